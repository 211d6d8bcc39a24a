/**
 * The three decisions: approve, decline, hand over.
 *
 * Each is load, decide, commit. The account is read again, uncached, and policy
 * is asked again, before anything is granted (rule R11).
 */
import { decideFromTenant, fromTenant } from '../from-tenant.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import type { Context } from '../../ports/context.ts'
import { tellsOfDeclineAt } from '../../rules/request/reopening.ts'
import { inForce } from '../../rules/organisation/threat-mode.ts'
import { type Approver, mayDecideTogether } from './approver.ts'
import type { Change } from '../change-request.ts'
import { findLateChange } from '../late-change.ts'
import { decideOnRequest, settleRequest } from './decide-on-request.ts'
import { recommendedFor } from './recommendation.ts'
import { choiceFor } from './remedy-choices.ts'
import { approverActor } from './commit-decision.ts'
import type { Parties } from './read-parties.ts'
import { removableMethod } from './removable-method.ts'
import { approversNeeded, standingApprovals } from './second-approval.ts'
import { granted, handedOver } from './decision-moves.ts'

/** Characters. The claimant reads it. */
export const REASON_AT_MOST = 500

/**
 * Approves one remedy, or hands it over where it can only be done by hand; the first of two waits for the second.
 * Refuses what `decideOnRequest` refuses, `not-permitted`, `tenant-unavailable`, and `sign-in-too-old` where two decide.
 */
export const approve = (
  context: Context,
  approver: Approver,
  requestId: string,
  { remedy, target = null, ...looked }: Approving,
): Promise<Result<RecoveryRequest>> =>
  decideOnRequest(context, { approver, requestId, looked, states: ['queued'] }, (request, parties) =>
    approval(context, approver, request, parties, { remedy, target }),
  )

interface Approving extends DecisionSnapshot {
  readonly remedy: RemedyId
  readonly target?: string | null
}

async function approval(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
  { approver: own, claimed, verdict }: Parties,
  { remedy, target }: { readonly remedy: RemedyId; readonly target: string | null },
): Promise<Result<Change>> {
  if (!claimed) return refuse('not-permitted')
  const late = await fromTenant(() => findLateChange(context, request))
  if (!late.ok) return late
  if (late.value.ok) return refuse('request-moved-on')
  const now = context.now()
  const settings = inForce(context.settings, await context.store.threatSwitch(), now)
  const choice = choiceFor(settings, request, claimed.account, remedy, now)
  if (choice.consequence === 'hand-over')
    return choice.decision.kind === 'hand-over' || choice.onlyByHand
      ? ok(handedOver(context, approver, request, remedy, claimed.account))
      : refuse('not-permitted')

  const aim = await decideFromTenant(() => aimFor(context, request, remedy, target))
  if (!aim.ok) return aim
  const earlier = await decideFromTenant(() => standingApprovals(context, request, remedy, aim.value, own))
  if (!earlier.ok) return earlier
  const needed = approversNeeded(choice, request, verdict)
  if (needed > 1) {
    const fresh = mayDecideTogether(approver, now)
    if (!fresh.ok) return fresh
  }
  const approvals = [
    ...earlier.value,
    { approverId: approver.id, approverName: approver.name, at: now, target: aim.value },
  ]
  const shared = { by: approverActor(approver), facts: { remedy, approvals: approvals.length, needed, verdict } }
  if (approvals.length < needed) {
    const later = [{ task: { kind: 'notify', requestId: request.id, notice: 'first-approval' } } as const]
    return ok({ ...shared, kind: 'seconded', set: { approvals, remedy }, later })
  }
  return ok({ ...shared, ...granted(context, request, choice, approvals, claimed.account, aim.value) })
}

/** What it is about, where the account alone does not say it (rule R11). */
async function aimFor(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId,
  target: string | null,
): Promise<Result<string | null>> {
  if (remedy !== 'remove-authenticator') return ok(null)
  return request.account ? removableMethod(context, request, request.account, target) : refuse('choice-missing')
}

/**
 * Ends the request with a reason, which the claimant reads, and is written to some seconds later: until then nobody has
 * heard of a decline that is taken back. It grants nothing. Refuses `reason-missing`, and what
 * `settleRequest` refuses.
 */
export async function decline(
  context: Context,
  approver: Approver,
  requestId: string,
  { reason, ...looked }: Declining,
): Promise<Result<RecoveryRequest>> {
  const declinedBecause = reason.trim()
  if (declinedBecause === '' || declinedBecause.length > REASON_AT_MOST) return refuse('reason-missing')
  const states = ['queued', 'handed-over', 'approved'] as const
  return settleRequest(context, { approver, requestId, looked, states }, () =>
    ok({
      kind: 'declined',
      by: approverActor(approver),
      set: { declinedBecause, permission: null, dueAt: null },
      later: [{ task: { kind: 'notify', requestId, notice: 'declined' }, notBefore: tellsOfDeclineAt(context.now()) }],
    }),
  )
}

interface Declining extends DecisionSnapshot {
  readonly reason: string
}

/**
 * For what Latchkey cannot or must not do: a person does it in Microsoft's portal, and the read-back closes it. Refuses
 * what `decideOnRequest` refuses, and `not-permitted` where there is no account or nothing to do by hand.
 */
export const handOver = (
  context: Context,
  approver: Approver,
  requestId: string,
  { remedy, ...looked }: HandingOver,
): Promise<Result<RecoveryRequest>> =>
  decideOnRequest(context, { approver, requestId, looked, states: ['queued'] }, async (request, { claimed }) => {
    const chosen = remedy ?? request.remedy ?? recommendedFor(request)
    if (!claimed || !chosen || chosen === 'wait') return refuse('not-permitted')
    return ok(handedOver(context, approver, request, chosen, claimed.account))
  })

interface HandingOver extends DecisionSnapshot {
  readonly remedy?: RemedyId
}
