/** Reads: single, twenty at a time, and page by page, each with a little patience. */
import type { ZodType } from 'zod'
import { type Answer, answered, failed } from '../../account.ts'
import { answerAs } from './answer.ts'
import { addressOf, type CallId, type Values } from './calls.ts'
import type { Line } from './line.ts'
import { followable } from './next-link.ts'
import { type Patience, persist, replyOf } from './patience.ts'
import { errorCodeIn, type Reply, retryAfterInMs, succeeded } from './reply.ts'
import { batchShape, pageShape } from './shapes.ts'

export interface Reader {
  read(call: CallId, values: Values): Promise<Reply>
  /** One round trip, at most twenty calls. Each has an answer of its own. */
  readTogether<K extends string>(asked: Readonly<Record<K, readonly [CallId, Values]>>): Promise<Record<K, Reply>>
  /** Every item of a collection, or a failure: part of a list is no answer. */
  allOf<T>(first: Reply, item: ZodType<T>): Promise<Answer<readonly T[]>>
}

/** More pages than any account needs; a list that goes on is not followed for ever. */
const MOST_PAGES = 10

export function openReader(line: Line, graphBaseUrl: string, patience: Patience, now: () => Date): Reader {
  async function get(name: string, address: string): Promise<Reply> {
    const replies = await persist([name], patience, async (_, timeoutInMs) => {
      return new Map([[name, await line.send({ method: 'GET', address, timeoutInMs, name })]])
    })
    return replyOf(replies, name)
  }

  async function askTogether<K extends string>(
    asked: Readonly<Record<K, readonly [CallId, Values]>>,
    ids: readonly K[],
    timeoutInMs: number,
  ): Promise<Map<K, Reply>> {
    const requests = ids.map((id) => ({ id, method: 'GET', url: addressOf(asked[id][0], asked[id][1]) }))
    const envelope = await line.send({
      method: 'POST',
      address: '/$batch',
      body: { requests },
      timeoutInMs,
      name: 'batch',
    })
    const responses = batchShape.safeParse(envelope.kind === 'answered' && succeeded(envelope) ? envelope.body : null)
    if (!responses.success) return new Map(ids.map((id) => [id, envelope]))
    return new Map(
      responses.data.responses.map(({ id, status, headers, body }) => {
        const retryAfter = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
        const wait = retryAfterInMs(retryAfter, now())
        return [id as K, { kind: 'answered', status, body, code: errorCodeIn(body), retryAfterInMs: wait }]
      }),
    )
  }

  return {
    read: (call, values) => get(call, addressOf(call, values)),

    async readTogether(asked) {
      const ids = Object.keys(asked) as (keyof typeof asked)[]
      const replies = await persist(ids, patience, (open, timeoutInMs) => askTogether(asked, open, timeoutInMs))
      return Object.fromEntries(ids.map((id) => [id, replyOf(replies, id)])) as Record<keyof typeof asked, Reply>
    },

    async allOf(first, item) {
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
        if (pages === MOST_PAGES) return failed('more pages than we read')
        reply = await get('next-page', next)
      }
    },
  }
}
