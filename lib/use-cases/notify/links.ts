/**
 * Private links: a request and a keyed hash of it, so that nothing about a link
 * needs to be stored. A status link shows and grants nothing; a stop link only
 * takes back. Both expire, and their base comes from configuration (rule R3).
 */
import { DAY_IN_MS } from '../../rules/duration.ts'
import { type CompactLink, isUuid, packUuid, readCompact, shortHash, unpackUuid } from '../../rules/compact-link.ts'
import { compactKeyedLink, isCompactOf, keyedLink, readKeyedLink } from '../../rules/keyed-link.ts'
import type { KeyPurpose } from '../../rules/secret-sources.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { addressKey } from '../../rules/request/set-aside.ts'
import type { Context } from '../../ports/context.ts'

type LinkPurpose = Extract<KeyPurpose, 'status-link' | 'stop-link' | 'wait-link' | 'vouch-link'>

/** Days after the request last moved. The stop link's are rule R12's. */
const LASTS_DAYS = {
  'status-link': 14,
  'stop-link': 7,
  'wait-link': 14,
  'vouch-link': 1,
} as const satisfies Record<LinkPurpose, number>

/** The address at which the claimant sees where the request stands, from any browser. It grants nothing. */
export const statusAddress = (context: Context, request: RecoveryRequest): string =>
  `${context.settings.baseUrl}/status/open?link=${linkOf(context, request, 'status-link')}`

/** `to`: the address that it is sent to; a keyed hash of it stands in the link, so that one address's can be set aside (rule R12). */
export const stopAddress = (context: Context, request: RecoveryRequest, to: string): string =>
  `${context.settings.baseUrl}/stop?link=${linkToAddress(context, request, to, 'stop-link')}`

/** The same, for a text, which has room for little. */
export const stopAddressInText = (context: Context, request: RecoveryRequest, to: string): string =>
  `${context.settings.baseUrl}/stop?link=${compactLinkTo(context, request, to, 'stop-link')}`

/** To cancel a wait (rule R17); it says to which address it was sent as the stop link does, so that both go out of use together. */
export const waitAddress = (context: Context, request: RecoveryRequest, to: string): string =>
  `${context.settings.baseUrl}/cancel?link=${linkToAddress(context, request, to, 'wait-link')}`

/** As `waitAddress`, in the short form for a text message. */
export const waitAddressInText = (context: Context, request: RecoveryRequest, to: string): string =>
  `${context.settings.baseUrl}/cancel?link=${compactLinkTo(context, request, to, 'wait-link')}`

/** They say "no", each of them for the address that it was sent to. */
type NoPurpose = Extract<LinkPurpose, 'stop-link' | 'wait-link'>

const linkToAddress = ({ keys }: Context, { id, account }: RecoveryRequest, to: string, purpose: NoPurpose): string =>
  keyedLink(keys, purpose, account ? [id, addressKey(keys, account.id, to)] : [id])

/** Request, address and hash; the hash covers the same as in the long form. */
function compactLinkTo(context: Context, request: RecoveryRequest, to: string, purpose: NoPurpose): string {
  const { keys } = context
  const { id, account } = request
  if (!account || !isUuid(id)) return linkToAddress(context, request, to, purpose)
  const address = addressKey(keys, account.id, to)
  const packed = [packUuid(id), address.slice(address.indexOf(':') + 1)]
  return compactKeyedLink(keys, purpose, [id, address], { packed, mark: '' })
}

/** For somebody who was asked to vouch. It says which request is meant; who may vouch, their own sign-in says. */
export const vouchAddress = (context: Context, request: RecoveryRequest): string =>
  `${context.settings.baseUrl}/vouch?link=${linkOf(context, request, 'vouch-link')}`

/** The request of this link; null where it is not ours, or has expired. */
export const requestByVouchLink = (context: Context, link: string): Promise<RecoveryRequest | null> =>
  requestByLink(context, link, 'vouch-link')

/** The request of this link; null where it is not ours, or has expired. */
export const requestByStatusLink = (context: Context, link: string): Promise<RecoveryRequest | null> =>
  requestByLink(context, link, 'status-link')

/** The request of this link; null where it is not ours, or has expired. */
export const requestByStopLink = async (context: Context, link: string): Promise<RecoveryRequest | null> =>
  (await readStopLink(context, link))?.request ?? null

/** What was pressed: the request, and the key of the address that the link was sent to; null for one of an earlier version. */
interface Pressed {
  readonly request: RecoveryRequest
  readonly address: string | null
}

/** Request and address of a stop link, in its long or short form; null where it is not ours, or has expired. */
export const readStopLink = (context: Context, link: string): Promise<Pressed | null> =>
  readAddressed(context, link, 'stop-link')

/** Request and address of a wait link, in its long or short form; null where it is not ours, or has expired. */
export const readWaitLink = (context: Context, link: string): Promise<Pressed | null> =>
  readAddressed(context, link, 'wait-link')

async function readAddressed(context: Context, link: string, purpose: NoPurpose): Promise<Pressed | null> {
  const compact = readCompact(link)
  if (compact) return readCompactAddressed(context, compact, purpose)
  const [id, address] = readKeyedLink(context.keys, purpose, link, 2) ?? []
  if (id === undefined || address === undefined) {
    const request = await requestByLink(context, link, purpose)
    return request && { request, address: null }
  }
  const request = await ofAge(context, id, purpose)
  return request && { request, address: shortHash(address) }
}

async function readCompactAddressed(context: Context, link: CompactLink, purpose: NoPurpose): Promise<Pressed | null> {
  const [packed = '', key = ''] = link.parts
  const id = unpackUuid(packed)
  if (id === null || link.parts.length !== 3 || link.mark !== '') return null
  const address = `${link.version}:${key}`
  const isOurs = isCompactOf(context.keys, purpose, link, [id, address])
  const request = isOurs ? await ofAge(context, id, purpose) : null
  return request && { request, address }
}

const linkOf = ({ keys }: Context, { id }: RecoveryRequest, purpose: LinkPurpose): string =>
  keyedLink(keys, purpose, [id])

async function requestByLink(context: Context, link: string, purpose: LinkPurpose): Promise<RecoveryRequest | null> {
  const [id] = readKeyedLink(context.keys, purpose, link, 1) ?? []
  return id === undefined ? null : ofAge(context, id, purpose)
}

async function ofAge({ store, now }: Context, id: string, purpose: LinkPurpose): Promise<RecoveryRequest | null> {
  const request = await store.load(id)
  const ageInDays = request ? (now().getTime() - request.movedAt.getTime()) / DAY_IN_MS : Number.POSITIVE_INFINITY
  return ageInDays <= LASTS_DAYS[purpose] ? request : null
}
