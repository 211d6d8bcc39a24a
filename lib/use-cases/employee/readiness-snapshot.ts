import type { AccountId } from '../../rules/account/account.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import { type Readiness, READY_BY_NOTHING, readinessOf } from '../../rules/preparation/readiness.ts'
import { heldMethods } from '../../rules/preparation/held-methods.ts'
import type { Context } from '../../ports/context.ts'
import { type Prepared, wayBackOf } from './visit-enrolment.ts'

type Found = Pick<Prepared, 'account' | 'holdings'>

/** How ready the owner of the account is; null while a look-up of the account fails. */
export function readinessOfAccount(found: Found, settings: Settings, now: Date): Readiness | null {
  const wayBack = wayBackOf(found)
  if (wayBack === 'unknown') return null
  return wayBack === 'own'
    ? readinessOf(heldMethods(found.holdings, settings.factors), settings, now)
    : READY_BY_NOTHING
}

/** Stores how ready somebody is now, for the overview by department: only the level, and not what it rests on. */
export async function keepReadiness(context: Context, accountId: AccountId, found: Found): Promise<void> {
  const at = context.now()
  const readiness = readinessOfAccount(found, context.settings, at)
  if (!readiness) return
  const { level, from } = readiness
  await context.store.keepReadiness({ accountId, level, from, at })
}
