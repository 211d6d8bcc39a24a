import { type Evidence, openFailures } from '../evidence.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'

/**
 * AADSTS50055: the password was right, and past its lifetime. Ends with a later
 * success or password change. One that is kept elsewhere has a cause of its own.
 */
export const passwordExpired = {
  id: 'password-expired',
  codes: [50055],
  holds: (evidence) => rows(evidence).length > 0,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-remedy' } }),
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([exampleSignIn(50055, 6), exampleSignIn(50055, 9), exampleSignIn(0, 60 * 24 * 3)]),
} as const satisfies Cause

const rows = (evidence: Evidence) => (evidence.home === 'on-premises' ? [] : openFailures(evidence, 50055))
