/**
 * Networks, as limits count them.
 *
 * One IPv4 address is one network. Of IPv6 the first 64 bits are one network: whoever has one such address has all
 * with the same beginning, and would otherwise have a fresh budget with each (RFC 6177). What is no address does not
 * become a network of its own: whoever can write anything there would have as many networks as they like.
 */

const GROUPS = 8
const GROUPS_OF_A_NETWORK = 4
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6 = /^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/

/** The one subject under which everything is counted that is no IP address. */
export const UNKNOWN_NETWORK = 'unknown'

/** Of an address as `adapters/network-address.ts` spells it. */
export function networkOf(address: string): string {
  if (IPV4.test(address)) return address
  if (!IPV6.test(address)) return UNKNOWN_NETWORK
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const between = Array<string>(Math.max(0, GROUPS - before.length - after.length)).fill('0')
  const network = [...before, ...between, ...after].slice(0, GROUPS_OF_A_NETWORK)
  return `${network.join(':')}::/64`
}
