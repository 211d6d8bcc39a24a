import { type AccountId, failed } from '../rules/account/account.ts'
import { troubleSince } from '../rules/request/policy-input.ts'
import { restsOnChanges } from '../rules/proofs/notification-addresses.ts'
import type { Holdings } from '../rules/proofs/factors/factor.ts'
import type { MayBeListed } from '../ports/tenant.ts'
import type { RecoveryRequest } from '../rules/request/request.ts'
import type { Context } from '../ports/context.ts'

/**
 * Everything that a factor may look at. Null when there is no account, or it was deleted. `from` lists may be used
 * only where no write rests on it (rule R11), by a task that may wait its turn; older `methods` only where nothing is
 * proved by them either.
 */
export async function readHoldings(
  context: Context,
  request: RecoveryRequest,
  from?: MayBeListed,
  methods: 'in-turn' | 'as-of-late' = 'in-turn',
): Promise<Holdings | null> {
  // For a name that nobody has a random id is read, so that both take equally long (rule R4).
  const id = request.account?.id ?? (context.random.id() as AccountId)
  const [account, authenticators, enrolled] = await Promise.all([
    context.tenant.readAccount(id, from),
    context.tenant.readAuthenticators(id, from && methods),
    context.store.enrolled(id),
  ])
  if (!account || !request.account) return null
  const methodChanges = restsOnChanges(account, authenticators)
    ? await context.tenant.readMethodChanges(id, from, from && 'in-turn')
    : failed('every method has a date of its own')
  const { freshnessWindowInDays } = context.settings
  return {
    account,
    authenticators,
    methodChanges,
    enrolled,
    now: context.now(),
    freshnessWindowInDays,
    troubleSince: troubleSince(request),
  }
}
