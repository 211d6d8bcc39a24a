import { CAUSE_CODES } from '../sign-in-codes.ts'
import type { Cause } from './cause.ts'
import { exampleEvidence, exampleSignIn } from './example.ts'
import { failingWith } from './failing-with.ts'

/**
 * AADSTS50072, 50079: a second proof is asked for and none is registered. Told at
 * aal2 only: who registers first has the account.
 */
export const secondFactorMissing = failingWith({
  id: 'second-factor-missing',
  codes: CAUSE_CODES['second-factor-missing'],
  ending: 'success',
  until: { kind: 'after-remedy' },
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['temporary-access-pass'],
  example: exampleEvidence([exampleSignIn(50079, 4), exampleSignIn(0, 60 * 24 * 8)]),
}) satisfies Cause
