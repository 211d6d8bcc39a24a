/** Whether a form of this page is being sent: its answer draws the page, so nothing else should meanwhile. */
export const isFormPending = (): boolean => document.querySelector('form [aria-disabled="true"]') !== null
