import type { AccountId } from '../../rules/account/account.ts'
import { failed } from '../../rules/account/account.ts'
import { meets } from '../../rules/proofs/assurance.ts'
import { reachedFor } from '../../rules/request/policy-input.ts'
import { restsOnChanges } from '../../rules/proofs/notification-addresses.ts'
import { takesTwoChecks } from '../../rules/preparation/removal-checks.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { isRemovable, otherNumberFirst } from '../../rules/remedies/remove-authenticator.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'

const REMEDY = 'remove-authenticator'

/**
 * The method that may be removed on what was proved, as it is now. Refuses `choice-missing` where there is none,
 * `other-number-first` where another has to be removed before it, and `second-check-needed` where the person could
 * give two proofs and has given one. Throws `Unavailable`.
 */
export async function removableMethod(
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
