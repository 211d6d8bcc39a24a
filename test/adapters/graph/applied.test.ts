/** What Microsoft's answer to a write says of it, and what a pass is asked for as. */
import { expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { appliedBy } from '#lib/adapters/graph/apply.ts'
import type { GraphRequest } from '#lib/adapters/graph/transport/transport.ts'
import { createPass } from '#lib/adapters/graph/methods/temporary-access-passes.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import type { Applied } from '#lib/ports/tenant-write.ts'

const answered = (status: number): Reply => ({
  kind: 'answered',
  status,
  body: null,
  code: null,
  retryAfterInMs: null,
})

const SPECIFICATION: readonly [title: string, reply: Reply, kind: Applied['kind']][] = [
  ['204', answered(204), 'applied'],
  ['403', answered(403), 'refused'],
  ['404', answered(404), 'refused'],
  ['429', answered(429), 'not-applied'],
  ['503', answered(503), 'not-applied'],
  // It may have been made behind the gateway: looked for before it is repeated (rule R14).
  ['500', answered(500), 'unknown'],
  ['502', answered(502), 'unknown'],
  ['504', answered(504), 'unknown'],
  ['a cut line', { kind: 'no-answer', why: 'cut' }, 'unknown'],
  ['a timeout', { kind: 'no-answer', why: 'timeout' }, 'unknown'],
  ['no line at all', { kind: 'not-sent' }, 'not-applied'],
]
for (const [title, reply, kind] of SPECIFICATION)
  test(`${title}: the write counts as ${kind}`, () => expect(appliedBy(reply).kind).toBe(kind))

test('a pass is asked for to be good once, whatever the tenant would make of it otherwise (R13)', async () => {
  const asked: GraphRequest[] = []
  const transport = {
    send: async (exchange: GraphRequest) => {
      asked.push(exchange)
      return answered(403)
    },
  }
  await createPass({ transport, writeInMs: 1 }, 'adele' as AccountId, 30)
  expect(asked).toMatchObject([{ method: 'POST', body: { lifetimeInMinutes: 30, isUsableOnce: true } }])
})
