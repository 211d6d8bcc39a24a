/**
 * Which HTTP methods an address answers to (RFC 9110 §15.5.6).
 *
 * Pages take forms; a public page, a file and a route that only reads take none; a route that changes something cannot
 * be read with GET. Any other method is answered with 405 and the list of those allowed.
 */

type Methods = readonly string[]
const READS: Methods = ['GET', 'HEAD']
const CHANGES: Methods = ['POST']
const PAGE: Methods = [...READS, ...CHANGES]

/** What search engines may show: pages about codes, which are nobody's own, and hold no script and no form that is posted. */
const PUBLIC_PAGE = /^\/codes(?:\/(?!find(?:\/|$))[^/]+)?\/?$/
/** Served as they were built. */
const FILE = /^\/(?:_next(?:\/|$)|(?:icon\.svg|robots\.txt|sitemap\.xml)$)/

/** `path`: without a language before it. */
export const isPublicPage = (path: string): boolean => PUBLIC_PAGE.test(path)
/** Whether the path, without its query, is of a file that was made by the build. No page of ours answers it. */
export const isFile = (path: string): boolean => FILE.test(path)

/** Whether the path is of a file that the organisation gave: its logo and its colours. */
export const isBrandFile = (path: string): boolean => /^\/api\/brand\/[a-z-]+$/.test(path)

/** Routes, the first that fits; any other address is a page. */
const ROUTES: readonly (readonly [path: RegExp, methods: Methods])[] = [
  [/^\/api\/(?:password|verified-id)\/?$/, CHANGES],
  [/^\/api\/requests\/(?:open|[^/]+\/(?:assignment|decision|note))\/?$/, CHANGES],
  [/^\/api(?:\/|$)/, READS],
  [/^\/(?:status\/open|work\/start|admin\/sign-in\/(?:start|sign-out))\/?$/, READS],
]

/** `path`: without a language before it. */
export function allowedMethods(path: string): Methods {
  if (isFile(path) || isPublicPage(path)) return READS
  return ROUTES.find(([route]) => route.test(path))?.[1] ?? PAGE
}
