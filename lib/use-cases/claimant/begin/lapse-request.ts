import { LATCHKEY } from '../../../rules/audit.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import { MOVES } from '../../../rules/request/moves.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { notice } from '../../notify/notify.ts'

/** Ends a request that nobody went on with in time, or an approval that was not collected (rule R11). */
export async function lapseRequest(context: Context, requestId: string): Promise<void> {
  await changeRequest(context, byId(context, requestId), (request) => {
    if (!hasLapsed(request, context.now())) return refuse('request-moved-on')
    const told = request.state === 'approved' ? [notice(requestId, 'lapsed')] : []
    return ok({ kind: 'lapsed', by: LATCHKEY, later: told })
  })
}

function hasLapsed(request: RecoveryRequest, now: Date): boolean {
  const endsAt = request.permission?.lapsesAt ?? request.lapsesAt
  return MOVES.lapsed.some(([from]) => from === request.state) && endsAt <= now
}

/** When a wait is over: reads the account again, and notifies the claimant. */
export async function remind(context: Context, requestId: string): Promise<void> {
  await changeRequest(context, byId(context, requestId), (request) =>
    request.state === 'waiting'
      ? ok({
          kind: 'looked-again',
          by: LATCHKEY,
          set: { diagnosis: null },
          later: [{ task: { kind: 'diagnose', requestId } }, notice(requestId, 'wait-over')],
        })
      : refuse('request-moved-on'),
  )
}
