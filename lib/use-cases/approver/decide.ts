/**
 * The three decisions: approve, decline, hand over.
 *
 * Each is load, decide, commit. The account is read again, uncached, and policy
 * is asked again, before anything is granted (rule R11).
 */
import { decideFromTenant } from '../from-tenant.ts'
import { ok, refuse, type RefusalCode, type Result } from '../../rules/refusals.ts'
import type { RemedyId } from '../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import type { Context } from '../../ports/context.ts'
import { inForce } from '../../rules/organisation/threat-mode.ts'
import { type Approver, mayDecideTogether } from './approver.ts'
import { retryIfUnchanged } from './retry-if-unchanged.ts'
import { choiceFor, recommendedFor } from './remedy-choices.ts'
import { approverActor, commitMove } from './commit-decision.ts'
import { loadToDecide, readParties } from './load-request.ts'
import { removableOn } from './removal.ts'
import { approversNeeded, standingApprovals } from './second-approval.ts'
import { granted, handedOver } from './pack-steps.ts'

/** Characters. The claimant reads it. */
export const REASON_AT_MOST = 500

/**
 * Approves one remedy, or hands it over where it can only be done by hand; the first of two waits for the second.
 * Refuses what `loadToDecide` and `readParties` refuse, `not-permitted`, `tenant-unavailable`, `sign-in-too-old` where two
 * decide, and `request-moved-on` where what the page showed is not true any more.
 */
export const approve = (
  context: Context,
  approver: Approver,
  requestId: string,
  asked: Approving,
): Promise<Result<RecoveryRequest>> =>
  retryIfUnchanged(context, requestId, asked, () => approveOnce(context, approver, requestId, asked))

interface Approving extends DecisionSnapshot {
  readonly remedy: RemedyId
  readonly target?: string | null
}

async function approveOnce(
  context: Context,
  approver: Approver,
  requestId: string,
  { remedy, target = null, ...looked }: Approving,
): Promise<Result<RecoveryRequest>> {
  const loaded = await loadToDecide(context, approver, requestId, looked, ['queued'])
  if (!loaded.ok) return loaded
  const request = loaded.value
  const parties = await readParties(context, approver, request)
  if (!parties.ok) return parties
  const { claimed, verdict } = parties.value
  if (!claimed) return refuse('not-permitted')

  const now = context.now()
  const settings = inForce(context.settings, await context.store.threatSwitch(), now)
  const choice = choiceFor(settings, request, claimed.account, remedy, now)
  if (choice.consequence === 'hand-over')
    return choice.decision.kind === 'hand-over' || choice.onlyByHand
      ? commitMove(context, request, handedOver(context, approver, request, remedy, claimed.account))
      : refuse('not-permitted')

  const aim = await decideFromTenant(() => aimFor(context, request, remedy, target))
  if (!aim.ok) return aim
  const earlier = await decideFromTenant(() =>
    standingApprovals(context, request, remedy, aim.value, parties.value.approver),
  )
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
  if (approvals.length < needed)
    return commitMove(context, request, { ...shared, kind: 'seconded', set: { approvals, remedy } })
  return commitMove(context, request, {
    ...shared,
    ...granted(context, request, choice, approvals, claimed.account, aim.value),
  })
}

/** What it is about, where the account alone does not say it (rule R11). */
async function aimFor(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId,
  target: string | null,
): Promise<Result<string | null>> {
  if (remedy !== 'remove-authenticator') return ok(null)
  return request.account ? removableOn(context, request, request.account, target) : refuse('choice-missing')
}

/**
 * Ends the request with a reason, which the claimant reads. Refuses `reason-missing`, and what `loadToDecide` and
 * `readParties` refuse, but neither because the tenant is silent nor because people cannot be told apart: a no grants
 * nothing.
 */
export const decline = (
  context: Context,
  approver: Approver,
  requestId: string,
  asked: Declining,
): Promise<Result<RecoveryRequest>> =>
  retryIfUnchanged(context, requestId, asked, () => declineOnce(context, approver, requestId, asked))

const DECLINES_DESPITE: readonly RefusalCode[] = ['tenant-unavailable', 'approvers-not-told-apart']

interface Declining extends DecisionSnapshot {
  readonly reason: string
}

async function declineOnce(
  context: Context,
  approver: Approver,
  requestId: string,
  { reason, ...looked }: Declining,
): Promise<Result<RecoveryRequest>> {
  const declinedBecause = reason.trim()
  if (declinedBecause === '' || declinedBecause.length > REASON_AT_MOST) return refuse('reason-missing')
  const loaded = await loadToDecide(context, approver, requestId, looked, ['queued', 'handed-over', 'approved'])
  if (!loaded.ok) return loaded
  const parties = await readParties(context, approver, loaded.value)
  // Declining grants nothing: neither a tenant that does not answer nor a doubt about who vouched stands in its way.
  if (!parties.ok && !DECLINES_DESPITE.includes(parties.refusal)) return parties
  return commitMove(context, loaded.value, {
    kind: 'declined',
    by: approverActor(approver),
    set: { declinedBecause, permission: null, dueAt: null },
    later: [{ task: { kind: 'notify', requestId, notice: 'declined' } }],
  })
}

/** For what Latchkey cannot or must not do: a person does it in Microsoft's portal, and the read-back closes it. */
export const handOver = (
  context: Context,
  approver: Approver,
  requestId: string,
  asked: HandingOver,
): Promise<Result<RecoveryRequest>> =>
  retryIfUnchanged(context, requestId, asked, () => handOverOnce(context, approver, requestId, asked))

interface HandingOver extends DecisionSnapshot {
  readonly remedy?: RemedyId
}

async function handOverOnce(
  context: Context,
  approver: Approver,
  requestId: string,
  { remedy, ...looked }: HandingOver,
): Promise<Result<RecoveryRequest>> {
  const loaded = await loadToDecide(context, approver, requestId, looked, ['queued'])
  if (!loaded.ok) return loaded
  const request = loaded.value
  const parties = await readParties(context, approver, request)
  if (!parties.ok) return parties
  const { claimed } = parties.value
  const chosen = remedy ?? request.remedy ?? recommendedFor(request)
  if (!claimed || !chosen || chosen === 'wait') return refuse('not-permitted')
  return commitMove(context, request, handedOver(context, approver, request, chosen, claimed.account))
}
