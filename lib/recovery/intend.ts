import { CLAIMANT } from '../audit.ts'
import { intentFor, workOn } from '../intent.ts'
import { ok, type Result } from '../refusals.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { change } from './change.ts'
import type { Power } from './point-of-power.ts'

/**
 * The claimant's own hand: what it is about to do is committed. Guarded by the
 * version that was judged: a second press finds that the request moved on.
 */
export function intend(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId,
  { holdings, read }: Power,
  alsoEndSessions = false,
): Promise<Result<RecoveryRequest>> {
  const at = { attempt: context.random.id(), now: context.now(), alsoEndSessions }
  const intent = intentFor(remedy, holdings.account, at)
  return change(
    context,
    async () => request,
    ({ id }) =>
      ok({
        kind: 'intended',
        by: CLAIMANT,
        set: { intent, refusal: null, ...read },
        facts: { remedy, attempt: intent.attempt },
        later: workOn(id, intent),
      }),
  )
}
