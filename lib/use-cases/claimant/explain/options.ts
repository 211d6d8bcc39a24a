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
 * What the claimant may be offered for what they have been told, best first.
 * Remedies for causes that they may not hear of yet are not offered: an offer tells.
 */
export function optionsFor(settings: Settings, request: RecoveryRequest, now: Date): readonly Option[] {
  const told = tellable(request.diagnosis?.findings ?? [], request.assurance)
  const remedies = new Set([...(isPassLost(request) ? [PASS] : []), ...deciding(told).flatMap(endingOf)])
  // There is nothing to wait for once the moment has passed: looking again is always offered.
  if (!waitingHelps(told, now)) remedies.delete('wait')
  // Nor anything to choose about what others mend: a person is asked.
  for (const remedy of remedies) if (remedyOf(remedy).kind === 'hand-over') remedies.delete(remedy)
  return [...remedies].map((remedy) => ({ remedy, decision: decisionToTell(settings, request, remedy, now) }))
}

const PASS: RemedyId = 'temporary-access-pass'

/** A used pass and no new method since, or one that ended unused, as the tenant showed it: what it was given for is lost still. */
export const isPassLost = ({ assurance, diagnosis }: Pick<RecoveryRequest, 'assurance' | 'diagnosis'>): boolean =>
  meets(assurance, 'aal2') && Boolean(diagnosis?.earlier?.pass)

/** What policy says of a new password, as far as it may be told; null where it would end nothing that was told. */
export const resetDecision = (settings: Settings, request: RecoveryRequest, now: Date): Decision['kind'] | null =>
  optionsFor(settings, request, now).find(({ remedy }) => remedy === 'reset-password')?.decision.kind ?? null

const endingOf = ({ cause }: Finding) => causeOf(cause).endedBy as readonly RemedyId[]

/**
 * Policy's answer, as far as it may be told. A refusal tells what stands behind it (a
 * risk, the kind of account), so whoever may not hear that gives one more proof first.
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
