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
  'password-set': 'If it was not you, somebody else knows the new password.',
  'pass-made': 'If it was not you, somebody else can sign in with this pass.',
  'pass-used': 'If it was not you, somebody else has signed in with this pass.',
  'code-replaced': 'If it was not you, somebody else knows one of your saved codes, and the new one.',
}

/** Before the link that stops a recovery. */
export const stopLinkEn = (stranger: string | null) =>
  `${stranger ? `${stranger} Use this link now to say so.` : 'If it was not you, use this link now to say so.'} The page shows what will be stopped or taken back before you confirm. The link stops working after 7 days.`

/** The desk has hours, and whoever reads this has no link. */
export const whenClosedEn = 'If it is closed, call as soon as it opens.'

/** Nothing to press at this address. */
export const noLinkEn = (stranger: string | null) =>
  `${stranger ? `${stranger} Call the service desk at once.` : 'If it was not you, call the service desk at once.'} ${whenClosedEn}`

/** After a letter that has said already what to do if it was somebody else. */
export const alsoStopEn = 'You can also stop the recovery with this link, which still works:'

export const setAsideNoteEn = `Our staff turned off the link that stops a recovery in our messages to this address. ${noLinkEn(null)}`

export const passMadeEn = {
  subject: (organisation: string) => `A pass to sign in once was made (${organisation})`,
  body: (at: string, organisation: string) =>
    `On ${at}, a one-time Temporary Access Pass was made for your ${organisation} account and shown to the person recovering it. It signs in without your password.`,
  next: 'If it was you, sign in with the pass now, and add a new sign-in method within 10 minutes of signing in.',
}

export const linkSetAsideEn = {
  subject: (organisation: string) => `A link that stops a recovery of your ${organisation} account was turned off`,
  body: (at: string, organisation: string) =>
    `On ${at}, two of our staff checked who is recovering your ${organisation} account. Someone had pressed the “this wasn’t me” link sent to one of your addresses, so they turned that link off for 7 days. That address is still told everything. The links to your other addresses work.`,
  next: 'If our staff met you or called you, continue on the recovery page. If nobody did, someone else may have been checked in your place: call the service desk now.',
}

export const frozenEn = {
  stopped: (at: string, organisation: string) =>
    `On ${at}, “this wasn’t me” was pressed from one of your addresses, about a request to recover your ${organisation} account. We stopped the request and told the service desk.`,
  withPeople: (at: string, organisation: string) =>
    `On ${at}, “this wasn’t me” was pressed from one of your addresses, about a request to recover your ${organisation} account, for the second time within 30 days. The request can do nothing more until our staff have checked who is asking. Pressing it changed nothing in your account.`,
  neither:
    'If you neither pressed it nor made the request, call the service desk: somebody else may be reading one of your addresses.',
  next: 'If you pressed it, you don’t have to do anything else to stop the request. If the request was yours, start a new one or call the service desk.',
  nextWithPeople:
    'If you pressed it, you don’t have to do anything else. If the request was yours, call the service desk: two of our staff can check that it’s you and let you continue.',
}

export const stoppedEn = {
  title: 'Someone stopped this request',
  lead: 'Someone pressed “This wasn’t me” in one of our messages about it, for the second time within 30 days. Nothing can be done from this page until our staff have checked who you are. Pressing it changed nothing in your account.',
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
