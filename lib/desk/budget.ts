import { ok, refuse, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'
import type { Approver } from './approver.ts'

/** One press of a button that decides something, out of what one person may press in an hour. */
export async function takeDecision(
  { throttle, keys }: Pick<Context, 'throttle' | 'keys'>,
  { id }: Pick<Approver, 'id'>,
): Promise<Result<void>> {
  const budget = await throttle.take('desk:decide', keys.hash('name', id))
  return budget.allowed ? ok(undefined) : refuse('too-many-requests', budget.retryAt)
}
