import { CLAIMANT } from '../../../rules/audit.ts'
import { intentFor, workOn } from '../../../rules/request/intent.ts'
import { ok, type Result } from '../../../rules/refusals.ts'
import type { RemedyId } from '../../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { changeRequest } from '../../change-request.ts'
import type { WriteAuthority } from './write-permission.ts'

/**
 * Commits the intent of a claimant's own remedy, guarded by the version that was decided on: a second press finds that
 * the request moved on.
 */
export function intend(
  context: Context,
  request: RecoveryRequest,
  remedy: RemedyId,
  { holdings, read }: WriteAuthority,
  alsoEndSessions = false,
): Promise<Result<RecoveryRequest>> {
  const at = { attempt: context.random.id(), now: context.now(), alsoEndSessions }
  const intent = intentFor(remedy, holdings.account, at)
  return changeRequest(
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
