import type { AccountId } from '../account.ts'
import { failed } from '../account.ts'
import { meets } from '../assurance.ts'
import { reachedFor } from '../case.ts'
import { restsOnChanges } from '../channels.ts'
import { takesTwoChecks } from '../removal-checks.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import { isRemovable, otherNumberFirst } from '../remedies/remove-authenticator.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'

const REMEDY = 'remove-authenticator'

/**
 * One method of the account, as it is now, which may be taken off on what was proved.
 * Refuses with `choice-missing` where there is none, with `other-number-first` where another
 * has to go before it, and with `second-check-needed` where the person could prove it twice
 * and has done so once. Throws `Unavailable`.
 */
export async function removableOn(
  { tenant, store, settings, now }: Context,
  request: RecoveryRequest,
  account: { readonly id: AccountId },
  target: string | null,
): Promise<Result<string>> {
  const [read, authenticators, enrolled] = await Promise.all([
    tenant.readAccount(account.id),
    tenant.readAuthenticators(account.id),
    store.enrolled(account.id),
  ])
  if (!read || authenticators.kind === 'failed') return refuse('tenant-unavailable')
  if (!target || !authenticators.value.some((one) => one.id === target && isRemovable(one)))
    return refuse('choice-missing')
  if (otherNumberFirst(authenticators, target)) return refuse('other-number-first')
  if (meets(reachedFor(settings, request, REMEDY), 'aal2')) return ok(target)
  const methodChanges = restsOnChanges(read, authenticators)
    ? await tenant.readMethodChanges(account.id)
    : failed('every method has a date of its own')
  const { freshnessWindowInDays, factors } = settings
  const holdings = { account: read, authenticators, methodChanges, enrolled, now: now(), freshnessWindowInDays }
  return takesTwoChecks(holdings, target, factors, settings) ? refuse('second-check-needed') : ok(target)
}
