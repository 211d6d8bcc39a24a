/**
 * How long a read is tried: few times and briefly, since somebody waits and every retry counts against the tenant's
 * limits. A `Retry-After` is waited for in full or not at all. Writes are never repeated and do not come here.
 *
 * @see Microsoft Graph, "Throttling guidance"
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { BudgetId } from '../../shared-sources/shared-evidence.ts'
import type { Reply } from './reply.ts'

export interface RetryPolicy {
  readonly attempts: number
  readonly attemptInMs: number
  /** For all attempts and the waits between them. */
  readonly budgetInMs: number
  /** Doubled each time, where the service names no time itself. */
  readonly firstWaitInMs: number
  readonly longestWaitInMs: number
  /** The one attempt of a write: long, since giving up early leaves us not knowing. */
  readonly writeInMs: number
  /** How long to wait for room in a limit, before a write. Whoever gets none by then is told when their turn comes. */
  readonly queueInMs: Readonly<Record<BudgetId, number>>
}

export const RETRY_POLICY: RetryPolicy = {
  attempts: 3,
  attemptInMs: 4_000,
  budgetInMs: 7_000,
  firstWaitInMs: 250,
  longestWaitInMs: 2_000,
  writeInMs: 20_000,
  // A little more than the limit counts over, so that what was just used up is free by then where nobody else asks.
  // One answer of Identity Protection serves all who wait. A write does not wait, since the reading that allowed it
  // would be too old by then (rule R11).
  queueInMs: { reports: 12_000, 'method-writes': 0, 'identity-protection': 8_000 },
}

const WORTH_REPEATING = [429, 500, 502, 503, 504]

/** Milliseconds until the next attempt; null when there should be none. */
export function waitAfterInMs(reply: Reply, attempt: number, retryPolicy: RetryPolicy): number | null {
  if (attempt >= retryPolicy.attempts) return null
  const backOff = retryPolicy.firstWaitInMs * 2 ** (attempt - 1)
  if (reply.kind !== 'answered') return backOff
  if (!WORTH_REPEATING.includes(reply.status)) return null
  if (reply.retryAfterInMs === null) return backOff
  return reply.retryAfterInMs <= retryPolicy.longestWaitInMs ? reply.retryAfterInMs : null
}

/** Asks for all, then again only for those that are worth it, until the budget is spent. */
export async function withRetries<K extends string>(
  ids: readonly K[],
  retryPolicy: RetryPolicy,
  ask: (ids: readonly K[], timeoutInMs: number) => Promise<ReadonlyMap<K, Reply>>,
): Promise<Map<K, Reply>> {
  const replies = new Map<K, Reply>()
  const startedAt = performance.now()
  const left = () => retryPolicy.budgetInMs - (performance.now() - startedAt)
  let open = ids
  for (let attempt = 1; open.length > 0; attempt++) {
    for (const [id, reply] of await ask(open, Math.max(1, Math.floor(Math.min(retryPolicy.attemptInMs, left())))))
      replies.set(id, reply)
    const waits = new Map(open.map((id) => [id, waitAfterInMs(replyOf(replies, id), attempt, retryPolicy)]))
    open = open.filter((id) => waits.get(id) !== null)
    const wait = Math.max(0, ...open.map((id) => waits.get(id) ?? 0))
    if (open.length === 0 || wait >= left()) break
    await sleep(wait)
  }
  return replies
}

/** Milliseconds, for a task that waits its turn: giving up sooner, it would begin again behind those who came later. */
export const IN_TURN_FOR_MS = 25_000
/** Milliseconds, of a list that goes before all who stand in line: longer than a limit counts over. */
export const LIST_IN_TURN_FOR_MS = 12_000
/** Milliseconds, for a list that is read for everybody. */
export const LIST_WAITS_FOR_MS = 3_000

/** An item that the service left out of its answer counts as a lost connection. */
export const replyOf = <K extends string>(replies: ReadonlyMap<K, Reply>, id: K): Reply =>
  replies.get(id) ?? { kind: 'no-answer', why: 'cut' }
