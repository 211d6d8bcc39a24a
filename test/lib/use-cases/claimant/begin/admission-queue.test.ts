import { describe, expect, test } from 'vitest'
import { beginRecovery, issueTicket } from '#lib/use-cases/claimant/begin/begin-request.ts'
import type { Result } from '#lib/rules/refusals.ts'
import { isStressed, LIMITS, ADMISSION_QUEUE } from '#lib/rules/throttle.ts'
import { KNOWN, must, newWorld, refusalOf, UNKNOWN } from '../world.ts'

/** So many have begun within the hour that two thirds of the total are spent. */
async function stressed() {
  const world = await newWorld()
  while (!isStressed(await world.throttle.left('begin:total', 'all'))) await world.throttle.take('begin:total', 'all')
  return world
}

const beginning = { name: KNOWN, errorCode: null, language: 'en', network: '198.51.100.7' }
const secondsUntil = (answer: Result<unknown>, now: Date): number =>
  answer.ok || !answer.retryAt ? Number.NaN : (answer.retryAt.getTime() - now.getTime()) / 1000

describe('the line before the first step', () => {
  test('is there for nobody while two thirds of the total are not spent', async () => {
    const world = await newWorld()
    const half = LIMITS['begin:total'].points / 2
    for (let i = 0; i < half; i++) await world.throttle.take('begin:total', 'all')
    must(await beginRecovery(world.context, beginning))
    expect(world.throttle.takings.some(([limit]) => limit.startsWith('turn:'))).toBe(false)
  })
  for (const name of [KNOWN, UNKNOWN])
    test(`${name} waits twenty seconds, and then begins with what was typed at first (R4)`, async () => {
      const world = await stressed()
      const first = await beginRecovery(world.context, { ...beginning, name })
      expect(refusalOf(first)).toBe('wait-your-turn')
      expect(secondsUntil(first, world.context.now())).toBe(ADMISSION_QUEUE.firstInSeconds)
      const ticket = issueTicket(world.context, name, first.ok ? new Date(0) : (first.retryAt ?? new Date(0)))
      await world.pass({ seconds: 19 })
      const early = await beginRecovery(world.context, { ...beginning, name, ticket })
      expect([refusalOf(early), secondsUntil(early, world.context.now())]).toEqual(['wait-your-turn', 1])
      await world.pass({ seconds: 1 })
      must(await beginRecovery(world.context, { ...beginning, name, ticket }))
    })
  test('a place is good for one beginning, for its own name, and for a quarter of an hour', async () => {
    const world = await stressed()
    const opensAt = world.context.now()
    const ticket = issueTicket(world.context, KNOWN, opensAt)
    expect(refusalOf(await beginRecovery(world.context, { ...beginning, name: UNKNOWN, ticket }))).toBe(
      'wait-your-turn',
    )
    must(await beginRecovery(world.context, { ...beginning, ticket }))
    expect(refusalOf(await beginRecovery(world.context, { ...beginning, ticket }))).toBe('wait-your-turn')
    const late = issueTicket(world.context, KNOWN, opensAt)
    await world.pass({ seconds: ADMISSION_QUEUE.keptInSeconds })
    expect(refusalOf(await beginRecovery(world.context, { ...beginning, ticket: late }))).toBe('wait-your-turn')
  })
  test('a place that was made up is none', async () => {
    const world = await stressed()
    const real = issueTicket(world.context, KNOWN, world.context.now())
    for (const ticket of ['', '~', real.replace(/\d~/, '7~'), `${real}~x`, '9999999999999~v1:x'])
      expect(refusalOf(await beginRecovery(world.context, { ...beginning, ticket }))).toBe('wait-your-turn')
  })
  test('a network that floods stands further back with each one, up to ten minutes, and others do not', async () => {
    const world = await stressed()
    const waits: number[] = []
    for (let i = 0; i < 400; i++)
      waits.push(
        secondsUntil(
          await beginRecovery(world.context, { ...beginning, network: '203.0.113.99' }),
          world.context.now(),
        ),
      )
    expect(waits.slice(0, 3)).toEqual([20, 22, 24])
    expect(Math.max(...waits)).toBe(ADMISSION_QUEUE.longestInSeconds)
    expect(secondsUntil(await beginRecovery(world.context, beginning), world.context.now())).toBe(
      ADMISSION_QUEUE.firstInSeconds,
    )
  })
  test('writes nothing down for whoever waits', async () => {
    const world = await stressed()
    await beginRecovery(world.context, beginning)
    expect([world.store.recorded, world.store.waiting]).toEqual([[], []])
  })
})
