/**
 * Whatever is asked, answered rightly or wrongly, waited for and begun anew, in
 * whatever order and however much of it at once: what is good once is taken once.
 */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { makeSavedCode } from '#lib/rules/proofs/saved-code.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { daysBefore } from '#test/example.ts'
import { giveApp, giveSheet } from './enrolled.ts'
import { type Browser, newWorld, type World, wrongFor } from './world.ts'

type Factor = 'saved-code' | 'authenticator-code'
type Step =
  | { readonly kind: 'begin' }
  | { readonly kind: 'ask'; readonly who: number; readonly factor: Factor }
  /** Several of them in the same moment. */
  | { readonly kind: 'answer'; readonly factor: Factor; readonly by: readonly { who: number; right: boolean }[] }
  | { readonly kind: 'wait'; readonly seconds: number }

const who = fc.nat({ max: 2 })
const factor = fc.constantFrom<Factor>('saved-code', 'authenticator-code')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('begin' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask' as const), who, factor }) },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      factor,
      by: fc.array(fc.record({ who, right: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(5, 30, 60, 600) }) },
)
const walk = fc.array(step, { minLength: 5, maxLength: 50 })
const RUNS = { numRuns: 60, seed: 20_261_122 }

interface Played {
  readonly world: World
  /** Each answer that was taken: what it was. */
  readonly taken: readonly string[]
  readonly compared: { readonly slow: number; readonly steps: number }
}

async function play(steps: readonly Step[]): Promise<Played> {
  const world = await newWorld({ settings: { factors: ['saved-code', 'authenticator-code'] } })
  const [code = ''] = await giveSheet(world, daysBefore(30))
  const shows = await giveApp(world, daysBefore(30))
  const slow = vi.spyOn(world.context.slowHash, 'matches')
  const stepOf = vi.spyOn(world.context.oneTime, 'stepOf')
  const browsers: Browser[] = [await world.begin()]
  const browser = (number: number) => browsers[number % browsers.length] as Browser
  const given = (way: Factor, right: boolean) => {
    if (way === 'saved-code') return right ? code : makeSavedCode([], world.context.random.below)
    return right ? shows() : wrongFor(shows())
  }
  const taken: string[] = []
  const answer = async (way: Factor, { who: number, right }: { who: number; right: boolean }) => {
    const typed = given(way, right)
    if ((await browser(number).type(way, typed)).ok) taken.push(`${right ? 'right' : 'wrong'} ${way} ${typed}`)
  }
  for (const one of steps) {
    if (one.kind === 'begin' && browsers.length < 3) browsers.push(await world.begin())
    if (one.kind === 'ask') await browser(one.who).ask(one.factor)
    if (one.kind === 'answer') await Promise.all(one.by.map((by) => answer(one.factor, by)))
    if (one.kind === 'wait') await world.pass({ seconds: one.seconds })
  }
  const compared = { slow: slow.mock.calls.length, steps: stepOf.mock.calls.length }
  slow.mockRestore()
  stepOf.mockRestore()
  return { world, taken, compared }
}

describe('any order of asking, answering at once, waiting and beginning anew', () => {
  test('takes what is right only, and nothing twice (N03, RFC 6238 §5.2)', async () => {
    let everTaken = 0
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { taken } = await play(steps)
        expect(taken.filter((one) => one.startsWith('wrong'))).toEqual([])
        expect(new Set(taken).size).toBe(taken.length)
        everTaken += taken.length
      }),
      RUNS,
    )
    expect(everTaken, 'the walks do prove something').toBeGreaterThan(20)
  })
  test('compares no more than five codes of an app a day from one network, and no more slow hashes than a device may try (N16, R5)', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { compared } = await play(steps)
        expect(compared.steps).toBeLessThanOrEqual(LIMITS['try:account:network'].points)
        expect(compared.slow).toBeLessThanOrEqual(3 * LIMITS['try:device'].points)
      }),
      RUNS,
    )
  })
  test('leaves a record in which every use is written once, and no step goes back', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { world, taken } = await play(steps)
        const uses = world.store.recorded.filter(({ kind }) => kind === 'own-used')
        expect(uses.length).toBeGreaterThanOrEqual(taken.length)
        const held = await world.store.enrolled(world.adele().account.id)
        const used = held.filter((one) => one.kind === 'saved-code' && one.ended?.why === 'used')
        expect(used.length).toBeLessThanOrEqual(1)
        expect((await world.store.verifyChain()).fault).toBeNull()
      }),
      RUNS,
    )
  })
})
