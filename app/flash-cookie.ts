/**
 * Hands what was just done to the page that confirms it, once: the answer that shows it takes the cookie away.
 *
 * A page cannot take a cookie away while it is drawn, so this is done before it, for every page (`proxy.ts`).
 */
import type { NextRequest, NextResponse } from 'next/server'

export const FLASH_COOKIE = '__Host-latchkey-done'
/** Set for the page here alone; whatever a browser sends under this name is dropped. */
export const FLASH_HEADER = 'x-latchkey-done'

/** The page that a stored confirmation is for. */
export const pageOfFlash = (done: string): string => done.split(' ')[1] ?? ''

/**
 * Puts what was done into `headers`, which are the request's as the page sees them. Returns whether the answer has to
 * take the cookie away: `dropFlash`.
 */
export function passFlashOn(request: NextRequest, headers: Headers): boolean {
  headers.delete(FLASH_HEADER)
  const done = request.cookies.get(FLASH_COOKIE)?.value ?? ''
  const isHere = request.method === 'GET' && pageOfFlash(done) === request.nextUrl.pathname
  if (isHere) headers.set(FLASH_HEADER, done)
  return isHere
}

/** Takes the cookie away with this answer. A plain header, since Next's own cookies would hide it from the page too. */
export const dropFlash = ({ headers }: NextResponse): void =>
  headers.append('set-cookie', `${FLASH_COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=lax`)
