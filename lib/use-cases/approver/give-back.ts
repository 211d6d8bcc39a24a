/**
 * What an approver does with a request that they took over by hand, besides doing it: look whether the tenant already
 * shows the change, or give it back. Neither grants anything, changes the tenant, or says that something was done.
 */
import { decisionDueAt } from '../../rules/organisation/due-times.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { keepingGiven } from '../../rules/request/access-granted.ts'
import { leastApprovers } from '../../rules/request/least-approvers.ts'
import type { Approvers } from '../../rules/policy/policy.ts'
import type { DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import { restsOnTheirWord } from '../../rules/request/unverified-claim.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import { approverActor } from './commit-decision.ts'
import { settleRequest } from './decide-on-request.ts'

/**
 * Puts it back into the queue, for whoever decides it next: earlier approvals no longer count, nobody has it, and it has
 * a new due time. It may have been done by hand until this moment, and counts as possibly done. Refuses whoever may not decide
 * about it.
 */
export async function giveBack(
  context: Context,
  approver: Approver,
  requestId: string,
  looked: DecisionSnapshot,
): Promise<Result<RecoveryRequest>> {
  return settleRequest(context, { approver, requestId, looked, states: ['handed-over'] }, (request) => {
    const { intent, escalation, remedy } = request
    const now = context.now()
    const until = { ...request, intent: intent && { ...intent, committedAt: now } }
    const approvers = Math.max(escalation?.approvers ?? 1, leastApprovers(request)) as Approvers
    return ok({
      kind: 'given-back',
      by: approverActor(approver),
      set: {
        intent: null,
        beyondReading: false,
        approvals: [],
        permission: null,
        assignee: null,
        escalation: { why: escalation?.why ?? 'asked', approvers },
        dueAt: decisionDueAt(context.settings, request, now),
        ...keepingGiven(until),
      },
      facts: { remedy },
    })
  })
}

/** Reads the tenant once now, beside the scheduled readings. Refuses where no reading can show anything. */
export async function lookNow(
  context: Context,
  approver: Approver,
  requestId: string,
  looked: DecisionSnapshot,
): Promise<Result<RecoveryRequest>> {
  return settleRequest(context, { approver, requestId, looked, states: ['handed-over'] }, (request) =>
    restsOnTheirWord(request)
      ? refuse('not-permitted')
      : ok({
          kind: 'read-back',
          by: approverActor(approver),
          facts: { asked: true },
          later: [{ task: { kind: 'read-back', requestId, round: 0, once: true } }],
        }),
  )
}
