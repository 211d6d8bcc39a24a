/** Whether a write is allowed: what was read right before it, compared with what was chosen or approved. */
import { meets } from '../../../rules/proofs/assurance.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { leastApproversOf } from '../../../rules/request/least-approvers.ts'
import type { Decision } from '../../../rules/policy/policy-decision.ts'
import { type RemedyId, remedyOf } from '../../../rules/remedies/index.ts'
import type { Diagnosis } from '../../../rules/request/request-diagnosis.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { isStopped, type Threat } from '../../../rules/organisation/threat-mode.ts'

/** What was read right before a write, and what policy says of it. */
export interface WriteAuthority {
  readonly decision: Decision
  /** When the last reading of account and risk began; everything slower was read before it. */
  readonly lookedAt: Date
  readonly holdings: Holdings
  /** Threat mode, as it is at this moment. */
  readonly threat: Threat | null
  /** Ids of the approvers who are as many different people, as they are now. */
  readonly approvers: readonly string[]
  /** What was read, to be stored with the request. */
  readonly read: Required<
    Pick<RecoveryRequest, 'diagnosis' | 'accountClass' | 'assurance' | 'givenLately' | 'deniedLately'>
  > & { readonly diagnosis: Diagnosis }
}

/**
 * Whether the decision, or an approval that was given, allows the write. An approval stands for "await approval" of
 * its own remedy while it lasts, and for nothing stricter. What carries a secret is collected with new proofs; the
 * rest was approved on the proofs that the approver saw.
 */
export function mayAct(request: RecoveryRequest, power: WriteAuthority, remedy: RemedyId, now: Date): boolean {
  if (power.decision.kind === 'permit' || follows(request, power, remedy)) return true
  const { permission } = request
  if (!permission || !approvalStands(request, power, remedy, now)) return false
  return !remedyOf(remedy).carriesSecret || meets(power.read.assurance, permission.assurance)
}

/** Whether the remedy belongs to a reset that was allowed: turning an intruder's rules off grants nothing. */
const follows = ({ achieved = [] }: RecoveryRequest, { decision, threat }: WriteAuthority, remedy: RemedyId): boolean =>
  remedy === 'sweep-mailbox' &&
  achieved.some((earlier) => earlier.remedy === 'reset-password') &&
  decision.kind !== 'hand-over' &&
  threat === null

/** Whether the approvals hold, apart from the new proofs that collecting takes. */
export function approvalStands(
  request: RecoveryRequest,
  { decision, threat, approvers }: WriteAuthority,
  remedy: RemedyId,
  now: Date,
): boolean {
  const { permission, approvals } = request
  // As many as it took when it was approved; the reason why it took two is not asked again.
  const least = Math.max(leastApproversOf(request, remedy), approvals.length)
  if (permission?.remedy !== remedy || !permission.lapsesAt || permission.lapsesAt <= now) return false
  // What was approved before threat mode began no longer counts (rule R16).
  const standing = approvals.filter(({ approverId, at }) => approvers.includes(approverId) && !isStopped(at, threat))
  if (decision.kind === 'await-approval') return standing.length >= Math.max(decision.approvers, least)
  const onProofsSeen = !remedyOf(remedy).carriesSecret && standing.length >= least
  return decision.kind === 'step-up' && onProofsSeen && meets(permission.assurance, decision.to)
}
