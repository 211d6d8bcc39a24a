import { hasDenied } from '../../../rules/request/denials.ts'
import { holdApprovers } from '../../../rules/request/least-approvers.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { MOVES } from '../../../rules/request/moves.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Employee } from '../../../rules/account/employee.ts'
import { byId, change } from '../../change-request.ts'
import { notice } from '../../notify/notify.ts'
import { actorOf, askingOf } from './vouch.ts'

/** What somebody who knows the claimant says is not them takes two people to decide. */
const APPROVERS = 2
const ATTEMPTS = 3

/**
 * "This is not them". The request goes to people at once, with its browser: a
 * contact can be wrong, and so nothing is ended by one. Where it has gone too far
 * for that, it is written down. Either way it stays on the request and the account
 * for 30 days, and the owner's addresses and the desk hear of it; said once more by the
 * same person it changes nothing, so that one contact cannot keep an owner out.
 */
export async function sayNotThem(context: Context, employee: Employee, link: string): Promise<Result<RecoveryRequest>> {
  const asking = await askingOf(context, employee, link)
  if (!asking) return refuse('request-unknown')
  const { id } = asking.request
  const denial = { kind: 'not-vouched', by: asking.contact.id } as const
  if (hasDenied(asking.request, denial.kind, denial.by)) return ok(asking.request)
  const moved = await change(context, byId(context, id), (request) =>
    MOVES['not-vouched'].some(([from]) => from === request.state)
      ? ok({
          kind: 'not-vouched',
          by: actorOf(employee),
          denial,
          set: {
            escalation: { why: 'not-vouched', approvers: APPROVERS },
            dueAt: context.now(),
            permission: null,
            approvals: [],
            coolingOff: null,
          },
          later: [notice(id, 'not-vouched')],
        })
      : refuse('request-moved-on'),
  )
  return moved.ok || moved.refusal !== 'request-moved-on' ? moved : writeDown(context, employee, id, denial.by)
}

/** The state stays, and the denial is kept on request and account all the same. */
async function writeDown(
  context: Context,
  employee: Employee,
  id: string,
  by: string,
): Promise<Result<RecoveryRequest>> {
  const now = context.now()
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await context.store.load(id)
    if (!request) return refuse('request-unknown')
    const denials = [...(request.denials ?? []), { kind: 'not-vouched', by, at: now } as const]
    const next = holdApprovers(request, { ...request, denials, version: request.version + 1 })
    const event = { at: now, requestId: id, kind: 'not-vouched', by: actorOf(employee), facts: {} }
    const later = [notice(id, 'not-vouched')]
    if (await context.store.commit({ from: request, to: next, event, later })) return ok(next)
  }
  return refuse('request-moved-on')
}
