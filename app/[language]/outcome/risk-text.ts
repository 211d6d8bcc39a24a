/**
 * What is said of a risk after a reset in the organisation's own directory; null where there was none that this
 * claimant may be told of.
 */
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { mayHearOfRisk } from '#lib/rules/request/risk-after-reset.ts'
import type { Words } from '#lib/words/index.ts'

/** `write`: writes a moment in the reader's language. */
export function riskText(
  request: RecoveryRequest,
  { onPremises: { risk }, outcome }: Words,
  write: (at: Date) => string,
): string | null {
  if (!mayHearOfRisk(request)) return null
  const { riskLook } = request
  return riskLook ? risk[riskLook.saw]({ clock: write(riskLook.at), still: outcome.notFinished.still.go }) : risk.notYet
}
