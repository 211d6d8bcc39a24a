/**
 * How many requests there are of a kind, counted no further than a bound, each in the order of an index: a count costs
 * the same among a hundred requests and among a million.
 */
import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { QueuePart } from '../../../ports/request-store.ts'
import type { RequestState } from '../../../rules/request/request.ts'
import type { SearchTerm } from '../../../rules/request/search-terms.ts'
import type { Database } from '../engine/engine.ts'
import { requests } from '../schema.ts'
import { fittingWords } from './search-words.ts'

/** The number of each part, none above `most`. */
export const countRequests = (db: Database, parts: readonly QueuePart[], most: number): Promise<readonly number[]> =>
  readCounts(db, partsQuery(parts, most))

/** What counts the parts. */
export const partsQuery = (parts: readonly QueuePart[], most: number): SQL =>
  countsOf(parts.map((part) => ofPart(part, most)))

/** The words that fit each term, and the requests that stand in any of the states; each at most `most` and one more. */
export const sizesQuery = (terms: readonly SearchTerm[], states: readonly RequestState[], most: number): SQL =>
  countsOf([
    ...terms.map((term) =>
      sql.join(
        fittingWords(term).map((rows) => bounded(rows, most + 1)),
        sql` + `,
      ),
    ),
    ...states.map((state) => ofPart({ state }, most + 1)),
  ])

/** The numbers of such a query, in its order. */
export async function readCounts(db: Database, query: SQL): Promise<readonly number[]> {
  const { rows } = (await db.execute(query)) as { readonly rows: readonly { readonly counts: unknown }[] }
  const counts = rows[0]?.counts
  return Array.isArray(counts) ? counts.map(Number) : []
}

const countsOf = (counts: readonly SQL[]): SQL => sql`SELECT ARRAY[${sql.join([...counts], sql`, `)}] AS counts`

/** Each in the order of an index, so that none is read for its number alone. */
const ofPart = (part: QueuePart, most: number): SQL =>
  bounded(
    sql`${requests} WHERE ${and(eq(requests.state, part.state), ...conditionsOf(part))}
      ORDER BY ${requests.listedAt}, ${requests.id}`,
    most,
  )

/** What narrows a part, or a page, besides its state. */
export const conditionsOf = ({ assignee, dueBefore }: Omit<QueuePart, 'state'>): readonly (SQL | undefined)[] => [
  dueBefore && lt(requests.listedAt, dueBefore),
  assignee === undefined ? undefined : assignee === null ? isNull(requests.assignee) : eq(requests.assignee, assignee),
]

const bounded = (rows: SQL, most: number): SQL =>
  sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${most}) AS bounded)`
