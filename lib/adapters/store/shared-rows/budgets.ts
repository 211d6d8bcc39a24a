/**
 * Request limits of the tenant, counted by all instances together.
 *
 * One statement a request: the row is locked while the window is counted, so that two who ask at once cannot both take
 * the last. The clock is the database's, since those of instances differ a little. A moment in the future was taken by
 * nobody, and would keep the window full for as long.
 */
import { sql } from 'drizzle-orm'
import type { Budget, BudgetId } from '../../shared-sources/shared-evidence.ts'
import type { Database } from '../engine/engine.ts'
import { budgets } from '../schema.ts'

/** Takes one request, where at least `leaving` remain afterwards; false where there is no room. */
export async function takeRequest(
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
