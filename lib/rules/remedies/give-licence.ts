import { NOTHING, type Remedy } from './remedy.ts'

/** A licence costs, and which one is the organisation's choice: a person gives it. */
export const giveLicence = {
  id: 'give-licence',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['evidence'],
  plan: NOTHING,
  shownBy: ({ mailboxLicensed }) => (mailboxLicensed.kind === 'unseen' ? null : mailboxLicensed.value),
} as const satisfies Remedy
