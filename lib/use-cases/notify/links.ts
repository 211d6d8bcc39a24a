/**
 * Private links: a request and a keyed hash of it, so that nothing about a link
 * needs to be stored. A status link shows and grants nothing; a stop link only
 * takes back. Both expire, and their base comes from configuration (rule R3).
 */
import { DAY_IN_MS } from '../../rules/duration.ts'
import {
  type CompactLink,
  isUuid,
  packUuid,
  readCompact,
  shortHash,
  unpackUuid,
  writeCompact,
} from '../../rules/compact-link.ts'
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

export const waitAddressInText = (context: Context, request: RecoveryRequest, to: string): string =>
  `${context.settings.baseUrl}/cancel?link=${compactLinkTo(context, request, to, 'wait-link')}`

/** They say "no", each of them for the address that it was sent to. */
type NoPurpose = Extract<LinkPurpose, 'stop-link' | 'wait-link'>

function linkToAddress({ keys }: Context, { id, account }: RecoveryRequest, to: string, purpose: NoPurpose): string {
  const about = account ? `${id}~${addressKey(keys, account.id, to)}` : id
  return `${about}~${keys.hash(purpose, about)}`
}

/** Request, address and hash; the hash covers the same as in the long form. */
function compactLinkTo(context: Context, request: RecoveryRequest, to: string, purpose: NoPurpose): string {
  const { keys } = context
  const { id, account } = request
  if (!account || !isUuid(id)) return linkToAddress(context, request, to, purpose)
  const address = addressKey(keys, account.id, to)
  const [version = '', hash = ''] = shortHash(keys.hash(purpose, `${id}~${address}`)).split(':')
  return writeCompact({ version, parts: [packUuid(id), address.slice(address.indexOf(':') + 1), hash], mark: '' })
}

/** For somebody who was asked to vouch. It says which request is meant; who may vouch, their own sign-in says. */
export const vouchAddress = (context: Context, request: RecoveryRequest): string =>
  `${context.settings.baseUrl}/vouch?link=${linkOf(context, request, 'vouch-link')}`

export const requestByVouchLink = (context: Context, link: string): Promise<RecoveryRequest | null> =>
  requestByLink(context, link, 'vouch-link')

export const requestByStatusLink = (context: Context, link: string): Promise<RecoveryRequest | null> =>
  requestByLink(context, link, 'status-link')

export const requestByStopLink = async (context: Context, link: string): Promise<RecoveryRequest | null> =>
  (await readStopLink(context, link))?.request ?? null

/** What was pressed: the request, and the key of the address that the link was sent to; null for one of an earlier version. */
interface Pressed {
  readonly request: RecoveryRequest
  readonly address: string | null
}

export const readStopLink = (context: Context, link: string): Promise<Pressed | null> =>
  readAddressed(context, link, 'stop-link')

export const readWaitLink = (context: Context, link: string): Promise<Pressed | null> =>
  readAddressed(context, link, 'wait-link')

async function readAddressed(context: Context, link: string, purpose: NoPurpose): Promise<Pressed | null> {
  const compact = readCompact(link)
  if (compact) return readCompactAddressed(context, compact, purpose)
  const [id = '', address, hash] = link.split('~')
  if (hash === undefined) {
    const request = await requestByLink(context, link, purpose)
    return request && { request, address: null }
  }
  const isOurs = address !== undefined && context.keys.matches(hash, purpose, `${id}~${address}`)
  const request = isOurs && link.split('~').length === 3 ? await ofAge(context, id, purpose) : null
  return request && { request, address: address === undefined ? null : shortHash(address) }
}

async function readCompactAddressed(
  context: Context,
  { version, parts, mark }: CompactLink,
  purpose: NoPurpose,
): Promise<Pressed | null> {
  const [packed = '', key = '', hash = ''] = parts
  const id = unpackUuid(packed)
  if (id === null || parts.length !== 3 || mark !== '') return null
  const address = `${version}:${key}`
  const isOurs = context.keys.matchesShort(`${version}:${hash}`, purpose, `${id}~${address}`)
  const request = isOurs ? await ofAge(context, id, purpose) : null
  return request && { request, address }
}

const linkOf = ({ keys }: Context, { id }: RecoveryRequest, purpose: LinkPurpose): string =>
  `${id}~${keys.hash(purpose, id)}`

async function requestByLink(context: Context, link: string, purpose: LinkPurpose): Promise<RecoveryRequest | null> {
  const [id, hash, ...more] = link.split('~')
  if (!id || !hash || more.length > 0 || !context.keys.matches(hash, purpose, id)) return null
  return ofAge(context, id, purpose)
}

async function ofAge({ store, now }: Context, id: string, purpose: LinkPurpose): Promise<RecoveryRequest | null> {
  const request = await store.load(id)
  const ageInDays = request ? (now().getTime() - request.movedAt.getTime()) / DAY_IN_MS : Number.POSITIVE_INFINITY
  return ageInDays <= LASTS_DAYS[purpose] ? request : null
}
