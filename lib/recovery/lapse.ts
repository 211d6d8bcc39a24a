import { LATCHKEY } from '../audit.ts'
import { ok, refuse } from '../refusals.ts'
import { MOVES } from '../moves.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byId, change } from './change.ts'
import { notice } from './notify.ts'

/** Ends what nobody went on with in time: a request, or an approval that was not collected (rule R11). */
export async function lapse(context: Context, requestId: string): Promise<void> {
  await change(context, byId(context, requestId), (request) => {
    if (!hasLapsed(request, context.now())) return refuse('request-moved-on')
    const told = request.state === 'approved' ? [notice(requestId, 'lapsed')] : []
    return ok({ kind: 'lapsed', by: LATCHKEY, later: told })
  })
}

function hasLapsed(request: RecoveryRequest, now: Date): boolean {
  const endsAt = request.permission?.lapsesAt ?? request.lapsesAt
  return MOVES.lapsed.some(([from]) => from === request.state) && endsAt <= now
}

/** The wait is over: looks at the account again, and says so. */
export async function remind(context: Context, requestId: string): Promise<void> {
  await change(context, byId(context, requestId), (request) =>
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
