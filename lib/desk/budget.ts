import { ok, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'
import { spendLimits } from '../spend-limits.ts'
import type { Approver } from './approver.ts'

/** One press of a button that decides something, out of what one person may press in an hour. */
export async function takeDecision(
  context: Pick<Context, 'throttle' | 'keys' | 'log' | 'now'>,
  { id }: Pick<Approver, 'id'>,
): Promise<Result<void>> {
  const spent = await spendLimits(context, 'decide', { person: context.keys.hash('name', id) })
  return spent.ok ? ok(undefined) : spent
}
