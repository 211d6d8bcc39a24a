/** Reading page by page and twenty at a time, where the answers themselves are odd (R18). */
import { expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import type { GraphRequest, Transport } from '#lib/adapters/graph/transport/transport.ts'
import { openReader, type Take } from '#lib/adapters/graph/transport/reader.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { groupShape } from '#lib/adapters/graph/users/group-shapes.ts'
import { BRIEFLY } from '../contoso.ts'

const BASE = 'https://graph.microsoft.com'

const page = (ids: readonly string[], nextLink?: string): Reply =>
  said({ value: ids.map((id) => ({ id })), '@odata.nextLink': nextLink })
const said = (body: unknown, status = 200): Reply => ({
  kind: 'answered',
  status,
  body,
  code: null,
  retryAfterInMs: null,
})

/** A transport that gives prepared answers, and records what it was asked. */
function scripted(answer: (exchange: GraphRequest, turn: number) => Reply, take: Take = async () => true) {
  const asked: GraphRequest[] = []
  const transport: Transport = { send: async (exchange) => answer(exchange, asked.push(exchange)) }
  return {
    asked,
    reader: openReader({
      transport,
      graphBaseUrl: BASE,
      retryPolicy: { ...BRIEFLY, firstWaitInMs: 1 },
      take,
      now: () => new Date(),
    }),
  }
}
const all = async (script: ReturnType<typeof scripted>) =>
  script.reader.allOf(await script.reader.read('memberships', { id: 'one' }), groupShape, 'memberships')

test('follows next links to the end', async () => {
  const next = `${BASE}/v1.0/users/one/groups?$skiptoken=b`
  const script = scripted((_, turn) => (turn === 1 ? page(['a'], next) : page(['b'])))
  expect(await all(script)).toEqual(answered([{ id: 'a' }, { id: 'b' }]))
  expect(script.asked[1]?.address).toBe('/users/one/groups?$skiptoken=b')
})

for (const elsewhere of [
  'https://contoso.com/v1.0/users',
  `${BASE}/beta/users`,
  'http://graph.microsoft.com/v1.0/users',
])
  test(`does not follow a next link to ${elsewhere}, and has no list`, async () => {
    const script = scripted(() => page(['a'], elsewhere))
    expect((await all(script)).kind).toBe('failed')
    expect(script.asked).toHaveLength(1)
  })

test('stops at a list that never ends, and has no list', async () => {
  const script = scripted((_, turn) => page([String(turn)], `${BASE}/v1.0/groups?$skiptoken=${turn}`))
  expect((await all(script)).kind).toBe('failed')
  expect(script.asked.length).toBeLessThanOrEqual(10)
})

for (const [title, body] of [
  ['empty', null],
  ['a page of a proxy', '<html>'],
  ['a list without its items', { value: 'none' }],
  ['an item without an id', { value: [{ isAssignableToRole: true }] }],
] as const)
  test(`an answer that is ${title} is a failure, not an empty list`, async () => {
    expect((await all(scripted(() => said(body)))).kind).toBe('failed')
  })

test('an item that a batch leaves out is asked again, and is a failure in the end', async () => {
  const script = scripted(() => said({ responses: [{ id: 'state', status: 200, body: {} }] }))
  const replies = await script.reader.readTogether({
    state: ['state', { id: 'one' }],
    groups: ['memberships', { id: 'one' }],
  })
  expect(replies.state.kind).toBe('answered')
  expect(replies.groups).toEqual({ kind: 'no-answer', why: 'cut' })
  expect(script.asked).toHaveLength(3)
  expect(script.asked[1]?.body).toMatchObject({ requests: [{ id: 'groups' }] })
})

test('the Retry-After of one item is kept to for that item', async () => {
  const script = scripted((_, turn) =>
    said({
      responses: [
        turn === 1
          ? { id: 'state', status: 429, headers: { 'Retry-After': '60' }, body: {} }
          : { id: 'state', status: 200, body: {} },
      ],
    }),
  )
  expect((await script.reader.readTogether({ state: ['state', { id: 'one' }] })).state).toMatchObject({ status: 429 })
  expect(script.asked).toHaveLength(1)
})
