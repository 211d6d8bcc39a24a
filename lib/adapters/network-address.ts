/**
 * One spelling for each address: read as Node reads addresses, however a gateway or a log writes them.
 *
 * Some gateways add the port, some bracket IPv6, some map IPv4 into IPv6, and each may do so in decimal or in hex. Two
 * spellings of one address that were counted apart would be two budgets (rule R5).
 */
import { isIPv4, isIPv6, SocketAddress } from 'node:net'

/** Characters; no spelling of an address is longer, zone and port included. */
const LONGEST = 128
const MAPPED = '::ffff:'

/**
 * The address as Node writes it: IPv4 in decimal, also where it was mapped into IPv6 (RFC 4291 §2.5.5.2), and IPv6 as
 * in RFC 5952, without its zone. Null: it is no address.
 */
export function readAddress(written: string): string | null {
  const bare = written.length > LONGEST ? '' : written.trim().replace(/^"(.*)"$/, '$1')
  return spelled(bare) ?? spelled(withoutPort(bare))
}

/** In brackets, what is before the closing one; without them, what is before the last colon. */
const withoutPort = (text: string): string =>
  text.startsWith('[') ? text.replace(/^\[([^\]]*)\](?::\d{0,5})?$/, '$1') : text.replace(/:\d{1,5}$/, '')

function spelled(text: string): string | null {
  if (isIPv4(text)) return text
  if (!isIPv6(text)) return null
  const bare = text.split('%', 1)[0] ?? ''
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' })
  if (address.startsWith(MAPPED) && address.includes('.')) return address.slice(MAPPED.length)
  // A socket writes some mapped addresses (::1:0) with dots at the end; a URL's host never does.
  return new URL(`http://[${bare}]`).hostname.slice(1, -1)
}
