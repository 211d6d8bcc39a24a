/**
 * Answers before Next is asked: addresses that cannot name anything, and methods that the address does not have.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { allowedMethods, isFile, isPublicPage } from '../rules/allowed-methods.ts'
import { BARE_CONTENT_POLICY, RESPONSE_HEADERS } from '../rules/response-headers.ts'
import { wordsFor } from '../words/index.ts'
import { isRouterState } from './router-state.ts'
import { isLanguage, languageWished } from '../rules/language.ts'

/**
 * Headers that every answer of this server carries. A page sets its own content policy instead, and how long it may be
 * cached.
 */
export function setResponseHeaders(path: string | null, response: ServerResponse): void {
  for (const [name, value] of Object.entries(RESPONSE_HEADERS)) response.setHeader(name, value)
  response.setHeader('content-security-policy', BARE_CONTENT_POLICY)
  // Whoever serves a file says how long it may be cached; one whose name changes with its content may be cached for
  // ever.
  if (path === null || !isFile(path) || isFolder(path)) response.setHeader('cache-control', 'no-store')
}

/**
 * The path, decoded and without its language. Null where it cannot be read: it is no UTF-8, holds a control character,
 * or names another server.
 */
export function pathOf(target: string): string | null {
  const [raw = '', query = ''] = target.split(/\?(.*)/s, 2)
  const path = raw.startsWith('/') ? decoded(raw) : null
  if (path === null || CONTROL.test(path) || ENCODED_NUL.test(query)) return null
  const [, first = '', ...rest] = path.split('/')
  return isLanguage(first) ? `/${rest.join('/')}` : path
}

/** Answers a request that is refused; true where it did. */
export function refuseRequest(path: string | null, request: IncomingMessage, response: ServerResponse): boolean {
  const no = refusalOf(path, request)
  if (no === null) return false
  if (path !== null && no === 'wrong-method') response.setHeader('allow', allowedMethods(path).join(', '))
  const { door } = wordsFor(languageWished(request.headers['accept-language'] ?? '') ?? 'en').desk
  const [type, body] = isRoute(path)
    ? ['application/problem+json', problemOf(no, door[no])]
    : ['text/plain; charset=utf-8', `${door[no].detail}\n`]
  response.writeHead(STATUS[no], {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    // Does not wait for a body that is still being sent.
    connection: 'close',
  })
  response.end(body)
  return true
}

/** Whether programs call it: their answers have one form, refusals too. */
const isRoute = (path: string | null): boolean => path !== null && /^\/api(?:\/|$)/.test(path)

/** @see RFC 9457, problem details */
const problemOf = (no: keyof typeof STATUS, says: { readonly title: string; readonly detail: string }): string =>
  JSON.stringify({ type: `urn:latchkey:problem:${no}`, ...says, status: STATUS[no], code: no })

const STATUS = { 'no-address': 400, 'no-file': 404, 'wrong-method': 405, 'no-body': 400 } as const

function refusalOf(path: string | null, { method = '', headers }: IncomingMessage): keyof typeof STATUS | null {
  if (path === null) return 'no-address'
  if (!allowedMethods(path).includes(method)) return 'wrong-method'
  if (isFolder(path)) return 'no-file'
  const isSending = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  return method !== 'POST' && isSending ? 'no-body' : null
}

/** No file has such an address, and Next would redirect it before any header of ours is set. */
const isFolder = (path: string): boolean => isFile(path) && /\/$|[/\\]{2}|\\/.test(path)

/** Headers of Next's own script. A public page has no script, and one cached answer (rule R3). */
const FLIGHT = ['rsc', 'next-url', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch']

/**
 * A page for everybody is one answer, whatever else is asked for: somebody else's cache keeps it under its address. Of
 * any other page Next is told what a browser shows already where that can be read.
 */
export function withoutFlight(path: string | null, { headers }: IncomingMessage): void {
  // Next would answer it with an empty page; no browser of ours sends it.
  delete headers['x-middleware-prefetch']
  const shown = headers['next-router-state-tree']
  if (shown !== undefined && !isRouterState(String(shown))) delete headers['next-router-state-tree']
  if (path !== null && isPublicPage(path)) for (const name of FLIGHT) delete headers[name]
}

const CONTROL = /\p{Cc}/u
/** A line break in a query may have been pasted; NUL is typed by nobody, and no database stores it. */
const ENCODED_NUL = /%00/

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
