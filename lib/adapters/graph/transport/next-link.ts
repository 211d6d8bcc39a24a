/** Where the next page is, as an address below the version; null when it leads anywhere else (rule R18). */
import { GRAPH_VERSION } from './transport.ts'

/**
 * The address of the next page below the version; null where the link leads to another host, version or with
 * credentials.
 */
export function followable(nextLink: string, graphBaseUrl: string): string | null {
  if (!URL.canParse(nextLink)) return null
  const next = new URL(nextLink)
  const root = `/${GRAPH_VERSION}/`
  if (next.origin !== new URL(graphBaseUrl).origin || next.username !== '' || next.password !== '') return null
  return next.pathname.startsWith(root) ? `/${next.pathname.slice(root.length)}${next.search}` : null
}
