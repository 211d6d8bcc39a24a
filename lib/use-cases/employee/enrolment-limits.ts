import { ok, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'

/** Counted before the code is compared: so many to what was begun under this id, and no more (ids N16, N17). */
export async function countTry(context: Context, pendingId: string): Promise<Result<void>> {
  const spent = await spendLimits(context, 'enrol-code', { pending: context.keys.hash('authenticator', pendingId) })
  return spent.ok ? ok(undefined) : spent
}
