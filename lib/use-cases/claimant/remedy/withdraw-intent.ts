import { LATCHKEY } from '../../../rules/audit.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, changeRequest } from '../../change-request.ts'
import { reauthorize } from './authorize-write.ts'
import { mayAct, type WriteAuthority } from './write-permission.ts'
import { moveWherePermitted } from './lost-permission.ts'

/**
 * Takes an intent back that was committed and whose conditions no longer held before the write: nothing was sent, and
 * the request goes where policy leads now. `asked`: the result of the last reading, see `stillAllowed`.
 */
export async function withdrawIntent(
  context: Context,
  browserToken: string,
  { id, intent }: RecoveryRequest,
  asked: Result<WriteAuthority | null>,
): Promise<Result<RecoveryRequest>> {
  if (!intent) return refuse('request-moved-on')
  const { attempt, remedy } = intent
  const refusal = asked.ok ? null : asked.refusal
  const undone = await changeRequest(context, byId(context, id), (current) =>
    current.intent?.attempt === attempt
      ? ok({ kind: 'found-undone', by: LATCHKEY, set: { intent: null, refusal } })
      : refuse('request-moved-on'),
  )
  if (!undone.ok || !asked.ok) return undone
  const power = await reauthorize(context, undone.value, remedy)
  if (!power.ok) return power
  // What stood against it has passed in the meantime: the claimant presses once more.
  if (mayAct(undone.value, power.value, remedy, context.now())) return undone
  return moveWherePermitted(context, browserToken, power.value, remedy)
}
