/** The language of letters to the desk's mailbox, which all of the desk shares. */
export const DESK_LANGUAGE = 'en'
