import type { QueuePage, QueueQuery } from '../../ports/request-store.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { addDays } from '../../rules/duration.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import { QUEUE_FILTER_IDS, QUEUE_FILTERS, type QueueFilter, type QueueList } from '../../rules/request/queue-filters.ts'
import { searchTerms } from '../../rules/request/search-terms.ts'
import { IN_QUEUE, STATES } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, mayRead } from './approver.ts'

/** Requests on one page of the queue. */
const PAGE_HOLDS = 25
const PAGE_HOLDS_AT_MOST = 100
/** A list is counted no further: nobody works by a larger number, and a count then costs the same at any size. */
const COUNTED_AT_MOST = 1000

/** What is asked of the queue: states, or one of the lists. `assigned`: only what whoever asks has, or what nobody has. */
export interface Listing extends Partial<Omit<QueueQuery, 'assignee' | 'dueBefore'>> {
  readonly filter?: QueueFilter | undefined
  readonly assigned?: 'me' | 'nobody' | undefined
}

/**
 * One page of the queue. With neither states nor a list: those that an approver has something to do in, or, where the
 * query narrows by words, cause or class, all. Each further page costs the same however long the queue is.
 */
export async function listRequests(
  context: Context,
  approver: Approver,
  { filter, states, limit, search, assigned, ...query }: Listing,
): Promise<Result<QueuePage>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  const narrowing = { ...query, search: search?.trim() || undefined }
  const isNarrowed = narrowing.search !== undefined || searchTerms(narrowing).length > 0
  const asked = states?.length ? states : isNarrowed ? STATES : IN_QUEUE
  const list = filter ? listOf(filter, approver, context.now()) : { states: asked }
  return ok(
    await context.store.page({
      ...narrowing,
      ...list,
      ...(assigned && { assignee: assigneeOf(assigned, approver) }),
      states: STATES.filter((state) => list.states.includes(state)),
      limit: Math.min(Math.max(1, limit ?? PAGE_HOLDS), PAGE_HOLDS_AT_MOST),
    }),
  )
}

/** How many requests a list holds; `more`: at least so many. */
export interface ListSize {
  readonly count: number
  readonly more: boolean
}
export type ListSizes = Readonly<Record<QueueFilter, ListSize>>

/** The size of each list, whatever else it could be narrowed by. */
export async function countLists(context: Context, approver: Approver): Promise<Result<ListSizes>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  const now = context.now()
  const parts = QUEUE_FILTER_IDS.flatMap((filter) => {
    const { states, ...rest } = listOf(filter, approver, now)
    return states.map((state) => ({ filter, part: { state, ...rest } }))
  })
  const counts = await context.store.countRequests(
    parts.map(({ part }) => part),
    COUNTED_AT_MOST + 1,
  )
  const sizes = QUEUE_FILTER_IDS.map((id) => {
    const counted = parts.reduce((sum, { filter }, at) => sum + (filter === id ? (counts[at] ?? 0) : 0), 0)
    return [id, { count: Math.min(counted, COUNTED_AT_MOST), more: counted > COUNTED_AT_MOST }]
  })
  return ok(Object.fromEntries(sizes) as ListSizes)
}

/** Later than anything is due that still waits, and sooner than what is closed stands. */
const EVER_DAYS = 3650

function listOf(filter: QueueFilter, approver: Approver, now: Date) {
  const list: QueueList = QUEUE_FILTERS[filter]
  return {
    states: list.states,
    ...(list.assigned && { assignee: assigneeOf(list.assigned, approver) }),
    ...(list.until && { dueBefore: list.until === 'now' ? now : addDays(now, EVER_DAYS) }),
  }
}

const assigneeOf = (assigned: 'me' | 'nobody', { id }: Approver): AccountId | null =>
  assigned === 'me' ? (id as AccountId) : null
