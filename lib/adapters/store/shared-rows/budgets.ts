/**
 * Request limits of the tenant, counted by all instances together.
 *
 * One statement a request: the row is locked while the window is looked at, so
 * that two who ask at once cannot both have the last. The clock is the
 * database's, since that of each instance is a little different; a moment that has
 * not come yet was taken by nobody, and would hold the window shut for as long.
 */
import { sql } from 'drizzle-orm'
import type { Budget, BudgetId } from '../../shared-sources/shared-evidence.ts'
import type { Database } from '../engine/engine.ts'
import { budgets } from '../schema.ts'

export async function take(
  db: Database,
  { requests, inSeconds }: Budget,
  budget: BudgetId,
  leaving = 0,
): Promise<boolean> {
  const inWindow = sql`ARRAY(SELECT one FROM unnest(${budgets.taken}) AS one WHERE one > clock_timestamp() - make_interval(secs => ${inSeconds}) AND one <= clock_timestamp())`
  const taken = await db
    .insert(budgets)
    .values({ name: budget, taken: sql`ARRAY[clock_timestamp()]` })
    .onConflictDoUpdate({
      target: budgets.name,
      set: { taken: sql`${inWindow} || clock_timestamp()` },
      setWhere: sql`cardinality(${inWindow}) < ${requests - leaving}`,
    })
    .returning({ name: budgets.name })
  return taken.length > 0
}
