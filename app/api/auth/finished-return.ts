/**
 * Which return from a sign-in elsewhere has been taken. Its address works once; whoever loads it again is led to where
 * it led, and is not told that it failed.
 */
import { COOKIE_OPTIONS } from '#app/cookie-options.ts'
import { MINUTE_IN_SECONDS } from '#lib/rules/duration.ts'
import type { Keys } from '#lib/rules/secret-sources.ts'

export const RETURNED_COOKIE = '__Host-latchkey-returned'
const RETURN_KEPT_SECONDS = 15 * MINUTE_IN_SECONDS

type Values = Readonly<Record<string, string>>
type Signing = { readonly keys: Pick<Keys, 'hash' | 'matches'> }

/** The `Set-Cookie` line by which this browser's return to `page` is known again; nothing for one without a state. */
export function returnedCookie({ keys }: Signing, provider: string, { state }: Values, page: string): string[] {
  if (!state) return []
  const value = encodeURIComponent(`${keys.hash('returned', bound(provider, state, page))} ${page}`)
  const { path } = COOKIE_OPTIONS
  return [`${RETURNED_COOKIE}=${value}; Path=${path}; Max-Age=${RETURN_KEPT_SECONDS}; Secure; HttpOnly; SameSite=lax`]
}

/** Where this very return led before; null: it was not taken in this browser. */
export function returnedTo({ keys }: Signing, provider: string, { state }: Values, cookies: Values): string | null {
  const [hash = '', page = ''] = (cookies[RETURNED_COOKIE] ?? '').split(' ')
  return state && page && keys.matches(hash, 'returned', bound(provider, state, page)) ? page : null
}

const bound = (provider: string, state: string, page: string): string => [provider, state, page].join('\n')
