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
  setUpGo: (address: string) => `Add your new method at ${address}`,
  waitingNext: 'When you have signed in with it, this page says so by itself.',
  /** On the page where it was done. */
  after: {
    open: 'Add your new method now, within 10 minutes of signing in. This page says when we see it.',
    registered: (clock: string) =>
      `Your new method is registered: we saw it at ${clock}. Use it the next time you sign in. There is nothing more to do here.`,
    missed: (clock: string) =>
      `When we looked at ${clock}, no new method had been added, and the 10 minutes are over. The pass works once only. Start a new request to get another pass.`,
    unknown:
      'We could not see whether you added a new method. If you did, sign in with it. If not, start a new request to get another pass.',
  },
  againGo: 'Start a new request',
  /** On another device: it shows, and does nothing. */
  statusAfter: {
    open: 'It is your turn: add the new method within 10 minutes of signing in, where you signed in with the pass.',
    registered: 'There is nothing more to do: your new method is registered.',
    missed: 'It is your turn: no new method was added in time. Start a new request to get another pass.',
    unknown: 'It is your turn: if you could not add a new method, start a new request to get another pass.',
  },
  lost: 'I have not seen it, or it does not work',
  lostNote: 'The pass is deleted and you can have another. There is never more than one.',
}
export type PassWords = typeof passEn
