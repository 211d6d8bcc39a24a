/**
 * Where a request comes from: the socket's address, or what the outermost of the declared proxies saw. Nothing that a
 * client says about itself is believed.
 */
import type { IncomingMessage } from 'node:http'
import { readAddress } from '../adapters/network-address.ts'
import { UNKNOWN_NETWORK } from '../rules/network.ts'

/** `proxies`: how many stand before this server, each adding to X-Forwarded-For. What cannot be read is unknown, like all that cannot. */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : ''
  return readAddress(seen || socket.remoteAddress || '') ?? UNKNOWN_NETWORK
}
