import type { Evidence } from '../evidence.ts'
import { CAUSE_CODES } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

/** The second proof was given and not accepted: denied, timed out or wrong. */
const REFUSED = 500121
const REFUSED_SERIES_STARTS_AT = 2
/** A good sign-in is asked for the second factor as well; only a series of such rows without a success is trouble. */
const ASKED_SERIES_STARTS_AT = 3

/**
 * The password is right and the second factor fails: AADSTS500121, or 50074, 50076 and their like in series. No sign
 * of compromise: if a stranger caused the prompts, the second factor has held.
 */
export const secondFactorFailing = {
  id: 'second-factor-failing',
  codes: CAUSE_CODES['second-factor-failing'],
  holds: (evidence) =>
    refusedWith(evidence, [REFUSED], 'success').length >= REFUSED_SERIES_STARTS_AT ||
    rows(evidence).length >= ASKED_SERIES_STARTS_AT,
  tell: (evidence) => toldWith({ since: rows(evidence).at(-1)?.at ?? null, until: { kind: 'after-remedy' } }),
  toldAt: 'aal2',
  signOfCompromise: false,
  endedBy: ['temporary-access-pass'],
  example: exampleEvidence([
    ...[2, 6, 9].flatMap((minutes) => [exampleSignIn(500121, minutes), exampleSignIn(50074, minutes + 1)]),
    exampleSignIn(0, 60 * 23),
  ]),
} as const satisfies Cause

const rows = (evidence: Evidence) => refusedWith(evidence, CAUSE_CODES['second-factor-failing'], 'success')
