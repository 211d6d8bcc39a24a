import { decisionDueAt } from '../../rules/organisation/due-times.ts'
import { readReference } from '../../rules/reference.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { amendRequest, byId } from '../change-request.ts'
import { type Approver, mayDecide } from './approver.ts'
import { approverActor, commitMove } from './commit-decision.ts'

/**
 * Finds a request by the reference that its claimant reads out. One that proved
 * nothing enters the queue only here, on an approver's word.
 */
export async function openByReference(
  context: Context,
  approver: Approver,
  typed: string,
): Promise<Result<RecoveryRequest>> {
  const allowed = mayDecide(approver, context.now())
  if (!allowed.ok) return allowed
  const reference = readReference(typed)
  const request = reference ? await context.store.loadByReference(reference) : null
  if (!request) return refuse('request-unknown')
  if (request.state === 'verifying') return keepPlace(context, approver, request)
  if (request.state !== 'referred') return ok(request)
  return commitMove(context, request, {
    kind: 'opened',
    by: approverActor(approver),
    set: {
      escalation: { why: 'asked', approvers: 1 },
      dueAt: decisionDueAt(context.settings, request, context.now()),
    },
    later: request.account ? [{ task: { kind: 'diagnose', requestId: request.id } }] : [],
  })
}

/** The claimant is on the telephone, so no new request of the same name may displace this one (rule R5). */
async function keepPlace(
  context: Context,
  approver: Approver,
  request: RecoveryRequest,
): Promise<Result<RecoveryRequest>> {
  if (request.keepsPlace) return ok(request)
  return amendRequest(context, byId(context, request.id), ({ state }) =>
    state === 'verifying'
      ? ok({ kind: 'opened', by: approverActor(approver), set: { keepsPlace: true } })
      : refuse('request-moved-on'),
  )
}
