import { causeOf, tellable } from '../causes/index.ts'
import { decisionFor } from '../case.ts'
import type { Decision } from '../policy.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Settings } from '../settings.ts'

export interface Option {
  readonly remedy: RemedyId
  readonly decision: Decision
}

/**
 * What the claimant may be offered for what they have been told, best first.
 * Remedies for causes that they may not hear of yet are not offered: an offer tells.
 */
export function optionsFor(settings: Settings, request: RecoveryRequest, now: Date): readonly Option[] {
  const told = tellable(request.diagnosis?.findings ?? [], request.assurance)
  const remedies = new Set(told.flatMap(({ cause }) => causeOf(cause).endedBy as readonly RemedyId[]))
  // There is nothing to wait for once the moment has passed: looking again is always offered.
  if (!told.some(({ until }) => 'at' in until && until.at > now)) remedies.delete('wait')
  return [...remedies].map((remedy) => ({ remedy, decision: decisionFor(settings, request, remedy, now) }))
}
