/**
 * The country that the organisation's own proxy names, for letters only; nothing is decided by it. Off unless a header
 * is configured, and then believed only behind a declared proxy, which has to remove what a client wrote there.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { readCountry } from '../rules/request/request-origin.ts'

/** Two letters of ISO 3166; empty where the header does not say them. */
export const clientCountry = (headers: IncomingHttpHeaders, proxies: number, name: string | undefined): string => {
  const value = proxies > 0 && name ? headers[name] : undefined
  return (typeof value === 'string' && readCountry(value)) || ''
}
