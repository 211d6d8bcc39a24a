import type { Evidence } from '../evidence.ts'
import { publishedFamilyOf } from '../published-codes.ts'
import { isUnexplained, senseOf } from '../sign-in-codes.ts'
import { type Cause, toldWith } from './support/cause.ts'
import { exampleEvidence, exampleSignIn } from './support/example.ts'
import { refusedWith } from './support/cause-from-codes.ts'

/** Fewer such rows are written by sign-ins that succeed in the end. */
const SERIES_STARTS_AT = 3
/**
 * "The user account has been deleted from the directory": another directory, where ours still knows it. A good sign-in
 * never writes it, so one row is enough.
 */
const NEVER_IN_PASSING = [500_341]

/** Refused again and again with one code that no cause explains: told as it is, instead of "nothing is wrong". */
export const unknownCode = {
  id: 'unknown-code',
  holds: (evidence) => series(evidence).length > 0,
  tell: (evidence) => toldWith({ since: series(evidence).at(-1)?.at ?? null, until: { kind: 'after-decision' } }),
  toldAt: 'aal1',
  signOfCompromise: false,
  endedBy: [],
  example: exampleEvidence([
    ...[3, 5, 14].map((minutes) => exampleSignIn(599_999, minutes)),
    exampleSignIn(0, 60 * 30),
  ]),
} as const satisfies Cause

/** Whether Microsoft's published text calls it a normal step, where we know no meaning of our own. */
const isNormalStep = (code: number): boolean => senseOf(code) === null && publishedFamilyOf(code) === 'nothing'
const isOfAnApp = (code: number): boolean =>
  senseOf(code) === 'app-fault' || (senseOf(code) === null && publishedFamilyOf(code) === 'app-owner')

/** Rows of the unexplained code that was written last among those in series. */
function series(evidence: Evidence) {
  const codes = evidence.signIns.kind === 'seen' ? evidence.signIns.value.map(({ errorCode }) => errorCode) : []
  for (const code of new Set(codes.filter((one) => isUnexplained(one) && !isNormalStep(one)))) {
    const rows = refusedWith(evidence, [code], isOfAnApp(code) ? 'success-in-that-app' : 'success')
    if (rows.length >= (NEVER_IN_PASSING.includes(code) ? 1 : SERIES_STARTS_AT)) return rows
  }
  return []
}
