import { ok, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { spendLimits } from '../spend-limits.ts'
import type { Approver } from './approver.ts'

type Budgets = Pick<Context, 'throttle' | 'keys' | 'log' | 'now'>

/** One press of a button that decides something, out of what one person may press in an hour. */
export const takeDecision = (context: Budgets, approver: Pick<Approver, 'id'>): Promise<Result<void>> =>
  take('decide', context, approver)

/** One press that guards everybody more. It has a budget of its own: what was spent on deciding never stands in its way (rule R16). */
export const takeGuarding = (context: Budgets, approver: Pick<Approver, 'id'>): Promise<Result<void>> =>
  take('guard', context, approver)

async function take(verb: 'decide' | 'guard', context: Budgets, { id }: Pick<Approver, 'id'>): Promise<Result<void>> {
  const spent = await spendLimits(context, verb, { person: context.keys.hash('name', id) })
  return spent.ok ? ok(undefined) : spent
}
