/**
 * Whose link it is that says "this wasn't me", and whether it still stops anything (rule R12).
 *
 * It carries the request, and a keyed hash of the address that it was sent to; no address stands in it in plain text.
 * Links of an earlier version, without an address, still work.
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

/** What was set aside for a request holds for as long as its links are valid, however late it ends. */
const LOOKED_BACK_DAYS = 90

/** Addresses that are set aside for this request; a row without a valid code is left out and logged. */
export async function setAsidesFor(
  { store, keys, log, now }: Context,
  request: RecoveryRequest,
): Promise<readonly SetAside[]> {
  if (!request.account) return []
  const since = addDays(now(), -LOOKED_BACK_DAYS)
  const kept = await store.setAsidesOf(request.account.id, since)
  // An earlier version stored the address's hash at full length, which its code covers as it is.
  const ours = kept.filter((one) => isOurs(keys, one)).map((one) => ({ ...one, address: shortHash(one.address) }))
  if (ours.length < kept.length)
    log.error(
      { requestId: request.id },
      'An address was set aside in the database by nobody we know: it counts as not.',
    )
  return ours.filter((one) => protects(one, request))
}

/** Whether this link is set aside. `address`: the key in the link; null for a link of an earlier version. */
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

/** The version of our key that the address was hashed under. */
const keyOf = (address: string): string | undefined => address.split(':')[0]

/**
 * Hashes under two keys can only be compared by the address itself; where the tenant does not name it, the link still
 * stops.
 */
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

/** Records that a link that is set aside was pressed; once for each kind, however often it is. */
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
