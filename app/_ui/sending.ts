/** Whether a form of this page is being sent: its answer draws the page, so nothing else should meanwhile. */
export const isSending = (): boolean => document.querySelector('form [aria-disabled="true"]') !== null
