import { causeOf, type Finding, tellable } from '../../../rules/diagnosis/causes/index.ts'
import { decisionFor } from '../../../rules/request/policy-input.ts'
import { deciding, waitingHelps } from '../../../rules/policy/plan.ts'
import type { Decision } from '../../../rules/policy/policy-decision.ts'
import { type RemedyId, remedyOf } from '../../../rules/remedies/index.ts'
import { meets } from '../../../rules/proofs/assurance.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import type { Context } from '../../../ports/context.ts'

export interface Option {
  readonly remedy: RemedyId
  readonly decision: Decision
}

/**
 * Remedies to offer for what the claimant has been told, best first. Remedies for causes that they may not be told yet
 * are left out, since an offer would tell.
 */
export function optionsFor(settings: Settings, request: RecoveryRequest, now: Date): readonly Option[] {
  const told = tellable(request.diagnosis?.findings ?? [], request.assurance)
  const remedies = new Set([...(isPassLost(request) ? [PASS] : []), ...deciding(told).flatMap(endingOf)])
  // Once the moment has passed there is nothing to wait for; reading again is always offered.
  if (!waitingHelps(told, now)) remedies.delete('wait')
  // Remedies that other people carry out are no choice of the claimant's; they can ask for an approver.
  for (const remedy of remedies) if (remedyOf(remedy).kind === 'hand-over') remedies.delete(remedy)
  return [...remedies].map((remedy) => ({ remedy, decision: decisionToTell(settings, request, remedy, now) }))
}

const PASS: RemedyId = 'temporary-access-pass'

/**
 * Whether the tenant showed a pass that was used without a new method since, or that ended unused: what it was issued
 * for is still lost.
 */
export const isPassLost = ({ assurance, diagnosis }: Pick<RecoveryRequest, 'assurance' | 'diagnosis'>): boolean =>
  meets(assurance, 'aal2') && Boolean(diagnosis?.earlier?.pass)

/** What policy says of a new password, as far as it may be told; null where it would end nothing that was told. */
export const resetDecision = (settings: Settings, request: RecoveryRequest, now: Date): Decision['kind'] | null =>
  optionsFor(settings, request, now).find(({ remedy }) => remedy === 'reset-password')?.decision.kind ?? null

const endingOf = ({ cause }: Finding) => causeOf(cause).endedBy as readonly RemedyId[]

/**
 * Policy's decision, as far as it may be told. A refusal reveals what is behind it (a risk, the kind of account), so
 * whoever may not know that is asked for one more proof first.
 */
export function decisionToTell(
  settings: Context['settings'],
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Decision {
  const decision = decisionFor(settings, request, remedy, now)
  const isPlain = decision.kind === 'permit' || decision.kind === 'cool-off'
  return isPlain || meets(request.assurance, 'aal2') ? decision : { kind: 'step-up', to: 'aal2' }
}
