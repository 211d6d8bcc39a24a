/** What the page of each way says, in English: one way, one question. */
import type { AnsweredFactorId } from '../rules/proofs/factors/index.ts'

/** What a page asks for, and the help that stands folded below it. */
export interface WayWords {
  readonly title: string
  readonly lead: readonly string[]
  readonly label: string
  readonly hint: string
  readonly go: string
  /** Heads the help. */
  readonly trouble: string
  readonly help: readonly string[]
}

const LIFE = 'It works for 10 minutes, once, and only here.'
const code = { label: 'Code', hint: '8 digits. Spaces don’t matter', go: 'Continue' }

export const waysEn: Readonly<Record<AnsweredFactorId, WayWords>> = {
  'code-by-email': {
    ...code,
    hint: '8 digits. You can paste the whole line',
    title: 'Enter the code from the e-mail',
    lead: ['If this account has a registered e-mail address that can be used, a code of 8 digits is on its way to it.'],
    trouble: 'It has not come?',
    help: [
      'It can take a minute. Look in the junk folder too.',
      'It goes to an address outside your work mailbox, never to the mailbox that you are locked out of.',
      'If no address is registered, or it was changed in the last 7 days, nothing is sent. We do not say which, so that nobody can find out about you here.',
    ],
  },
  'code-by-text': {
    ...code,
    hint: '6 digits. You can paste the whole message',
    title: 'Enter the code from the text message',
    lead: ['If this account has a registered phone that can be used, a code of 6 digits is on its way to it.'],
    trouble: 'It has not come?',
    help: [
      'It can take a minute. The phone needs reception.',
      'It goes to a mobile number that you registered with Microsoft for signing in.',
      'Your organisation sends it, not Microsoft. The end of Microsoft’s own texts in 2027 doesn’t stop it.',
      'If no phone is registered, or it was changed in the last 7 days, nothing is sent. We do not say which, so that nobody can find out about you here.',
    ],
  },
  'saved-code': {
    label: 'Saved code',
    hint: '16 letters and digits. Capitals, spaces and hyphens do not matter',
    go: 'Continue',
    title: 'Enter one of your saved codes',
    lead: [
      'Take any code that is not crossed out, from the sheet that you printed or wrote down when you prepared for this day.',
      'It works once. When it has worked, we show you a new one in its place.',
    ],
    trouble: 'It does not work?',
    help: [
      'We read the letter O as the digit 0, and the letters I and L as the digit 1.',
      'A code that has been used, or is from a sheet that you replaced, does not work.',
      'A sheet that was made in the last 7 days does not count yet. We do not say which it is, so that nobody can find out about you here.',
    ],
  },
  'authenticator-code': {
    label: 'Code',
    hint: '6 digits. Spaces do not matter',
    go: 'Continue',
    title: 'Enter the code from your authenticator app',
    lead: [
      'Open the app that you added here, and find the line for account recovery. It shows a new code every 30 seconds.',
      'Each code works once.',
    ],
    trouble: 'It does not work?',
    help: [
      'If the code is about to change, wait for the next one.',
      'The clock of the phone must be right. Let the phone set it by itself.',
      'An app that was added in the last 7 days does not count yet. We do not say so at the code, so that nobody can find out about you here.',
    ],
  },
  passkey: {
    label: 'Passkey',
    hint: 'Your device asks for your finger, your face or a PIN',
    go: 'Use a passkey',
    title: 'Use your passkey',
    lead: [
      'Your device or your security key asks you to unlock it, and answers for you. What you unlock it with never leaves it.',
      'It counts as two proofs at once.',
    ],
    trouble: 'It does not work?',
    help: [
      'The passkey must be one that you added here. One for signing in to Microsoft 365 is a different one.',
      'If it is on your phone, choose “phone” or “another device” when this device asks, and hold the phone ready.',
      'A passkey that was added in the last 7 days does not count yet. We do not say so, so that nobody can find out about you here.',
    ],
  },
  'recovery-contact': {
    ...code,
    title: 'Enter the code that your colleague reads to you',
    lead: [
      'We have asked the people who can vouch for you. If there are any, they call you or come to you, and read out a code of 8 digits. Keep your telephone at hand.',
      LIFE,
    ],
    trouble: 'Nobody has called?',
    help: [
      'They are your manager, and whoever you chose for this.',
      'They call you, on a number that they know, or they come to you. Nobody who writes to you in a chat is one of them.',
    ],
  },
  'approver-code': {
    ...code,
    label: 'Identity code',
    title: 'Enter the identity code from the service desk',
    lead: [
      'An administrator reads you 8 digits, after checking who you are face to face or by calling a number that is registered for you.',
      'It works for 10 minutes, once, and only in this browser.',
    ],
    trouble: 'You don’t have a code?',
    help: [
      'Go to the service desk, or call, and quote the reference on this page.',
      'If they read you a start code with letters instead, you can enter it here too.',
    ],
  },
}

export const passkeyEn = {
  needsScript: 'A passkey needs JavaScript, which is not running in this browser. Choose another way.',
  unsupported: 'This browser cannot use passkeys. Choose another way, or open this page in another browser.',
  waiting: 'Your device asks you now',
  cancelled:
    'Nothing was used: it was cancelled, it took too long, or there is no passkey of ours on this device. Press the button to try again, or choose another way.',
  failed: 'Your device could not use the passkey. Press the button to try again, or choose another way.',
}

export const newCodeEn = {
  title: 'A new code in the place of the used one',
  lead: 'The saved code that you used does not work any more. We show you a new one, once, on this screen only. Have your sheet and a pen ready, or a printer.',
  go: 'Show my new code',
  shownTitle: 'Your new saved code',
  shown: 'Cross the used code out, and write this one beside it. When you leave this page, nobody can show it again.',
  print: 'Print this page',
  told: 'We tell all addresses of your account that a code was replaced.',
  done: 'I have it. Continue',
  later: 'Not now',
  offer: 'You used a saved code. It does not work any more, and a new one is ready to take its place.',
  offerGo: 'Get the new code',
}
