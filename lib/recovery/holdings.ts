import type { AccountId } from '../account.ts'
import type { Holdings } from '../factors/factor.ts'
import type { Context } from '../settings.ts'

/** All that a factor may look at, read afresh. Null when the account is gone. */
export async function readHoldings(context: Context, id: AccountId): Promise<Holdings | null> {
  const [account, held] = await Promise.all([context.tenant.readAccount(id), context.tenant.readAuthenticators(id)])
  if (!account) return null
  return { account, ...held, now: context.now(), freshnessWindowInDays: context.settings.freshnessWindowInDays }
}
