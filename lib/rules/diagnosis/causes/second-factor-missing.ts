import type { Evidence } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { causeFromCodes } from './support/cause-from-codes.ts'
import { passkeyRequired } from './passkey-required.ts'

const asked = causeFromCodes({
  id: 'second-factor-missing',
  codes: CAUSE_CODES['second-factor-missing'],
  ending: 'success',
  until: { kind: 'after-remedy' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['temporary-access-pass'],
  example: exampleEvidence([exampleSignIn(50079, 4), exampleSignIn(0, 60 * 24 * 8)]),
})

/**
 * AADSTS50072, 50079: a second proof is asked for and none is registered. Told at
 * aal2 only: who registers first has the account. Where texts were all there was and
 * have ended, the same interrupt asks for a passkey, and is told as that.
 */
export const secondFactorMissing = {
  ...asked,
  holds: (evidence: Evidence) => asked.holds(evidence) && !passkeyRequired.holds(evidence),
} satisfies Cause
