/**
 * Queries of directory objects that need the index of the advanced queries, and
 * are refused without it.
 *
 * @see Microsoft Graph, "Advanced query capabilities on directory objects"
 */
import { unsupported } from './errors.ts'
import { option } from './query.ts'
import type { GraphCall } from './route.ts'

const OPTIONS = ['select', 'filter', 'search', 'orderby', 'top', 'expand'] as const

const isAdvanced = (call: GraphCall): boolean =>
  call.headers.consistencylevel?.toLowerCase() === 'eventual' && option(call, 'count') === 'true'

/** For a collection that takes options and casts in advanced queries alone. The link to its next page is as it was given. */
export function needAdvancedQuery(call: GraphCall, isCast: boolean): void {
  if (option(call, 'skiptoken') !== null || isAdvanced(call)) return
  if (isCast) throw unsupported('An OData cast needs the header ConsistencyLevel: eventual and $count=true.')
  const used = OPTIONS.find((name) => option(call, name) !== null)
  if (used) throw unsupported(`$${used} needs the header ConsistencyLevel: eventual and $count=true.`)
}
