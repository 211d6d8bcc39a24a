import type { Evidence } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

/** "Temporary Access Pass incorrect": one row may be a typing error. */
const WRONG = 130503
const WRONG_SERIES_STARTS_AT = 2

/**
 * A Temporary Access Pass was refused: wrong (AADSTS130503), expired, redeemed, unknown,
 * or not for this account by policy (130502, 130504 to 130507). The password was not asked for.
 */
export const passFailing = {
  id: 'pass-failing',
  codes: CAUSE_CODES['pass-failing'],
  holds: (evidence) => {
    const refused = rows(evidence)
    return refused.length >= WRONG_SERIES_STARTS_AT || refused.some(({ errorCode }) => errorCode !== WRONG)
  },
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-remedy' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['temporary-access-pass'],
  example: exampleEvidence([exampleSignIn(130504, 4), exampleSignIn(130503, 6), exampleSignIn(0, 60 * 24 * 3)]),
} as const satisfies Cause

const rows = (evidence: Evidence) => refusedWith(evidence, CAUSE_CODES['pass-failing'], 'success')
