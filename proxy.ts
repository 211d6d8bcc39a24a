/**
 * The language of an answer, and the headers that every answer carries. Nothing else: the pages themselves check who
 * may see what.
 *
 * Addresses have no language in them; claimants' pages are below `[language]` and reached by a rewrite. `/sl/verify`
 * stores the choice in a cookie and leads to `/verify`, so that the language switch is a plain link.
 */
import { DAY_IN_SECONDS, HOUR_IN_SECONDS } from '#lib/rules/duration.ts'
import { type NextRequest, NextResponse } from 'next/server'
import { COOKIE_OPTIONS } from '#app/cookie-options.ts'
import { passFlashOn, dropFlash } from '#app/flash-cookie.ts'
import { POST_REFUSALS, type PostRefusal, formRefusal } from '#app/post-guard.ts'
import { isBrandFile, isPublicPage } from '#lib/rules/allowed-methods.ts'
import { BARE_CONTENT_POLICY, RESPONSE_HEADERS } from '#lib/rules/response-headers.ts'
import { codeInSegment, toldSenseOf } from '#lib/rules/diagnosis/reported-code.ts'
import { hasPseudoLanguage } from '#lib/config/demo-language.ts'
import { isLanguage, type Language, wordsFor } from '#lib/words/index.ts'
import { isOffered, languageWished, UNDETERMINED } from '#lib/rules/language.ts'

const LANGUAGE_COOKIE = '__Host-latchkey-language'
const LANGUAGE_KEPT_SECONDS = 365 * DAY_IN_SECONDS
/** They change only with a release, and with the organisation's telephone number. */
const PUBLIC_KEPT_SECONDS = HOUR_IN_SECONDS
/** Parts of the site with a layout of their own, or with none. */
const NOT_REWRITTEN = ['admin', 'api']

export async function proxy(request: NextRequest): Promise<NextResponse> {
  // Routes check their own requests.
  const isForm = !request.nextUrl.pathname.startsWith('/api/')
  const refused = isForm ? await formRefusal(request) : null
  return refused ? turnedAway(refused, languageFor(request)) : answered(request)
}

export function answered(request: NextRequest): NextResponse {
  if (isBrandFile(request.nextUrl.pathname)) return brandFile(request)
  const [first = '', ...rest] = request.nextUrl.pathname.split('/').slice(1)
  const named = isShown(first) ? `/${rest.join('/')}` : null
  if (isShown(first) && named !== null) {
    if (isPublicPage(named)) return published(NextResponse.next(), named, [])
    return remember(request, first, `${named}${request.nextUrl.search}`)
  }
  if (isPublicPage(request.nextUrl.pathname)) {
    const address = request.nextUrl.clone()
    address.pathname = `/${languageFor(request)}${request.nextUrl.pathname}`
    return published(NextResponse.rewrite(address), request.nextUrl.pathname, ['accept-language', 'cookie'])
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentPolicy(nonce)
  const wished = wishedBy(request)
  const language = wished ?? 'en'
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-latchkey-language', language)
  headers.set('x-latchkey-wished', wished ?? UNDETERMINED)
  headers.set('x-latchkey-posted', request.method === 'POST' ? 'yes' : 'no')

  const confirms = passFlashOn(request, headers)

  const address = request.nextUrl.clone()
  address.pathname = `/${language}${request.nextUrl.pathname}`
  const answer = guarded(
    NOT_REWRITTEN.includes(first)
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(address, { request: { headers } }),
    policy,
  )
  if (confirms) dropFlash(answer)
  return answer
}

function turnedAway(code: PostRefusal, language: Language): NextResponse {
  const answer = new NextResponse(`${wordsFor(language).desk.door[code].detail}\n`, {
    status: POST_REFUSALS[code],
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
  return guarded(answer, BARE_CONTENT_POLICY)
}

/**
 * Only a path, so that the address of another host cannot be smuggled in. Next wants it absolute here, and sends it
 * relative.
 */
function remember(request: NextRequest, language: Language, path: string): NextResponse {
  const answer = NextResponse.redirect(new URL(path.replace(/^[/\\]+/, '/'), request.url), 303)
  answer.cookies.set(LANGUAGE_COOKIE, language, { ...COOKIE_OPTIONS, maxAge: LANGUAGE_KEPT_SECONDS })
  return guarded(answer, BARE_CONTENT_POLICY)
}

/** Nobody finds the pseudo-language in production, whatever address or cookie they send. */
const isShown = (tag: string): tag is Language => isOffered(tag) || (isLanguage(tag) && hasPseudoLanguage())

/** What the browser chose by the language switch, else what it wishes; null: none that we have. */
function wishedBy(request: NextRequest): Language | null {
  const chosen = request.cookies.get(LANGUAGE_COOKIE)?.value ?? ''
  return isShown(chosen) ? chosen : languageWished(request.headers.get('accept-language') ?? '')
}

const languageFor = (request: NextRequest): Language => wishedBy(request) ?? 'en'

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    // React builds its development errors with eval; no other mode may.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    process.env.NODE_ENV === 'development' ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join('; ')

function guarded(answer: NextResponse, policy: string): NextResponse {
  const { headers } = answer
  headers.set('content-security-policy', policy)
  headers.set('cache-control', 'no-store')
  for (const [name, value] of Object.entries(RESPONSE_HEADERS)) headers.set(name, value)
  headers.set('x-robots-tag', 'noindex, nofollow')
  return answer
}

/** A public page: no script runs on it, and anybody may cache it for a while. `by`: what its language was chosen by. */
function published(answer: NextResponse, path: string, by: readonly string[]): NextResponse {
  const { headers } = guarded(answer, PLAIN_POLICY)
  if (!isThere(path)) return answer
  headers.set('cache-control', `public, max-age=${PUBLIC_KEPT_SECONDS}`)
  headers.delete('x-robots-tag')
  if (by.length > 0) headers.set('vary', by.join(', '))
  return answer
}

/** Its address changes with its content, so one that is asked for by its version may be cached. */
function brandFile(request: NextRequest): NextResponse {
  const answer = guarded(NextResponse.next(), BARE_CONTENT_POLICY)
  if (request.nextUrl.searchParams.has('v'))
    answer.headers.set('cache-control', `public, max-age=${PUBLIC_KEPT_SECONDS}`)
  return answer
}

/** The next release may have a page about this code, so nobody may cache that there is none. */
function isThere(path: string): boolean {
  const [, , segment = ''] = path.split('/')
  const code = codeInSegment(segment)
  return segment === '' || (code !== null && toldSenseOf(code) !== null)
}

const PLAIN_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  process.env.NODE_ENV === 'development' ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Every address but Next's own files and three of ours, whatever it ends in. */
export const config = { matcher: ['/((?!_next/|(?:icon\\.svg|robots\\.txt|sitemap\\.xml)$).*)'] }
