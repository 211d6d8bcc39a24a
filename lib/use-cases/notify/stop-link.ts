/**
 * Whose link it is that says "this wasn't me", and whether it still stops anything (rule R12).
 *
 * It carries the request, and a keyed hash of the address that it was sent to; no address stands
 * in it in clear. Those that were sent before addresses stood in them go on working.
 */
import { addDays } from '../../rules/duration.ts'
import { CLAIMANT } from '../../rules/audit.ts'
import { channelsOf } from '../../rules/proofs/notification-addresses.ts'
import { shortHash } from '../../rules/compact-link.ts'
import { fromTenant } from '../from-tenant.ts'
import { refuse, type Refused } from '../../rules/refusals.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { isAddressOf, isOurs, protects, type SetAside } from '../../rules/request/set-aside.ts'
import type { Context } from '../../ports/context.ts'
import { readHoldings } from '../holdings.ts'

/** Days. What was set aside for a request holds for as long as its links live, however late it ends. */
const LOOKED_BACK_DAYS = 90

/** What was set aside and bears on this request; a row whose code does not fit is left out, and said in the log. */
export async function setAsidesFor(
  { store, keys, log, now }: Context,
  request: RecoveryRequest,
): Promise<readonly SetAside[]> {
  if (!request.account) return []
  const since = addDays(now(), -LOOKED_BACK_DAYS)
  const kept = await store.setAsidesOf(request.account.id, since)
  // Those of an earlier version name the address by a hash that was not cut; their code covers it as it was.
  const ours = kept.filter((one) => isOurs(keys, one)).map((one) => ({ ...one, address: shortHash(one.address) }))
  if (ours.length < kept.length)
    log.error(
      { requestId: request.id },
      'An address was set aside in the database by nobody we know: it counts as not.',
    )
  return ours.filter((one) => protects(one, request))
}

/** `address`: the key that stands in a link; null, where it is one of an earlier version. */
export async function isLinkSetAside(
  context: Context,
  request: RecoveryRequest,
  address: string | null,
): Promise<boolean> {
  if (address === null) return false
  const asides = await setAsidesFor(context, request)
  if (asides.some((one) => one.address === address)) return true
  const underOthers = asides.filter((one) => keyOf(one.address) !== keyOf(address))
  return underOthers.length > 0 && isSameAddress(context, request, address, underOthers)
}

/** Under which of our keys the address was hashed. */
const keyOf = (address: string): string | undefined => address.split(':')[0]

/** Between two keys only the address itself tells; where the tenant does not say it, the link still stops. */
async function isSameAddress(
  context: Context,
  request: RecoveryRequest,
  key: string,
  asides: readonly SetAside[],
): Promise<boolean> {
  const read = await fromTenant(() => readHoldings(context, request))
  if (!read.ok || !read.value) return false
  const { mails, mobiles } = channelsOf(read.value)
  return [...mails, ...mobiles].some(
    (to) =>
      request.account !== null &&
      isAddressOf(context.keys, key, request.account.id, to) &&
      isAddressSetAside(context, request, asides, to),
  )
}

/** As `isLinkSetAside`, where the address itself is known. */
export const isAddressSetAside = (
  { keys }: Context,
  { account }: RecoveryRequest,
  asides: readonly SetAside[],
  to: string,
): boolean => account !== null && asides.some(({ address }) => isAddressOf(keys, address, account.id, to))

/** The desk sees that its link was pressed all the same; once for each kind, however often it is. */
export async function noteSetAside(
  { store, now }: Context,
  { id }: RecoveryRequest,
  address: string | null,
  kind: 'set-aside-pressed' | 'set-aside-cancel-pressed',
): Promise<Refused> {
  const isNoted = (await store.events(id)).some((event) => event.kind === kind && event.facts.address === address)
  if (!isNoted) await store.record({ at: now(), requestId: id, kind, by: CLAIMANT, facts: { address } })
  return refuse('link-set-aside')
}
