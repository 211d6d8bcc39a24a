/** What people set right in the organisation's own records, in English: as the desk does it, and as the claimant hears of it. */
import type { RemedyId } from '../rules/remedies/index.ts'

export interface InDirectoryWords {
  readonly changed: string
  readonly claimant: {
    readonly name: string
    readonly button: string
    readonly consequences: string[]
    readonly changed: string
  }
  readonly verifiedAt: (clock: string) => string
  readonly title: string
}
export type InDirectory = Readonly<
  Record<Extract<RemedyId, 'correct-leave-date' | 'give-licence' | 'give-mailbox-access'>, InDirectoryWords>
>

const dateChanged = 'Your last working day was changed in the directory'
const accessGiven = 'Access to the shared mailbox was given to a person’s own account'
const licenceChanged = 'Your mailbox has its licence again'

export const inDirectoryEn: InDirectory = {
  'correct-leave-date': {
    changed: dateChanged,
    claimant: {
      name: 'The date corrected',
      button: 'Ask for the date to be corrected',
      consequences: ['The personnel office and your manager are asked. Nothing is changed before they agree.'],
      changed: dateChanged,
    },
    verifiedAt: (clock: string) =>
      `Verified at ${clock}: we read the account again, and the directory no longer says that your last working day has passed.`,
    title: 'Your last working day is corrected',
  },
  'give-mailbox-access': {
    changed: accessGiven,
    claimant: {
      name: 'Access from your own account',
      button: 'Ask for access to this mailbox',
      consequences: [
        'An administrator asks whoever answers for the mailbox, and gives access to your own account.',
        'The mailbox keeps no password that anybody knows, and its sign-in stays turned off.',
      ],
      changed: accessGiven,
    },
    verifiedAt: (clock: string) =>
      `Looked at ${clock}. Who may open a mailbox is set in Exchange, which we do not read.`,
    title: 'You have access to the mailbox',
  },
  'give-licence': {
    changed: licenceChanged,
    claimant: {
      name: 'The licence given back',
      button: 'Ask for the licence',
      consequences: ['An administrator gives the account a licence with a mailbox. Nothing else is changed.'],
      changed: licenceChanged,
    },
    verifiedAt: (clock: string) =>
      `Verified at ${clock}: we read the account again, and a licence for the mailbox is there. The mailbox opens within an hour or so.`,
    title: 'Your mailbox has its licence again',
  },
}
