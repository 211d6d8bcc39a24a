/** One person vouching for another, and a request that was begun for a caller, in English. */
import type { Checked } from '../rules/proofs/assurance.ts'

export const vouchEn = {
  title: (name: string) => `Is it really ${name}?`,
  lead: 'Somebody gives this name and wants the account back. With your word they get one step further, so be sure.',
  who: 'They say they are',
  account: 'Account',
  begun: 'Began',
  asked: 'Asked for you',
  device: 'Browser',
  deviceNote: 'as it describes itself',
  reference: 'Reference',
  warnTitle: 'Before you press anything',
  warn: [
    'Speak with them: face to face, or by a call that you make, to a number that you have long known.',
    'Not by chat, mail or text. Whoever takes over an account writes like its owner.',
    'Never read the code to somebody who calls you. Hang up, and call them.',
    'If anything feels wrong, press “This is not them”. It is looked into quietly, and nobody minds.',
  ],
  how: 'How have you spoken with them?',
  checked: {
    'face-to-face': 'Face to face',
    'known-voice': 'I called them, and I know their voice',
    'registered-number': 'I called a registered number',
  } satisfies Readonly<Record<Checked, string>>,
  go: 'I have spoken with them. Show me the code',
  notThem: 'This is not them',
  notThemNote: 'Administrators look into it at once, and the owner of the account hears of it.',
  codeTitle: 'Read this to them now',
  codeLead: 'They type it on the page where they began. You see it this once.',
  codeUntil: (clock: string) => `It works once, until ${clock}.`,
  codeNever: 'By voice only, and to nobody else. If it does not work, speak with them again and press for a new one.',
  again: 'Back, for a new code',
  saidTitle: 'Thank you. People look into it now',
  saidLead: 'The request is with the administrators, and nothing can be done with it until they have decided.',
  overTitle: 'There is nothing to vouch for any more',
  overLead: 'The code was used, the request has moved on, or it is more than a day old. You need not do anything.',
  unknownTitle: 'This link is not for you, or no longer good',
  unknownLead: 'Sign in with the work account that the message was sent to. Such links work for a day.',
  otherAccount: 'Sign in with another account',
}

export const begunEn = {
  link: 'The service desk read me a start code',
  title: 'Enter the start code from the service desk',
  lead: 'The service desk has started a request for you. The start code brings it to this browser, and you continue from there.',
  label: 'Start code',
  hint: 'Two groups of four letters and digits. Capitals and spaces do not matter. An identity code of 8 digits works here too',
  go: 'Continue',
}
