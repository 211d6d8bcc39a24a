/** Of letters to the desk's mailbox: there is one for all of the desk, whoever reads it. */
export const DESK_LANGUAGE = 'en'
