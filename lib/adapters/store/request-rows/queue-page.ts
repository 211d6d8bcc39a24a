/**
 * A page of the queue, at the same cost whether it holds a hundred requests or a million: each state's next few are
 * read from one index, and only those few are sorted.
 */
import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { QueuePage, QueueQuery } from '../../../ports/request-store.ts'
import { type QueuePlace, readQueuePlace, writeQueuePlace } from '../../../rules/request/queue-place.ts'
import type { RequestState } from '../../../rules/request/request.ts'
import type { Database } from '../engine/engine.ts'
import { believedRequests } from './requests.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { requests } from '../schema.ts'
import { searchCondition } from './search-words.ts'
import { storableText } from '../engine/stored-text.ts'

const MOST = 200

/** One page, with the cursor of the next; null where it is the last. */
export async function readPage(db: Database, codes: RowCodes, query: QueueQuery): Promise<QueuePage> {
  const limit = Math.min(Math.max(Math.trunc(query.limit), 1), MOST)
  const asked = pageQuery(db, query, limit)
  if (!asked) return { requests: [], next: null }
  const rows = await asked
  const last = rows[limit - 1]
  return {
    requests: believedRequests(codes, rows.slice(0, limit)),
    next: rows.length > limit && last ? writeQueuePlace(last) : null,
  }
}

/** Reads one more than a page holds, to know whether another follows. Null when no state was asked for. */
export function pageQuery(db: Database, query: QueueQuery, limit: number) {
  // A cursor that was not written by us counts as none.
  const place = readQueuePlace(query.after ?? '')
  const after = place && { ...place, id: storableText(place.id) }
  const [first, second, ...rest] = [...new Set(query.states)].map((state) => nextOf(db, state, query, after, limit + 1))
  if (!first) return null
  if (!second) return first
  return unionAll(first, second, ...rest)
    .orderBy(sql`listed_at`, sql`id`)
    .limit(limit + 1)
}

const nextOf = (
  db: Database,
  state: RequestState,
  { search, assignee }: QueueQuery,
  after: QueuePlace | null,
  limit: number,
) =>
  db
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.state, state),
        after
          ? sql`(${requests.listedAt}, ${requests.id}) > (${after.listedAt.toISOString()}, ${after.id})`
          : undefined,
        search ? searchCondition(db, search) : undefined,
        assignedTo(assignee),
      ),
    )
    .orderBy(asc(requests.listedAt), asc(requests.id))
    .limit(limit)

const assignedTo = (assignee: QueueQuery['assignee']): SQL | undefined => {
  if (assignee === undefined) return undefined
  return assignee === null ? isNull(requests.assignee) : eq(requests.assignee, assignee)
}
