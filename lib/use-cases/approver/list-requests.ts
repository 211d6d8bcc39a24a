import type { QueuePage, QueueQuery } from '../../ports/request-store.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { ok, type Result } from '../../rules/refusals.ts'
import { IN_QUEUE, type RequestState, STATES } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { type Approver, mayRead } from './approver.ts'

/** Requests on one page of the queue. */
const PAGE_HOLDS = 25
const PAGE_HOLDS_AT_MOST = 100

/** Requests without a proof are not listed: they cost nothing to make, so they are found by reference only. */
const UNLISTED: readonly RequestState[] = ['verifying', 'referred']

/** What is asked of the queue. `assigned`: only what whoever asks has, or what nobody has. */
export interface Listing extends Partial<Omit<QueueQuery, 'assignee'>> {
  readonly assigned?: 'me' | 'nobody' | undefined
}

/**
 * One page of the queue, by due time. Without `states`: those that an approver has something to do in. Each further
 * page costs the same however long the queue is.
 */
export async function listRequests(
  context: Context,
  approver: Approver,
  { states, search, assigned, after, limit }: Listing,
): Promise<Result<QueuePage>> {
  const allowed = mayRead(approver)
  if (!allowed.ok) return allowed
  const asked = states?.length ? states : IN_QUEUE
  return ok(
    await context.store.page({
      states: STATES.filter((state) => asked.includes(state) && !UNLISTED.includes(state)),
      search: search?.trim() || undefined,
      ...(assigned && { assignee: assigned === 'me' ? (approver.id as AccountId) : null }),
      after,
      limit: Math.min(Math.max(1, limit ?? PAGE_HOLDS), PAGE_HOLDS_AT_MOST),
    }),
  )
}
