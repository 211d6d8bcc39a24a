/**
 * Whether another request's approval, which the diagnosis found, still waits to be collected.
 *
 * It is told from the stored diagnosis, while it may have been collected, declined, or withdrawn by threat mode since.
 */
import { deniedSince } from '../../../rules/request/denials.ts'
import { isStopped, type Threat } from '../../../rules/organisation/threat-mode.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

/** The request, without an approval of another one that no longer stands. Never refuses. */
export async function withStandingApproval(
  { store, now }: Pick<Context, 'store' | 'now'>,
  request: RecoveryRequest,
  threat: Threat | null,
): Promise<RecoveryRequest> {
  const { diagnosis, account } = request
  const earlier = diagnosis?.earlier
  if (!diagnosis || !earlier?.approved || !account) return request
  const { remedy } = earlier.approved
  const others = await store.requestsSince(account.id, deniedSince(now()))
  const stands = others.some(
    ({ id, state, permission, approvals }) =>
      id !== request.id &&
      state === 'approved' &&
      permission?.remedy === remedy &&
      permission.lapsesAt !== null &&
      permission.lapsesAt > now() &&
      !approvals.some(({ at }) => isStopped(at, threat)),
  )
  return stands ? request : { ...request, diagnosis: { ...diagnosis, earlier: { ...earlier, approved: null } } }
}
