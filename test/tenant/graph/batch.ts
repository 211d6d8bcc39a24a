/**
 * `$batch`: up to twenty calls in one. Each has its own status; the answers
 * come in no promised order; one that waits for a failed one fails with 424.
 *
 * @see Microsoft Graph, "Combine multiple HTTP requests using JSON batching"
 */
import { z } from 'zod'
import type { Answer, Call, Outcome } from '../wire.ts'
import { problem } from './errors.ts'

const MOST = 20
const ItemSchema = z.object({
  id: z.string().min(1),
  method: z.string().transform((method) => method.toUpperCase()),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
})
type Item = z.infer<typeof ItemSchema>
const BatchSchema = z.object({ requests: z.array(ItemSchema).min(1) })

export async function answerBatch(
  body: unknown,
  halfFails: boolean,
  ask: (call: Call) => Promise<Outcome>,
): Promise<Outcome> {
  const batch = BatchSchema.safeParse(body)
  if (!batch.success) return problem(400, 'BadRequest', 'The batch cannot be read.')
  const items = batch.data.requests
  if (items.length > MOST) return problem(400, 'BadRequest', `A batch holds at most ${MOST} requests.`)
  if (new Set(items.map(({ id }) => id.toLowerCase())).size < items.length)
    return problem(400, 'BadRequest', 'Request ids have to be unique in a batch.')

  const answers = new Map<string, Answer>()
  for (const [place, item] of items.entries()) {
    const outcome = halfFails && place % 2 === 1 ? UNAVAILABLE : await answerItem(item, answers, ask)
    if (typeof outcome === 'string') return outcome
    answers.set(item.id, outcome)
  }
  return { status: 200, body: { responses: outOfOrder(items).map(({ id }) => ({ id, ...answers.get(id) })) } }
}

const UNAVAILABLE = problem(503, 'ServiceUnavailable', 'The service is not available for now.')

async function answerItem(
  item: Item,
  answers: ReadonlyMap<string, Answer>,
  ask: (call: Call) => Promise<Outcome>,
): Promise<Outcome> {
  const waitsFor = item.dependsOn ?? []
  if (waitsFor.some((id) => (answers.get(id)?.status ?? 599) >= 400))
    return problem(424, 'FailedDependency', 'A request that this one depends on has failed.')
  const headers = Object.fromEntries(
    Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (item.body !== undefined && !headers['content-type'])
    return problem(400, 'BadRequest', 'A request with a body needs a Content-Type header.')
  const target = new URL(item.url, 'https://localhost')
  return ask({
    method: item.method,
    path: target.pathname.replace(/^\/(v1\.0|beta)(?=\/)/, ''),
    query: target.searchParams,
    headers,
    body: item.body,
  })
}

/** Never the order in which they were asked, so that nobody comes to rely on it. */
const outOfOrder = (items: readonly Item[]): readonly Item[] =>
  items.length === 2
    ? items.toReversed()
    : [...items.filter((_, i) => i % 2 === 1), ...items.filter((_, i) => i % 2 === 0)]
