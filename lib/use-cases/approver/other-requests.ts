/**
 * Whether somebody has more than one request under way. One of two is closed by declining it; nothing of it moves to the
 * other: neither proofs, nor browsers, nor approvals (rule R15).
 */
import { addDays } from '../../rules/duration.ts'
import { ENDED, type RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'

/** An older one has lapsed, or somebody works on it and knows it. */
const OTHERS_BEGUN_WITHIN_DAYS = 14

/** Other requests of the account that something was proved in and that have not ended, the oldest first. */
export async function otherOpenRequests(
  { store, now }: Pick<Context, 'store' | 'now'>,
  { id, account }: Pick<RecoveryRequest, 'id' | 'account'>,
): Promise<readonly RecoveryRequest[]> {
  const lately = account ? await store.requestsSince(account.id, addDays(now(), -OTHERS_BEGUN_WITHIN_DAYS)) : []
  return lately.filter((one) => one.id !== id && one.proofs.length > 0 && !ENDED.includes(one.state))
}
