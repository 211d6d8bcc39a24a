import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence } from './support/example.ts'

/** The directory does not know the account any more. It can be restored for 30 days, and only by a person. */
export const accountDeleted = {
  id: 'account-deleted',
  holds: ({ deleted }) => deleted,
  tell: () => toldWith({ until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([], { deleted: true, enabled: false, hasMailbox: false }),
} as const satisfies Cause
