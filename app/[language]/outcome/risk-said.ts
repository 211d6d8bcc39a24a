/** What is told of a risk after a reset in the organisation's own directory; null where there was none that this claimant may hear of. */
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { mayHearOfRisk } from '#lib/rules/request/risk-after-reset.ts'
import type { Words } from '#lib/words/index.ts'

/** `write`: a moment as people write it. */
export function riskSaid(
  request: RecoveryRequest,
  { onPremises: { risk }, outcome }: Words,
  write: (at: Date) => string,
): string | null {
  if (!mayHearOfRisk(request)) return null
  const { riskLook } = request
  return riskLook ? risk[riskLook.saw](write(riskLook.at), outcome.notFinished.still.go) : risk.notYet
}
