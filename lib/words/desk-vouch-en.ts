/** Codes that an approver reads out, and requests begun for a caller, as the desk reads them, in English. */
import type { Checked } from '../rules/proofs/assurance.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('en')

export const readOutEn = {
  link: 'Read an identity code out to this person',
  title: (name: string) => `An identity code to read out to ${name}`,
  lead: 'For somebody whom you have checked this minute. It is one proof: with it they still need another that only they hold. Whoever reads it out does not decide about this request.',
  leavesQueue: 'The request leaves the queue, and they go on with it in the browser where they began.',
  how: 'How have you checked them?',
  faceToFace: {
    'staff-card': 'Face to face, by a staff card with a photograph',
    'official-document': 'Face to face, by an official document with a photograph',
  },
  compared: 'Number that you compared, if face to face',
  comparedHint:
    'The number on the staff card, or the last four characters of the number on the document. It stays on record, and whoever decides reads it.',
  number: (number: string) => `By calling the registered number that is shown here in part: ${number}`,
  wholeNumber: 'The whole number stands in the Entra admin centre: open the account, then “Authentication methods”.',
  numberNote: 'You call, on the number that stands there. A call that comes in shows nothing, whatever its number.',
  tooNew: (count: number) =>
    `${plural(count, { one: 'number is', other: 'numbers are' })} left out, being too new or of unknown age.`,
  noNumber: 'No number is registered for this account.',
  go: 'Show the code',
  again: 'Show a new code',
  codeTitle: 'Read this identity code out now',
  codeLead: 'They choose “An identity code from the service desk” and type it. You see it this once.',
  codeUntil: (clock: string) => `It works once, until ${clock}. A newer one takes its place.`,
  back: 'Back to the request',
  noAccount: 'There is no account with the name that was entered, so no code can be read out. The person was not told.',
  unresolved: 'The name is still being looked up. Look again in a moment.',
  notNow: 'Where this request stands, no code can be typed.',
  checked: {
    'face-to-face': 'checked face to face',
    'registered-number': 'called on a registered number',
    'known-voice': 'called them, and knew the voice',
  } satisfies Readonly<Record<Checked, string>>,
  perhapsOwn: 'perhaps the same person under another account',
  readOutBy: (name: string, how: string) => `read out by ${name}, who ${how}`,
  comparedBy: {
    'staff-card': (number: string) => `staff card ${number}`,
    'official-document': (number: string) => `document ending in ${number}`,
    'registered-number': (number: string, since: string | null) =>
      since ? `${number}, registered ${since}` : `${number}, registered before the window`,
  },
}

export const callerEn = {
  link: 'Begin for a caller',
  title: 'Begin for a caller',
  lead: 'For somebody on the telephone who cannot begin by themselves. You enter the name as they say it; they prove who they are in their own browser. You prove nothing for them.',
  name: 'Sign-in name, as the caller says it',
  go: 'Begin',
  codeTitle: 'Read this start code to the caller',
  steps: (address: string, link: string) => [`Open ${address}`, `Choose “${link}”`, 'Type this start code'],
  codeUntil: (clock: string) => `It works once, in one browser, until ${clock}. You see it this once.`,
  reference: 'Reference of the request',
  open: 'Open the request',
}
