/**
 * A page of the queue, at the same cost whether it holds a hundred requests or a million.
 *
 * A list is walked in the order of an index. One that is narrowed by something that few requests have is read from the
 * words instead: whichever is smaller. Only where both are large is the walk filtered, and then it soon finds enough.
 */
import { and, asc, desc, inArray, eq, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { QueuePage, QueueQuery } from '../../../ports/request-store.ts'
import { type QueueSort, sortOf } from '../../../rules/request/queue-filters.ts'
import { type QueuePlace, readQueuePlace, writeQueuePlace } from '../../../rules/request/queue-place.ts'
import { type RequestState, STATES } from '../../../rules/request/request.ts'
import { findsNothing, searchTerms, type SearchTerm } from '../../../rules/request/search-terms.ts'
import type { Database } from '../engine/engine.ts'
import { storableText } from '../engine/stored-text.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { requests } from '../schema.ts'
import { conditionsOf, readCounts, sizesQuery } from './queue-counts.ts'
import { believedRequests } from './requests.ts'
import { hasWord, isNamedBy } from './search-words.ts'

const MOST = 200
/** What few means: so many rows are read and sorted without anybody noticing. */
export const FEW = 1000

/** One page, with the cursor of the next; null where it is the last. */
export async function readPage(db: Database, codes: RowCodes, query: QueueQuery): Promise<QueuePage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit), 1), MOST)
  const sort = query.sort ?? sortOf(query.states)
  const asked = pageQuery(db, { ...query, limit, sort }, await rarestTerm(db, query))
  if (!asked) return { requests: [], next: null }
  const rows = await asked
  const last = rows[limit - 1]
  const place = last && { sort, id: last.id, at: sort === 'due' ? last.listedAt : new Date(last.moved) }
  return {
    requests: believedRequests(codes, rows.slice(0, limit)),
    next: rows.length > limit && place ? writeQueuePlace(place) : null,
  }
}

/** The term that fewest requests have, where they are few and fewer than stand in the list; null otherwise. */
export async function rarestTerm(db: Database, query: QueueQuery): Promise<SearchTerm | null> {
  const terms = searchTerms(query)
  if (terms.length === 0) return null
  const sizes = await readCounts(db, sizesQuery(terms, query.states, FEW))
  const inList = sizes.slice(terms.length).reduce((sum, size) => sum + size, 0)
  const smallest = Math.min(...sizes.slice(0, terms.length))
  return smallest <= FEW && smallest <= inList ? (terms[sizes.indexOf(smallest)] ?? null) : null
}

type SortedQuery = QueueQuery & { readonly sort: QueueSort }

/** Reads one more than a page holds, to know whether another follows. Null where nothing can be found. */
export function pageQuery(db: Database, query: SortedQuery, rarest: SearchTerm | null) {
  const states = STATES.filter((state) => query.states.includes(state))
  if (states.length === 0 || findsNothing(query)) return null
  const limit = query.limit + 1
  const narrowed = and(
    placeAfter(query),
    ...conditionsOf(query),
    ...searchTerms(query)
      .filter((term) => term !== rarest)
      .map(hasWord),
  )
  const rowsWhere = (first: SQL | undefined) =>
    db
      .select()
      .from(requests)
      .where(and(first, narrowed))
      .orderBy(...ORDERS[query.sort])
      .limit(limit)
  if (rarest) return rowsWhere(and(isNamedBy(rarest, FEW), inArray(requests.state, states)))
  // The order of all of them has an index of its own.
  if (states.length === STATES.length && query.sort !== 'due') return rowsWhere(undefined)
  const [first, second, ...rest] = states.map((state: RequestState) => rowsWhere(eq(requests.state, state)))
  if (!first || !second) return first ?? null
  return unionAll(first, second, ...rest)
    .orderBy(...UNION_ORDERS[query.sort])
    .limit(limit)
}

const ORDERS = {
  due: [asc(requests.listedAt), asc(requests.id)],
  newest: [desc(requests.moved), desc(requests.id)],
  oldest: [asc(requests.moved), asc(requests.id)],
} as const
const UNION_ORDERS = {
  due: [sql`listed_at`, sql`id`],
  newest: [sql`moved DESC`, sql`id DESC`],
  oldest: [sql`moved`, sql`id`],
} as const

/** A cursor that was not written by us, or in another order, counts as none. */
function placeAfter({ after, sort }: QueueQuery): SQL | undefined {
  const place = readQueuePlace(after ?? '')
  return place && place.sort === sort ? isAfter(place) : undefined
}

function isAfter({ sort, at, id }: QueuePlace): SQL {
  const place = sql`(${at.toISOString()}, ${storableText(id)})`
  if (sort === 'due') return sql`(${requests.listedAt}, ${requests.id}) > ${place}`
  return sort === 'newest'
    ? sql`(${requests.moved}, ${requests.id}) < ${place}`
    : sql`(${requests.moved}, ${requests.id}) > ${place}`
}
