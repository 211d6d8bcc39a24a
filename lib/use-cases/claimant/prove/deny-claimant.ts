import { stoppedDueAt } from '../../../rules/organisation/due-times.ts'
import { hasDenied } from '../../../rules/request/denials.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { MOVES } from '../../../rules/request/moves.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Employee } from '../../../rules/account/employee.ts'
import { amendRequest, byId, changeRequest } from '../../change-request.ts'
import { notice } from '../../notify/notify.ts'
import { employeeActor, askingOf } from './vouch.ts'

/** Where somebody who knows the claimant says that it is not them, two approvers decide. */
const APPROVERS = 2

/**
 * "This is not them". The request goes to approvers at once and stays with its browser, since a contact can be wrong.
 * Where it has gone too far for that, the denial is stored without a move. Either way it stays on the request and the
 * account for 30 days, and the owner's addresses and the desk are notified. A second denial by the same person changes
 * nothing, so that one contact cannot keep an owner out.
 */
export async function denyClaimant(
  context: Context,
  employee: Employee,
  link: string,
): Promise<Result<RecoveryRequest>> {
  const asking = await askingOf(context, employee, link)
  if (!asking) return refuse('request-unknown')
  const { id } = asking.request
  const denial = { kind: 'not-vouched', by: asking.contact.id } as const
  if (hasDenied(asking.request, denial.kind, denial.by)) return ok(asking.request)
  const moved = await changeRequest(context, byId(context, id), (request) =>
    MOVES['not-vouched'].some(([from]) => from === request.state)
      ? ok({
          kind: 'not-vouched',
          by: employeeActor(employee),
          denial,
          set: {
            escalation: { why: 'not-vouched', approvers: APPROVERS },
            dueAt: stoppedDueAt(context.settings, context.now()),
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

/** The state stays as it is; the denial is stored on request and account all the same. */
const writeDown = (context: Context, employee: Employee, id: string, by: string): Promise<Result<RecoveryRequest>> =>
  amendRequest(context, byId(context, id), () =>
    ok({
      kind: 'not-vouched',
      by: employeeActor(employee),
      denial: { kind: 'not-vouched', by },
      set: {},
      later: [notice(id, 'not-vouched')],
    }),
  )
