/** Whether a write is allowed: what was found when everything was asked again, held against what was chosen or approved. */
import { meets } from '../../../rules/proofs/assurance.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { leastApproversOf } from '../../../rules/request/least-approvers.ts'
import type { Decision } from '../../../rules/policy/policy-decision.ts'
import { type RemedyId, remedyOf } from '../../../rules/remedies/index.ts'
import type { Diagnosis } from '../../../rules/request/request-diagnosis.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { isStopped, type Threat } from '../../../rules/organisation/threat-mode.ts'

/** What was read, and what policy says of it, in the last moment before a write. */
export interface WriteAuthority {
  readonly decision: Decision
  /** When the last look at account and risk began: everything slower was asked before it. */
  readonly lookedAt: Date
  readonly holdings: Holdings
  /** Threat mode, as it stands in this moment. */
  readonly threat: Threat | null
  /** Those whose approvals are of so many people, as they are now. */
  readonly approvers: readonly string[]
  /** What was read, to be kept with the request. */
  readonly read: Pick<RecoveryRequest, 'diagnosis' | 'accountClass' | 'assurance' | 'givenLately' | 'deniedLately'> & {
    readonly diagnosis: Diagnosis
  }
}

/**
 * Does the decision, or an approval that was given, allow the act? An approval
 * lifts "await approval" for its own remedy and its own day, and nothing
 * stricter. What carries a secret is collected, with fresh proofs; the rest was
 * approved on the proofs that the approver saw.
 */
export function mayAct(request: RecoveryRequest, power: WriteAuthority, remedy: RemedyId, now: Date): boolean {
  if (power.decision.kind === 'permit' || follows(request, power, remedy)) return true
  const { permission } = request
  if (!permission || !approvalStands(request, power, remedy, now)) return false
  return !remedyOf(remedy).carriesSecret || meets(power.read.assurance, permission.assurance)
}

/** Whoever was allowed the reset is allowed what belongs to it: nothing is given by turning an intruder's rules off. */
const follows = ({ achieved = [] }: RecoveryRequest, { decision, threat }: WriteAuthority, remedy: RemedyId): boolean =>
  remedy === 'sweep-mailbox' &&
  achieved.some((earlier) => earlier.remedy === 'reset-password') &&
  decision.kind !== 'hand-over' &&
  threat === null

/** Everything but the fresh proofs that collecting it takes. */
export function approvalStands(
  request: RecoveryRequest,
  { decision, threat, approvers }: WriteAuthority,
  remedy: RemedyId,
  now: Date,
): boolean {
  const { permission, approvals } = request
  // As many as it took: why it took two (who they are to the claimant, say) is not asked again.
  const least = Math.max(leastApproversOf(request, remedy), approvals.length)
  if (permission?.remedy !== remedy || !permission.lapsesAt || permission.lapsesAt <= now) return false
  // What was approved before threat mode came on is looked at again (rule R16).
  const standing = approvals.filter(({ approverId, at }) => approvers.includes(approverId) && !isStopped(at, threat))
  if (decision.kind === 'await-approval') return standing.length >= Math.max(decision.approvers, least)
  const onProofsSeen = !remedyOf(remedy).carriesSecret && standing.length >= least
  return decision.kind === 'step-up' && onProofsSeen && meets(permission.assurance, decision.to)
}
