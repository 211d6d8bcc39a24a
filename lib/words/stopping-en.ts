/** After "this wasn't me": pages, in English. */
import type { Compared } from '../rules/request/parts/objections.ts'

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
