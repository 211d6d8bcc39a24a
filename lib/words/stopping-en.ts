/** After "this wasn't me": pages and letters, in English. */
import type { Compared } from '../rules/request/parts/objections.ts'
import type { Beginning } from './facts.ts'

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** What a recovery was begun with; null where nobody can say anything of it. */
export function beginningEn(beginning: Beginning | null): string | null {
  if (!beginning) return null
  const { browser, network, country } = beginning
  const from = country ? ` (${COUNTRIES.of(country)}, by its network address)` : ''
  const seen = {
    seen: `It came from a network that was used with this account before${from}.`,
    new: `It came from a network that we have not seen with this account before${from}.`,
  }
  const said = [
    browser && `The recovery was started in ${browser.replace(', ', ' on ')}, according to that browser.`,
    network ? seen[network] : country && `It came from ${COUNTRIES.of(country)}, by its network address.`,
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : null
}

/** What it means that somebody else did this; before what to do about it. */
export const strangerEn = {
  proved:
    'If you did not start this recovery, somebody else passed the check, and may take the next step within minutes.',
  approved: 'If you did not start this recovery, somebody else can finish it at any moment.',
  'password-set': 'If you did not start this recovery, somebody else knows the new password.',
  'password-perhaps': 'If you did not start this recovery, somebody else may know the new password.',
  'pass-made':
    'If you did not start this recovery, somebody else can sign in with this pass and add a phone or an app of their own.',
  'pass-used':
    'If you did not start this recovery, somebody else has signed in with this pass, and may have added a phone or an app of their own.',
  'code-replaced':
    'If you did not start this recovery, somebody else has seen your sheet of codes, and has the new one.',
  'may-let-in': 'If you did not start this recovery, somebody else may be able to sign in now.',
  ended: 'If you did not start this recovery, somebody else did so in your name, and may try again.',
}
export type Stranger = keyof typeof strangerEn

const PAGE_AND_DAYS =
  'Before you confirm, the page shows what will be stopped, what will be taken back and what can’t be. The link works for 7 days; after that, call the service desk.'

/** Before the link that stops a recovery. `then`: what the press does beside that. */
export const stopLinkEn = (stranger: Stranger | null, then: string | null = null) =>
  [
    stranger
      ? `${strangerEn[stranger]} Use this link now to say so.`
      : 'If you did not start this recovery, use this link now to say so.',
    then,
    PAGE_AND_DAYS,
  ]
    .filter(Boolean)
    .join(' ')

/** The press suspends the whole sheet of which a code was used. */
export const sheetStopsEn = 'No code of that sheet works then.'

/** The desk has hours, and whoever reads this has no link. */
export const whenClosedEn = 'If the service desk is closed, call as soon as it opens.'

/** Nothing to press at this address. */
export const noLinkEn = (stranger: Stranger | null) =>
  `${stranger ? `${strangerEn[stranger]} Call the service desk at once.` : 'If you did not start this recovery, call the service desk at once.'} ${whenClosedEn}`

/** Beside that, where another address of the owner's has a link. */
export const otherStopsEn =
  'The same message went to an address or number of yours that we have known for longer. It has a link that stops this at once: look there first.'

/** After a letter that has said already what to do if it was somebody else. */
export const alsoStopEn = `You can stop the recovery at once with this link, also while the service desk is closed. ${PAGE_AND_DAYS}`

export const setAsideNoteEn = `This message has no link that stops the recovery. Two of our staff turned that off for this address for 7 days, after checking who is asking. ${noLinkEn(null)}`

export const passMadeEn = {
  subject: (organisation: string) => `A pass to sign in once to your ${organisation} account was made`,
  body: (at: string, organisation: string, until: string | null) =>
    `On ${at}, a one-time Temporary Access Pass was made for your ${organisation} account and shown to the person recovering it. It signs in without your password. It works once${until ? `, until ${until}` : ', for a short time'}.`,
  next: 'If it was you, sign in with the pass now, and add a new sign-in method within 10 minutes of signing in.',
}

export const linkSetAsideEn = {
  subject: (organisation: string) => `A recovery of your ${organisation} account can go on again`,
  body: (at: string, organisation: string) =>
    `On ${at}, two of our staff said that they had checked that it is you who is recovering your ${organisation} account. Someone had pressed the “this wasn’t me” link that we sent to one of your addresses. Our staff turned that link off for 7 days, so the recovery can go on. That address is still told everything.`,
  next: 'If you pressed that link, or if nobody of our staff has met you or called you, they may have checked somebody else: call the service desk now. If they did meet you or call you, continue on the recovery page, and tell them if you never pressed the link: somebody else may be reading that address.',
  /** To an address without a link. */
  otherLinks: `The links in our messages to your older addresses still work; this message has none. ${whenClosedEn}`,
}

export const frozenEn = {
  subject: (organisation: string) => `Recovery of your ${organisation} account was stopped`,
  subjectWithPeople: (organisation: string) => `Recovery of your ${organisation} account is on hold`,
  stopped: (at: string, from: string | null, organisation: string) =>
    `On ${at}, someone opened the link that we sent to ${from ?? 'one of your addresses'} and pressed “this wasn’t me”. It was about a request to recover your ${organisation} account. We stopped the request and told the service desk.`,
  withPeople: (at: string, from: string | null, organisation: string) =>
    `On ${at}, someone opened the link that we sent to ${from ?? 'one of your addresses'} and pressed “this wasn’t me”. It was about a request to recover your ${organisation} account, and it is the second time within 30 days. The request waits: nothing more can be done with it until our staff have checked who is asking.`,
  /** The press took nothing back. */
  stillChanged: 'Pressing it has not undone that. If the request was not yours, call the service desk now.',
  /** A letter about what was suspended may follow. */
  outOfUse:
    'Something that you set up for recovering the account may be out of use for now. If so, another message says what.',
  next: 'If you pressed it because the request was not yours, you don’t have to do anything else to stop it.',
  nextLetIn:
    'If you pressed it because the request was not yours, somebody else may have been in your account before that. Call the service desk today, and go through your sign-in methods, apps and mailbox rules with them.',
  mistaken: 'If you pressed it by mistake, call the service desk or start a new request.',
  notPressed:
    'If you did not press it, call the service desk now, whether the request was yours or not: somebody else may be reading your messages.',
  nextWithPeople:
    'If you pressed it, call the service desk too, so that they know it was you: whoever is asking may call them in your name. If the request is yours, call the service desk: two of our staff can check that it’s you and let you continue.',
}

export const stoppedEn = {
  title: 'Someone stopped this request',
  lead: 'Someone pressed “This wasn’t me” in one of our messages about it, for the second time within 30 days. Nothing can be done from this page until our staff have checked who you are.',
  next: 'Call the service desk and quote the reference. Two of our staff can check that it is you, turn off the link that was pressed, and let you continue here.',
}

export const stopSetAsideEn = {
  title: 'This link has been turned off',
  lead: 'Our staff checked who is recovering the account and turned off the link of this address. Nothing was stopped. If it was not you, call the service desk now.',
}

export const linkSetAsideRefusalEn =
  'This link has been turned off by our staff, so nothing was stopped. If it was not you, call the service desk now.'

export const asideEn = {
  link: 'Set an address’s link aside',
  title: 'Set an address’s link aside',
  lead: 'For somebody who is kept out because an old address of theirs is read by someone else. Check the person first.',
  effect: {
    open: 'The link of that address then stops neither this request nor one begun in the next 7 days.',
    ended:
      'This request has ended and stays so: the person begins a new one. The link of that address then stops none that is begun in the next 7 days.',
  },
  told: 'The address is still told everything. Every address, the manager and the desk hear of it.',
  two: {
    open: 'It takes two approvers, and each checks the person. The request still needs two approvals.',
    ended: 'It takes two approvers, and each checks the person.',
  },
  which: 'Whose “this wasn’t me” was pressed',
  pressed: (masked: string, at: string) => `${masked}, pressed on ${at}`,
  gone: 'An address that the account no longer has',
  how: 'What did you compare?',
  compared: {
    'badge-number': 'Face to face: the number and photograph on their staff card',
    'identity-document': 'Face to face: an official document with a photograph',
  } satisfies Readonly<Record<Exclude<Compared, 'registered-number'>, string>>,
  number: (masked: string) => `By calling the registered number that is shown here in part: ${masked}`,
  tooNew: 'Numbers that are too new, or of unknown age, are left out.',
  go: 'Set this link aside',
  first: (name: string, at: string) => `${name} agreed on ${at}. A second approver completes it.`,
  own: 'You have agreed. Another approver has to check the person and agree too.',
  done: 'The link is set aside.',
  none: 'Nobody has pressed “this wasn’t me” about this request from an address that we can name.',
  back: 'Back to the request',
}
