import { ok, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'

/**
 * Counts one try of the pending enrolment with this id, before the code is compared. Refuses when its tries are used
 * up (ids N16, N17).
 */
export async function countTry(context: Context, pendingId: string): Promise<Result<void>> {
  const spent = await spendLimits(context, 'enrol-code', { pending: context.keys.hash('authenticator', pendingId) })
  return spent.ok ? ok(undefined) : spent
}
