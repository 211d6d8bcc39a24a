import type { AccountId } from '../../rules/account/account.ts'
import type { Holdings } from '../../rules/proofs/factors/factor.ts'
import { readinessOf } from '../../rules/preparation/readiness.ts'
import { waysOf } from '../../rules/preparation/held-methods.ts'
import type { Context } from '../../ports/context.ts'

/** Keeps how somebody stands now, for the overview by department: a level, and nothing of what it rests on. */
export async function keepStanding(context: Context, accountId: AccountId, holdings: Holdings): Promise<void> {
  const { settings } = context
  const at = context.now()
  const { level, from } = readinessOf(waysOf(holdings, settings.factors), settings, at)
  await context.store.keepStanding({ accountId, level, from, at })
}
