/**
 * The country that the organisation's own proxy names, for letters only; nothing is decided by it.
 *
 * Off unless a header is named, and then believed only behind a declared proxy, which has to
 * take away what a client wrote there. What is not two letters says nothing.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { readCountry } from '../rules/request/request-origin.ts'

export const clientCountry = (headers: IncomingHttpHeaders, proxies: number, name: string | undefined): string => {
  const value = proxies > 0 && name ? headers[name] : undefined
  return (typeof value === 'string' && readCountry(value)) || ''
}
