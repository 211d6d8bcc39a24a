import type { Telling } from '#app/refusal-text.ts'
import type { AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import type { EndedWay } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import type { Words } from '#lib/words/index.ts'
import { clockNear, nextMinute } from '#lib/words/time.ts'

/** Why the field of this way is not shown any more, with the same time as in the list of ways. */
export function closedWayText(
  { verify, refusals }: Words,
  { language, timeZone, now }: Telling,
  way: AskedFactorId,
  ended: EndedWay,
): string {
  if (ended.what === 'spent') return refusals.stepSpent
  return verify.closedTold({
    option: verify.way[way].name,
    clock: clockNear(nextMinute(ended.until), now, language, timeZone),
  })
}
