import type { AccountId } from '../account.ts'
import type { Holdings } from '../factors/factor.ts'
import { readinessOf } from '../readiness.ts'
import { waysOf } from '../ways.ts'
import type { Context } from '../settings.ts'

/** Keeps how somebody stands now, for the overview by department: a level, and nothing of what it rests on. */
export async function keepStanding(context: Context, accountId: AccountId, holdings: Holdings): Promise<void> {
  const { settings } = context
  const at = context.now()
  const { level, from } = readinessOf(waysOf(holdings, settings.factors), settings, at)
  await context.store.keepStanding({ accountId, level, from, at })
}
