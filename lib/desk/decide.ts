/**
 * The three decisions: approve, decline, hand over.
 *
 * Each is load, decide, commit. The account is read again, uncached, and policy
 * is asked again, before anything is granted (rule R11).
 */
import type { Account } from '../account.ts'
import { Unavailable, type Later } from '../ports.ts'
import { refuse, type Result } from '../refusals.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { Before } from '../remedies/remedy.ts'
import {
  type Approval,
  APPROVAL_LAPSES_AFTER_HOURS,
  INTENT_LOOKED_INTO_AFTER_MINUTES,
  type Move,
  type RecoveryRequest,
} from '../request.ts'
import type { Context } from '../settings.ts'
import { type Approver, mayDecideTogether } from './approver.ts'
import { type Choice, choiceFor, recommendedFor } from './choices.ts'
import { actorOf, commitMove } from './commit.ts'
import { loadToDecide, readParties } from './load.ts'
import { standingApprovals } from './second.ts'

/** Characters. The claimant reads it. */
export const REASON_AT_MOST = 500

export async function approve(
  context: Context,
  approver: Approver,
  requestId: string,
  { version, remedy }: { readonly version: number; readonly remedy: RemedyId },
): Promise<Result<RecoveryRequest>> {
  const loaded = await loadToDecide(context, approver, requestId, version, ['queued'])
  if (!loaded.ok) return loaded
  const request = loaded.value
  const parties = await readParties(context, approver, request)
  if (!parties.ok) return parties
  const { claimed, verdict } = parties.value
  if (!claimed) return refuse('not-permitted')

  const now = context.now()
  const choice = choiceFor(context.settings, request, claimed.account, remedy, now)
  if (choice.consequence === 'hand-over')
    return choice.decision.kind === 'hand-over'
      ? commitMove(context, request, handedOver(context, approver, request, remedy, claimed.account))
      : refuse('not-permitted')

  const earlier = await fromTenant(() => standingApprovals(context, request, remedy, parties.value.approver))
  if (!earlier.ok) return earlier
  const needed = Math.max(choice.approvers, request.escalation?.approvers ?? 1, verdict === 'undeterminable' ? 2 : 1)
  if (needed > 1) {
    const fresh = mayDecideTogether(approver, now)
    if (!fresh.ok) return fresh
  }
  const approvals = [...earlier.value, { approverId: approver.id, approverName: approver.name, at: now }]
  const shared = { by: actorOf(approver), facts: { remedy, approvals: approvals.length, needed, verdict } }
  if (approvals.length < needed)
    return commitMove(context, request, { ...shared, kind: 'seconded', set: { approvals, remedy } })
  return commitMove(context, request, { ...shared, ...granted(context, request, choice, approvals, claimed.account) })
}

export async function decline(
  context: Context,
  approver: Approver,
  requestId: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<RecoveryRequest>> {
  const declinedBecause = reason.trim()
  if (declinedBecause === '' || declinedBecause.length > REASON_AT_MOST) return refuse('reason-missing')
  const loaded = await loadToDecide(context, approver, requestId, version, ['queued', 'handed-over', 'approved'])
  if (!loaded.ok) return loaded
  const parties = await readParties(context, approver, loaded.value)
  // Declining grants nothing, so a tenant that does not answer does not stand in its way.
  if (!parties.ok && parties.refusal !== 'tenant-unavailable') return parties
  return commitMove(context, loaded.value, {
    kind: 'declined',
    by: actorOf(approver),
    set: { declinedBecause, permission: null, dueAt: null },
    later: [{ task: { kind: 'notify', requestId, notice: 'declined' } }],
  })
}

/** For what Latchkey cannot or must not do: a person does it in Microsoft's portal, and the read-back closes it. */
export async function handOver(
  context: Context,
  approver: Approver,
  requestId: string,
  { version, remedy }: { readonly version: number; readonly remedy?: RemedyId },
): Promise<Result<RecoveryRequest>> {
  const loaded = await loadToDecide(context, approver, requestId, version, ['queued'])
  if (!loaded.ok) return loaded
  const request = loaded.value
  const parties = await readParties(context, approver, request)
  if (!parties.ok) return parties
  const { claimed } = parties.value
  const chosen = remedy ?? request.remedy ?? recommendedFor(request)
  if (!claimed || !chosen || chosen === 'wait') return refuse('not-permitted')
  return commitMove(context, request, handedOver(context, approver, request, chosen, claimed.account))
}

type Step = Move & { readonly later?: readonly Later[] }

function granted(
  context: Context,
  request: RecoveryRequest,
  { remedy, consequence }: Choice,
  approvals: readonly Approval[],
  account: Account,
): Omit<Step, 'by'> {
  const now = context.now()
  const lapsesAt = new Date(now.getTime() + APPROVAL_LAPSES_AFTER_HOURS * 3_600_000)
  const permission = { remedy, assurance: request.assurance, proofsSince: now, lapsesAt }
  const set = { approvals, remedy, permission, refusal: null, dueAt: null }
  if (consequence === 'perform') {
    const intent = intentFor(context, remedy, account)
    const about = { requestId: request.id, attempt: intent.attempt } as const
    const lookedIntoAt = new Date(now.getTime() + INTENT_LOOKED_INTO_AFTER_MINUTES * 60_000)
    const later = [
      { task: { kind: 'perform', ...about } as const },
      { task: { kind: 'look-back', ...about } as const, notBefore: lookedIntoAt },
    ]
    return { kind: 'approved-to-act', set: { ...set, intent }, later }
  }
  return {
    kind: 'approved',
    set: { ...set, intent: null, lapsesAt },
    later: [
      { task: { kind: 'notify', requestId: request.id, notice: 'approved' } },
      { task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt },
    ],
  }
}

function handedOver(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
  remedy: RemedyId,
  account: Account,
): Step {
  return {
    kind: 'handed-over',
    by: actorOf(approver),
    set: { remedy, intent: intentFor(context, remedy, account) },
    facts: { remedy },
    later: [{ task: { kind: 'read-back', requestId: request.id, round: 0 } }],
  }
}

/** What the account looks like before, so that a read-back can tell (rule R14). */
function intentFor({ random, now }: Context, remedy: RemedyId, account: Account) {
  const before: Before = {
    passwordChangedAt: account.passwordChangedAt,
    sessionsValidFrom: account.sessionsValidFrom,
    enabled: account.enabled,
  }
  return { attempt: random.id(), remedy, committedAt: now(), before, actedAt: null, alsoEndSessions: false }
}

async function fromTenant<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unavailable) return refuse('tenant-unavailable')
    throw error
  }
}
