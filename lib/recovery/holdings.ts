import { troubleSince } from '../case.ts'
import type { Holdings } from '../factors/factor.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'

/** All that a factor may look at, read afresh. Null when there is no account, or it is gone. */
export async function readHoldings(context: Context, request: RecoveryRequest): Promise<Holdings | null> {
  if (!request.account) return null
  const { id } = request.account
  const [account, held] = await Promise.all([context.tenant.readAccount(id), context.tenant.readAuthenticators(id)])
  if (!account) return null
  const { freshnessWindowInDays } = context.settings
  return { account, ...held, now: context.now(), freshnessWindowInDays, troubleSince: troubleSince(request) }
}
