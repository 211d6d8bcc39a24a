/** What is suspended of somebody's ways back, as the desk reads and lifts it, in English. */
import type { EnrolledKind, SuspendedBecause } from '../rules/proofs/enrolment.ts'

export const suspendedEn = {
  link: 'Suspended',
  title: 'Suspended ways back',
  lead: 'What somebody added here goes out of use when trouble begins, until a person has looked. An administrator who has spoken with the owner, face to face or on a number known before, puts it back.',
  name: 'Sign-in name of the person',
  find: 'Look',
  unknown: 'Nobody has this sign-in name.',
  of: (name: string, signInName: string) => `${name} (${signInName})`,
  gone: 'There is no such account any more. What belonged to it stays out of use.',
  none: 'Nothing is suspended.',
  ofRequest: 'Some of what this person added here is suspended.',
  ofRequestGo: 'See what, and why',
  kinds: {
    'saved-code': 'Saved codes',
    'authenticator-app': 'Authenticator app',
    passkey: 'Passkey',
    'linked-identity': 'Linked sign-in',
    contact: 'Contact who vouches',
    address: 'Address that is told',
  } satisfies Readonly<Record<EnrolledKind, string>>,
  added: 'Added',
  since: 'Suspended',
  why: 'Why',
  because: {
    'not-the-owner': 'Somebody at an older address said “this was not me”.',
    compromise: 'There were signs that the account is in other hands.',
    'account-deleted': 'The account was deleted. Whoever comes back adds anew; this is not lifted.',
    left: 'The leave date of the account has passed. It is lifted only once the directory says otherwise.',
  } satisfies Readonly<Record<SuspendedBecause, string>>,
  unsaid: 'It was not written down then.',
  onlyOneSheet: (days: string) =>
    `Only one sheet of codes stays in use. If you put this one back, another stops working, made: ${days}. Ask the owner first which sheet they hold.`,
  reason: 'Reason, for the record',
  reasonHint: 'How you know that it is the owner’s own. At most 300 characters.',
  go: (thing: string) => `Put back: ${thing}`,
  agreeGo: (thing: string) => `Agree and put back: ${thing}`,
  asked: (name: string, reason: string) => `${name} asks for it: ${reason}`,
  awaitsAnother: 'Another administrator has to agree within a day; it cannot be the one who asked.',
  onlyAdministrators: 'Administrators of recovery can put it back.',
  did: {
    lifted: 'It is back in use. All addresses of the account are told.',
    asked:
      'It cannot be said that you are somebody else than the owner, so a second administrator has to agree within a day.',
  } as Readonly<Record<string, string>>,
}
