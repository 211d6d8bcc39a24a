/** What people set right in the organisation's own records, in English: as the desk does it, and as the claimant hears of it. */
import type { RemedyId } from '../rules/remedies/index.ts'

import { SHARED_MAILBOX_EN } from './by-hand-en.ts'

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
  readonly act: string
  readonly handOverTo: string
  readonly steps: readonly string[]
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
    act: 'Have the leave date corrected',
    handOverTo: 'Take over having the leave date corrected',
    steps: [
      'Ask the personnel office and the manager whether this person still works here. Believe nobody else, and call numbers that the organisation already knows.',
      'If they have left, decline: the date is right.',
      'If the date comes from a personnel system, have it corrected there; the directory follows with the next provisioning.',
      'If it was set by hand, an administrator sets employeeLeaveDateTime through Microsoft Graph or Microsoft Graph PowerShell, with the permission User-LifeCycleInfo.ReadWrite.All.',
      'Then open the account. See whether sign-in was switched off and licences or groups were taken away, and put back what the person is to have.',
    ],
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
    act: 'Give access to the shared mailbox',
    handOverTo: 'Take over giving access',
    steps: SHARED_MAILBOX_EN,
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
    act: 'Have the licence given back',
    handOverTo: 'Take over giving the licence',
    steps: [
      'Open the account, then “Licenses”: see which licence it has, whether its Exchange Online plan is switched on, and whether a group gave it.',
      'If a group gives licences, look why the person is no longer in it, or why the assignment failed: too few licences left, or two plans that exclude each other.',
      'Else give the licence in the Microsoft 365 admin centre: “Users”, “Active users”, the person, “Licenses and apps”.',
      'Mail is usually kept for 30 days after the licence was lost. If that is nearly over, do it today.',
    ],
  },
}
