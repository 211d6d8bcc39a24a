/**
 * Networks, as limits count them.
 *
 * One IPv4 address is one network. Of IPv6 the first 64 bits are: whoever has
 * one such address has all that begin alike, and would otherwise have a fresh
 * budget with each (RFC 6177).
 */

const GROUPS = 8
const GROUPS_OF_A_NETWORK = 4

export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().split('%')[0] ?? ''
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped) return mapped
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const between = tail === undefined ? [] : Array<string>(Math.max(0, GROUPS - before.length - after.length)).fill('0')
  const network = [...before, ...between, ...after].slice(0, GROUPS_OF_A_NETWORK)
  return `${network.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
