/** The Temporary Access Pass: before it is made, while it is shown, and until it is used. */
export const passEn = {
  title: 'Get a pass to sign in once',
  lead: 'A pass stands in for your password and your second proof, once. With it you sign in and set up a new second proof.',
  before:
    'Have the device at hand on which you want to set up the new proof. Setting it up has to be done within 10 minutes of signing in.',
  go: 'Make the pass',
  shownTitle: 'Your pass',
  shownOnce:
    'It is shown this once, only here. Write it down or go on at once. Nobody else sees it, and nobody will ever ask you for it.',
  worksUntil: (clock: string) => `It works once, until ${clock}.`,
  stepsTitle: 'What to do now',
  steps: (securityInfo: string): readonly string[] => [
    'Open Microsoft’s sign-in page and type your work sign-in name. It then asks for a Temporary Access Pass. If it asks for a password instead, choose another way to sign in, and there the pass. If Microsoft doesn’t offer the pass yet, wait a few minutes and try again.',
    'Type the pass.',
    `Within 10 minutes, open ${securityInfo} and add the new method: an authenticator app, a passkey or another phone.`,
    'Take the lost one off the list there, or ask an administrator to.',
  ],
  signIn: 'Open Microsoft’s sign-in page',
  next: 'I have it, show me where this stands',
  waitingTitle: 'Your pass is waiting for you',
  waitingLead: (clock: string) => `It was made at ${clock} and shown once. We look whether it was used.`,
  waitingUntil: 'Usable until',
  overTitle: 'Your pass has expired',
  overLead: (clock: string) =>
    `It was made at ${clock}, and nobody used it in time. Your account was not changed by it.`,
  overNext: 'Get another pass below. The expired one is deleted first.',
  overGo: 'Get another pass',
  status: {
    name: 'Your pass is waiting',
    next: 'It is your turn: sign in at Microsoft with the pass that you were shown, then set up the new method.',
  },
  statusOver: {
    name: 'Your pass has expired',
    next: 'It is your turn: go back to the browser where you started and get another pass.',
  },
  setUpGo: 'Set up your new method now',
  waitingNext: 'When you have signed in with it, this page says so by itself.',
  usedNext: 'Set up your new second proof now, within 10 minutes of signing in. How is said below.',
  lost: 'I have not seen it, or it does not work',
  lostNote: 'The pass is deleted and you can have another. There is never more than one.',
}
export type PassWords = typeof passEn
