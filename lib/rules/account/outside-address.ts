/**
 * Addresses that lead into our own network.
 *
 * What is asked from outside has to be outside: an address of this machine, or of the network behind it, would turn
 * our own requests against unguarded services there (rule R18; OWASP ASVS 5.0 1.3.6). A name is judged as it is
 * written, not by what a name server may later answer for it.
 *
 * @see RFC 6890, special-purpose address registries
 */

/** This host, private, shared, link-local and benchmark networks, multicast and broadcast. */
const IPV4: readonly RegExp[] = [
  /^(?:0|10|127)\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.(?:168|0\.0)\./,
  /^198\.1[89]\./,
  /^(?:22[4-9]|2[3-5]\d)\./,
]
/** Unspecified, loopback, IPv4-mapped, unique local, link-local, multicast. */
const IPV6: readonly RegExp[] = [/^\[::/, /^\[64:ff9b:/, /^\[f[cd]/, /^\[fe[89a-f]/, /^\[ff/]
/** Names that mean nothing outside; a name without a dot is looked up in one's own domain. */
const NAMES: readonly RegExp[] = [
  /^[^.[]+\.?$/,
  /\.(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)\.?$/,
]

/** The address is parsed first, so that every way of writing a number comes to one. */
export function leadsInside(address: string): boolean {
  const { hostname } = new URL(address)
  return [...IPV4, ...IPV6, ...NAMES].some((inside) => inside.test(hostname))
}
