import { type Evidence, openFailures } from '../evidence.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'

/**
 * AADSTS50144, or 50055 for a password that is kept in the organisation's own
 * directory: past its lifetime, and to be replaced there.
 */
export const onPremisesPasswordExpired = {
  id: 'on-premises-password-expired',
  codes: [50144, 50055],
  holds: (evidence) => rows(evidence).length > 0,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-remedy' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['reset-password'],
  example: exampleEvidence([exampleSignIn(50144, 8), exampleSignIn(0, 60 * 24 * 2)], { home: 'on-premises' }),
} as const satisfies Cause

const rows = (evidence: Evidence) =>
  evidence.home === 'on-premises' ? openFailures(evidence, 50144, 50055) : openFailures(evidence, 50144)
