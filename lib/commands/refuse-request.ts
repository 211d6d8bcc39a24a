/**
 * What is answered before Next is asked at all: an address that nothing can be
 * named by, and a method that the address does not have.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { allowedMethods, isFile, isPublicPage } from '../rules/allowed-methods.ts'
import { BARE_CONTENT_POLICY, RESPONSE_HEADERS } from '../rules/response-headers.ts'
import { wordsFor } from '../words/index.ts'
import { isRouterState } from './router-state.ts'
import { isLanguage, languageWished } from '../rules/language.ts'

/** Every answer of this server carries them; a page says its own policy instead, and how long it may be kept. */
export function setResponseHeaders(path: string | null, response: ServerResponse): void {
  for (const [name, value] of Object.entries(RESPONSE_HEADERS)) response.setHeader(name, value)
  response.setHeader('content-security-policy', BARE_CONTENT_POLICY)
  // How long a file is kept is said by whoever serves it: by its name it may be for ever.
  if (path === null || !isFile(path) || isFolder(path)) response.setHeader('cache-control', 'no-store')
}

/**
 * The path that is asked for, decoded, without a language before it. Null: none can be read,
 * since it is no UTF-8, holds a control character, or names another server's.
 */
export function pathOf(target: string): string | null {
  const [raw = '', query = ''] = target.split(/\?(.*)/s, 2)
  const path = raw.startsWith('/') ? decoded(raw) : null
  if (path === null || CONTROL.test(path) || ENCODED_NUL.test(query)) return null
  const [, first = '', ...rest] = path.split('/')
  return isLanguage(first) ? `/${rest.join('/')}` : path
}

/** Answers, and tells that it did. */
export function refuseRequest(path: string | null, request: IncomingMessage, response: ServerResponse): boolean {
  const no = refusalOf(path, request)
  if (no === null) return false
  if (path !== null && no === 'wrong-method') response.setHeader('allow', allowedMethods(path).join(', '))
  const { door } = wordsFor(languageWished(request.headers['accept-language'] ?? '')).desk
  const body = `${door[no].detail}\n`
  response.writeHead(STATUS[no], {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    // Whatever is still being sent is not waited for.
    connection: 'close',
  })
  response.end(body)
  return true
}

const STATUS = { 'no-address': 400, 'no-file': 404, 'wrong-method': 405, 'no-body': 400 } as const

function refusalOf(path: string | null, { method = '', headers }: IncomingMessage): keyof typeof STATUS | null {
  if (path === null) return 'no-address'
  if (!allowedMethods(path).includes(method)) return 'wrong-method'
  if (isFolder(path)) return 'no-file'
  const isSending = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined
  return method !== 'POST' && isSending ? 'no-body' : null
}

/** No file has such an address, and Next would lead on from it before any header of ours is set. */
const isFolder = (path: string): boolean => isFile(path) && /\/$|[/\\]{2}|\\/.test(path)

/** What Next's own script asks with; a page for everybody has no script, and one kept answer (rule R3). */
const FLIGHT = ['rsc', 'next-url', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch']

/**
 * A page for everybody is one answer, whatever else is asked for: somebody else's cache keeps it under its address. Of
 * any other page Next is told what a browser shows already where that can be read.
 */
export function withoutFlight(path: string | null, { headers }: IncomingMessage): void {
  // Next would answer it with an empty page, and ask itself nothing; no browser of ours sends it.
  delete headers['x-middleware-prefetch']
  const shown = headers['next-router-state-tree']
  if (shown !== undefined && !isRouterState(String(shown))) delete headers['next-router-state-tree']
  if (path !== null && isPublicPage(path)) for (const name of FLIGHT) delete headers[name]
}

const CONTROL = /\p{Cc}/u
/** In a query a line break may be what somebody pasted; NUL is typed by nobody, and no database keeps it. */
const ENCODED_NUL = /%00/

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
