/** Reads: single, twenty at a time, and page by page, each with a little patience and within the tenant's limits. */
import type { ZodType } from 'zod'
import { type Answer, answered, failed } from '../../account.ts'
import type { BudgetId } from '../shared-evidence.ts'
import { answerAs } from './answer.ts'
import { addressOf, type Call, type CallId, CALLS, type Values } from './calls.ts'
import type { Line, Priority } from './line.ts'
import { followable } from './next-link.ts'
import { type Patience, persist, replyOf } from './patience.ts'
import { errorCodeIn, type Reply, retryAfterInMs, succeeded } from './reply.ts'
import { batchShape, pageShape } from './shapes.ts'

export interface Reader {
  read(call: CallId, values: Values): Promise<Reply>
  /** One round trip, at most twenty calls. Each has an answer of its own. */
  readTogether<K extends string>(asked: Readonly<Record<K, readonly [CallId, Values]>>): Promise<Record<K, Reply>>
  /** Every item of a collection, or a failure: part of a list is no answer. `call`, where its pages are counted. */
  allOf<T>(first: Reply, item: ZodType<T>, call?: CallId, mostPages?: number): Promise<Answer<readonly T[]>>
  /** A collection page by page, for whoever keeps what was read; ends after the last page, or with what went wrong. */
  pagesOf<T>(call: CallId, values: Values, item: ZodType<T>): AsyncGenerator<Page<T>>
}

export type Page<T> =
  | { readonly kind: 'page'; readonly items: readonly T[]; readonly isLast: boolean }
  | { readonly kind: 'broken'; readonly reply: Reply }

/** Takes one request of a budget, if there is room. */
export type Take = (budget: BudgetId) => Promise<boolean>

export interface ReaderOptions {
  readonly line: Line
  readonly graphBaseUrl: string
  readonly patience: Patience
  readonly take: Take
  /** `low` where nobody waits for the answer. */
  readonly priority?: Priority
  /** Hears how each call was answered in the end. */
  readonly heard?: (call: CallId, reply: Reply) => void
  readonly now: () => Date
}

/** More pages than any account needs; a list that goes on is not followed for ever. */
const MOST_PAGES = 10

const HELD_BACK: Reply = { kind: 'held-back' }

export function openReader(options: ReaderOptions): Reader {
  const { line, graphBaseUrl, patience, take, priority = 'high', heard, now } = options
  const mayAsk = async (call: CallId | null): Promise<boolean> => {
    const { budget }: Partial<Call> = call ? CALLS[call] : {}
    return budget === undefined || take(budget)
  }

  async function get(call: CallId | null, address: string): Promise<Reply> {
    const name = call ?? 'next-page'
    // Room may be waited for; the patience with Microsoft begins when it is there.
    let hasRoom = await mayAsk(call)
    if (!hasRoom) return told(call, HELD_BACK)
    const replies = await persist([name], patience, async (_, timeoutInMs) => {
      const mayGo = hasRoom || (await mayAsk(call))
      hasRoom = false
      if (!mayGo) return new Map([[name, HELD_BACK]])
      return new Map([[name, await line.send({ method: 'GET', address, timeoutInMs, name, priority })]])
    })
    return told(call, replyOf(replies, name))
  }

  function told(call: CallId | null, reply: Reply): Reply {
    if (call) heard?.(call, reply)
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
    const requests = ids.map((id) => ({ id, method: 'GET', url: addressOf(asked[id][0], asked[id][1]) }))
    const envelope = await line.send({
      method: 'POST',
      address: '/$batch',
      body: { requests },
      timeoutInMs,
      name: 'batch',
      priority,
    })
    const responses = batchShape.safeParse(envelope.kind === 'answered' && succeeded(envelope) ? envelope.body : null)
    if (!responses.success) return new Map([...heldBack, ...ids.map((id) => [id, envelope] as const)])
    const answers = responses.data.responses.map(({ id, status, headers, body }) => {
      const retryAfter = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
      const wait = retryAfterInMs(retryAfter, now())
      return [id as K, { kind: 'answered', status, body, code: errorCodeIn(body), retryAfterInMs: wait }] as const
    })
    return new Map<K, Reply>([...heldBack, ...answers])
  }

  return {
    read: (call, values) => get(call, addressOf(call, values)),

    async readTogether(asked) {
      const ids = Object.keys(asked) as (keyof typeof asked)[]
      const replies = await persist(ids, patience, (open, timeoutInMs) => askTogether(asked, open, timeoutInMs))
      for (const id of ids) heard?.(asked[id][0], replyOf(replies, id))
      return Object.fromEntries(ids.map((id) => [id, replyOf(replies, id)])) as Record<keyof typeof asked, Reply>
    },

    async allOf(first, item, call, mostPages = MOST_PAGES) {
      const items = []
      let reply = first
      for (let pages = 1; ; pages++) {
        const page = answerAs(pageShape(item), reply)
        if (page.kind !== 'answered') return page
        items.push(...page.value.value)
        const nextLink = page.value['@odata.nextLink']
        if (nextLink === undefined) return answered(items)
        const next = followable(nextLink, graphBaseUrl)
        if (next === null) return failed('a next page that lies elsewhere')
        if (pages === mostPages) return failed('more pages than we read')
        reply = await get(call ?? null, next)
      }
    },

    async *pagesOf(call, values, item) {
      let address: string | null = addressOf(call, values)
      while (address !== null) {
        const reply = await get(call, address)
        const page = answerAs(pageShape(item), reply)
        const nextLink = page.kind === 'answered' ? page.value['@odata.nextLink'] : undefined
        const next: string | null = nextLink === undefined ? null : followable(nextLink, graphBaseUrl)
        if (page.kind !== 'answered' || (nextLink !== undefined && next === null)) {
          yield { kind: 'broken', reply }
          return
        }
        yield { kind: 'page', items: page.value.value, isLast: next === null }
        address = next
      }
    },
  }
}
