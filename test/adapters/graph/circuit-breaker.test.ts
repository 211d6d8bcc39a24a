import { describe, expect, test } from 'vitest'
import { withCircuitBreaker } from '#lib/adapters/graph/transport/circuit-breaker.ts'
import type { Reply } from '#lib/adapters/graph/transport/reply.ts'
import { NOW } from '#test/example.ts'

const said = (status: number): Reply => ({ kind: 'answered', status, body: null, code: null, retryAfterInMs: null })
const CUT: Reply = { kind: 'no-answer', why: 'cut' }
const NOT_SENT: Reply = { kind: 'not-sent' }
const EXCHANGE = { method: 'GET', address: '/users', timeoutInMs: 1, name: 'account', priority: 'high' } as const

function aLine() {
  let seconds = 0
  const replies: Reply[] = []
  const told: string[] = []
  const say = (_: unknown, message: string) => void told.push(message)
  let asked = 0
  const line = withCircuitBreaker(
    {
      send: async () => {
        asked++
        return replies.shift() ?? said(200)
      },
    },
    { log: { info: say, warn: say, error: say }, now: () => new Date(NOW.getTime() + seconds * 1000) },
  )
  const send = async (times = 1) => {
    for (let i = 1; i < times; i++) await line.send(EXCHANGE)
    return line.send(EXCHANGE)
  }
  return {
    line,
    send,
    told,
    meets: (reply: Reply, times: number) => void replies.push(...Array.from({ length: times }, () => reply)),
    pass: (more: number) => void (seconds += more),
    asked: () => asked,
  }
}

describe('when Graph is out', () => {
  for (const [title, outage] of [
    ['cut lines', CUT],
    ['503', said(503)],
    ['no line at all', NOT_SENT],
  ] as const)
    test(`after eight ${title} in a row it is left alone for five seconds`, async () => {
      const graph = aLine()
      graph.meets(outage, 8)
      await graph.send(8)
      expect(await graph.send(5)).toEqual(NOT_SENT)
      expect(graph.asked()).toBe(8)
      graph.pass(5)
      expect(await graph.send()).toEqual(said(200))
      expect(await graph.send(3)).toEqual(said(200))
      expect(graph.asked()).toBe(12)
      expect(graph.told).toEqual(['Graph is out; it is not asked for a while', 'Graph answers again'])
    })

  for (const [title, answer] of [
    ['refusal', said(403)],
    ['throttle', said(429)],
    ['missing object', said(404)],
    ['success', said(200)],
  ] as const)
    test(`a ${title} is an answer, and begins the count anew`, async () => {
      const graph = aLine()
      graph.meets(CUT, 7)
      graph.meets(answer, 1)
      graph.meets(CUT, 7)
      await graph.send(15)
      expect(await graph.send()).toEqual(said(200))
    })

  test('only one goes ahead to see, and a failure lets it rest longer', async () => {
    const graph = aLine()
    graph.meets(CUT, 9)
    await graph.send(8)
    graph.pass(5)
    const together = await Promise.all([graph.send(), graph.send(), graph.send()])
    expect(together).toEqual([CUT, NOT_SENT, NOT_SENT])
    graph.pass(9)
    expect(await graph.send()).toEqual(NOT_SENT)
    graph.pass(1)
    expect(await graph.send()).toEqual(said(200))
    expect(graph.asked()).toBe(10)
  })

  test('what was under way when the rest began lets it rest no longer, and nobody else go ahead', async () => {
    const graph = aLine()
    graph.meets(CUT, 12)
    await Promise.all(Array.from({ length: 12 }, () => graph.line.send(EXCHANGE)))
    graph.pass(5)
    expect(await graph.send()).toEqual(said(200))
  })

  for (const name of ['sign-in-feed', 'risky-users'] as const)
    test(`"${name}" that fails alone leaves the rest of Graph open: its service has outages of its own`, async () => {
      const graph = aLine()
      graph.meets(said(503), 20)
      for (let i = 0; i < 20; i++) await graph.line.send({ ...EXCHANGE, name })
      expect(await graph.send()).toEqual(said(200))
    })

  test('it never rests longer than a minute', async () => {
    const graph = aLine()
    graph.meets(CUT, 100)
    await graph.send(8)
    for (let i = 0; i < 10; i++) {
      graph.pass(60)
      expect(await graph.send()).toEqual(CUT)
    }
  })
})
