/** Takes a decline back: within seconds nobody has heard of it, later the claimant is told that it is open again. */
import type { Approvers } from '../../rules/policy/policy.ts'
import { decisionDueAt } from '../../rules/organisation/due-times.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { keepingGiven } from '../../rules/request/access-granted.ts'
import type { DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import { leastApprovers } from '../../rules/request/least-approvers.ts'
import { mayReopen, tellsOfDeclineAt } from '../../rules/request/reopening.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import { approverActor } from './commit-decision.ts'
import { settleRequest } from './decide-on-request.ts'
import { otherOpenRequests } from './other-requests.ts'

/**
 * Puts a declined request back into the queue, with no approval. What was taken over by hand before may have been done.
 * Refuses what `settleRequest` refuses, and `request-moved-on` where the decline is a day old, its owner stopped it, or
 * the claimant has another request under way.
 */
export async function reopenRequest(
  context: Context,
  approver: Approver,
  requestId: string,
  looked: DecisionSnapshot,
): Promise<Result<RecoveryRequest>> {
  const held = await context.store.load(requestId)
  const others = held ? await otherOpenRequests(context, held) : []
  if (others.length > 0) return refuse('request-moved-on')
  const against = (request: RecoveryRequest) => (mayReopen(request, context.now()) ? null : 'request-moved-on')
  return settleRequest(context, { approver, requestId, looked, states: ['declined'], against }, (request) => {
    const now = context.now()
    const { intent, escalation, movedAt } = request
    const approvers = Math.max(escalation?.approvers ?? 1, leastApprovers(request)) as Approvers
    const isTold = now >= tellsOfDeclineAt(movedAt)
    return ok({
      kind: 'reopened',
      by: approverActor(approver),
      set: {
        declinedBecause: null,
        intent: null,
        approvals: [],
        permission: null,
        escalation: { why: escalation?.why ?? 'asked', approvers },
        dueAt: decisionDueAt(context.settings, request, now),
        ...keepingGiven({ ...request, intent: intent && { ...intent, committedAt: now } }),
      },
      facts: { told: isTold },
      later: isTold ? [{ task: { kind: 'notify', requestId, notice: 'queued' } }] : [],
    })
  })
}
