import { ok, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'
import type { Approver } from './approver.ts'

type Budgets = Pick<Context, 'throttle' | 'keys' | 'log' | 'now'>

/** Counts one decision of an approver against what one person may decide in an hour. Refuses when that is used up. */
export const takeDecision = (context: Budgets, approver: Pick<Approver, 'id'>): Promise<Result<void>> =>
  take('decide', context, approver)

/** Counts one raising of the guard. It has a budget of its own, so that decisions cannot use it up (rule R16). */
export const takeGuarding = (context: Budgets, approver: Pick<Approver, 'id'>): Promise<Result<void>> =>
  take('guard', context, approver)

/** Counts one person looked up on the policy page. Refuses when the hour's are used up. */
export const takeLookUp = (context: Budgets, approver: Pick<Approver, 'id'>): Promise<Result<void>> =>
  take('look-up', context, approver)

async function take(
  verb: 'decide' | 'guard' | 'look-up',
  context: Budgets,
  { id }: Pick<Approver, 'id'>,
): Promise<Result<void>> {
  const spent = await spendLimits(context, verb, { person: context.keys.hash('name', id) })
  return spent.ok ? ok(undefined) : spent
}
