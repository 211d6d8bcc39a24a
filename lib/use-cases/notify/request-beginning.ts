/** With which browser, from which country and network a request was begun, as letters about it say. */
import { addDays } from '../../rules/duration.ts'
import { NETWORK_KEPT_DAYS, networksOf, wasSeenBefore } from '../../rules/request/request-origin.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import type { Beginning } from '../../words/letter-facts.ts'

/** What the request was begun with; null where no browser began it. */
export async function beginningOf({ store, now }: Context, request: RecoveryRequest): Promise<Beginning | null> {
  const { begunWith, account } = request
  if (!begunWith || !account) return null
  const since = addDays(now(), -NETWORK_KEPT_DAYS)
  const [requests, enrolled] = await Promise.all([store.requestsSince(account.id, since), store.enrolled(account.id)])
  const known = networksOf({ requests, enrolled }, request, now())
  return { ...begunWith, network: wasSeenBefore(begunWith.network, known) }
}
