/**
 * Trusts one more certificate authority in this process.
 *
 * Outside tests `NODE_EXTRA_CA_CERTS` does it, which Node reads only as it
 * starts; a suite makes its authority later than that. Reaches `fetch` and
 * `node:https` alike, for lines opened afterwards.
 */
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

export function trust(authority: string): void {
  setDefaultCACertificates([...getCACertificates('default'), authority])
}
