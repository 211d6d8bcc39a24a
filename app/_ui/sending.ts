/** Whether a form of this page is under way: its own answer draws the page, and nothing else should meanwhile. */
export const isSending = (): boolean => document.querySelector('form [aria-disabled="true"]') !== null
