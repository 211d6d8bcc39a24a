/** Reads: single, twenty at a time, and page by page, each with a few retries and within the tenant's limits. */
import type { ZodType } from 'zod'
import { type Answer, answered, failed } from '../../../rules/account/account.ts'
import type { BudgetId } from '../../shared-sources/shared-evidence.ts'
import { addressOf, type Call, type CallId, CALLS, type Values } from '../calls.ts'
import { type Granted, unlessWithheld } from './granted-permissions.ts'
import type { Transport, Priority } from './transport.ts'
import { followable } from './next-link.ts'
import { type RetryPolicy, withRetries, replyOf } from './retry-policy.ts'
import { errorCodeIn, type Reply, retryAfterInMs, succeeded } from './reply.ts'
import { type ListCall, rowsIn, type RowShape, type RowsRead, UNREADABLE_ROW } from './rows.ts'
import { batchedShape, batchShape } from './page-shapes.ts'

export interface Reader {
  read(call: CallId, values: Values): Promise<Reply>
  /** One round trip, at most twenty calls. Each has an answer of its own. */
  readTogether<K extends string>(asked: Readonly<Record<K, readonly [CallId, Values]>>): Promise<Record<K, Reply>>
  /**
   * Every item of a collection, or a failure, since part of a list is no answer. What an unreadable row means depends
   * on the call.
   */
  allOf<T>(first: Reply, item: RowsOf<T>, call: ListCall, mostPages?: number): Promise<Answer<readonly T[]>>
  /** The items of one page, where no more is wanted. */
  onePageOf<T>(reply: Reply, item: RowsOf<T>, call: ListCall): Answer<readonly T[]>
  /** A collection page by page; ends after the last page, or with what went wrong. */
  pagesOf<T>(call: ListCall, values: Values, item: RowsOf<T>): AsyncGenerator<Page<T>>
}

export type RowsOf<T> = ZodType<T> | RowShape<T>

export type Page<T> =
  | { readonly kind: 'page'; readonly items: readonly T[]; readonly isLast: boolean }
  | { readonly kind: 'broken'; readonly reply: Reply }

/** Takes one request of a budget, if there is room. */
export type Take = (budget: BudgetId) => Promise<boolean>

export interface ReaderOptions {
  readonly transport: Transport
  readonly graphBaseUrl: string
  readonly retryPolicy: RetryPolicy
  readonly take: Take
  /** `low` where nobody waits for the answer. */
  readonly priority?: Priority
  /**
   * Permissions of the application; where they are not known, a property that may need one and is empty counts as
   * withheld.
   */
  readonly granted?: Granted
  /** Called with the final answer to each call. */
  readonly heard?: (call: CallId, reply: Reply) => void
  /** Called with rows of a list that could not be read. */
  readonly unreadable?: (call: ListCall, rows: readonly unknown[]) => void
  readonly now: () => Date
}

/** More pages than any account needs; a list that goes on is not followed for ever. */
const MOST_PAGES = 10

const HELD_BACK: Reply = { kind: 'held-back' }

/** A reader for one application, with one priority and one way of taking room. */
export function openReader(options: ReaderOptions): Reader {
  const {
    transport,
    graphBaseUrl,
    retryPolicy,
    take,
    priority = 'high',
    heard,
    unreadable,
    now,
    granted = async () => null,
  } = options
  const mayAsk = async (call: CallId): Promise<boolean> => {
    const { budget }: Call = CALLS[call]
    return budget === undefined || take(budget)
  }

  async function get(call: CallId, address: string): Promise<Reply> {
    // Waiting for room does not count against the time for Microsoft's answer.
    let hasRoom = await mayAsk(call)
    if (!hasRoom) return told(call, HELD_BACK)
    const replies = await withRetries([call], retryPolicy, async (_, timeoutInMs) => {
      const mayGo = hasRoom || (await mayAsk(call))
      hasRoom = false
      if (!mayGo) return new Map([[call, HELD_BACK]])
      return new Map([[call, await transport.send({ method: 'GET', address, timeoutInMs, name: call, priority })]])
    })
    return told(call, await unlessWithheld(call, replyOf(replies, call), granted))
  }

  function told(call: CallId, reply: Reply): Reply {
    heard?.(call, reply)
    return reply
  }

  async function askTogether<K extends string>(
    asked: Readonly<Record<K, readonly [CallId, Values]>>,
    wanted: readonly K[],
    timeoutInMs: number,
  ): Promise<Map<K, Reply>> {
    const allowed = await Promise.all(wanted.map((id) => mayAsk(asked[id][0])))
    const ids = wanted.filter((_, i) => allowed[i])
    const heldBack = new Map(wanted.filter((_, i) => !allowed[i]).map((id) => [id, HELD_BACK]))
    if (ids.length === 0) return heldBack
    const requests = ids.map((id) => ({ id, ...batchItem(asked[id][0], asked[id][1]) }))
    const envelope = await transport.send({
      method: 'POST',
      address: '/$batch',
      body: { requests },
      timeoutInMs,
      name: 'batch',
      priority,
    })
    const responses = batchShape.safeParse(envelope.kind === 'answered' && succeeded(envelope) ? envelope.body : null)
    if (!responses.success) return new Map([...heldBack, ...ids.map((id) => [id, envelope] as const)])
    const readable = responses.data.responses.flatMap((one) => batchedShape.safeParse(one).data ?? [])
    const answers = readable.map(({ id, status, headers, body }) => {
      const retryAfter = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
      const wait = retryAfterInMs(retryAfter, now())
      return [id as K, { kind: 'answered', status, body, code: errorCodeIn(body), retryAfterInMs: wait }] as const
    })
    return new Map<K, Reply>([...heldBack, ...answers])
  }

  function pageOf<T>(reply: Reply, item: RowsOf<T>, call: ListCall): Answer<RowsRead<T>> {
    const page = rowsIn(reply, item)
    if (page.kind !== 'answered' || page.value.unreadable.length === 0) return page
    unreadable?.(call, page.value.unreadable)
    return UNREADABLE_ROW[call] === 'unseen' ? failed('a row that we cannot read') : page
  }

  return {
    read: (call, values) => get(call, addressOf(call, values)),

    async readTogether(asked) {
      const ids = Object.keys(asked) as (keyof typeof asked)[]
      const replies = await withRetries(ids, retryPolicy, (open, timeoutInMs) => askTogether(asked, open, timeoutInMs))
      const finals = await Promise.all(
        ids.map(async (id) => [id, await unlessWithheld(asked[id][0], replyOf(replies, id), granted)] as const),
      )
      for (const [id, reply] of finals) heard?.(asked[id][0], reply)
      return Object.fromEntries(finals) as Record<keyof typeof asked, Reply>
    },

    async allOf(first, item, call, mostPages = MOST_PAGES) {
      const items = []
      let reply = first
      for (let pages = 1; ; pages++) {
        const page = pageOf(reply, item, call)
        if (page.kind !== 'answered') return page
        items.push(...page.value.items)
        const { nextLink } = page.value
        if (nextLink === null) return answered(items)
        const next = followable(nextLink, graphBaseUrl)
        if (next === null) return failed('a next page that lies elsewhere')
        if (pages === mostPages) return failed('more pages than we read')
        reply = await get(call, next)
      }
    },

    onePageOf(reply, item, call) {
      const page = pageOf(reply, item, call)
      return page.kind === 'answered' ? answered(page.value.items) : page
    },

    async *pagesOf(call, values, item) {
      let address: string | null = addressOf(call, values)
      while (address !== null) {
        const reply = await get(call, address)
        const page = pageOf(reply, item, call)
        const nextLink = page.kind === 'answered' ? page.value.nextLink : null
        const next: string | null = nextLink === null ? null : followable(nextLink, graphBaseUrl)
        if (page.kind !== 'answered' || (nextLink !== null && next === null)) {
          yield { kind: 'broken', reply }
          return
        }
        yield { kind: 'page', items: page.value.items, isLast: next === null }
        address = next
      }
    },
  }
}

function batchItem(call: CallId, values: Values): object {
  const { method, body }: Call = CALLS[call]
  const url = addressOf(call, values)
  return body ? { method, url, headers: { 'content-type': 'application/json' }, body } : { method, url }
}
