import { openFailures } from '../evidence.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'

/** An administrator switched sign-in off (`accountEnabled`, AADSTS50057). Only a person may switch it on again. */
export const accountDisabled = {
  id: 'account-disabled',
  codes: [50057],
  // The account of a shared mailbox is disabled on purpose.
  holds: (evidence) => !evidence.enabled && evidence.isShared !== true,
  tell: (evidence) =>
    toldWith({ since: openFailures(evidence, 50057).at(-1)?.at ?? null, until: { kind: 'after-decision' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['enable-sign-in'],
  example: exampleEvidence([exampleSignIn(50057, 14), exampleSignIn(0, 60 * 30)], { enabled: false }),
} as const satisfies Cause
