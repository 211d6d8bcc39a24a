/**
 * Whatever is asked, resent, typed and waited for, in whatever order, nobody gets
 * more tries than are allowed, and a name that nobody has is answered alike.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#lib/refusals.ts'
import { TRIES_PER_CODE } from '#lib/secret-code.ts'
import { LIMITS } from '#lib/throttle.ts'
import { type Browser, KNOWN, newWorld, UNKNOWN, type World } from './world.ts'

type Step =
  | { readonly kind: 'ask' | 'type'; readonly factor: 'code-by-email' | 'code-by-text' }
  | { readonly kind: 'begin' }
  | { readonly kind: 'wait'; readonly seconds: number }

const factor = fc.constantFrom('code-by-email' as const, 'code-by-text' as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const), factor }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('type' as const), factor }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('begin' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(10, 60, 600, 3600) }),
  },
)
/** Within one day, so that no budget opens again. */
const walk = fc
  .array(step, { minLength: 10, maxLength: 80 })
  .filter((steps) => steps.reduce((sum, one) => sum + (one.kind === 'wait' ? one.seconds : 0), 0) < 80_000)

async function play(name: string, steps: readonly Step[]): Promise<{ world: World; answers: string[] }> {
  const world = await newWorld()
  let browser: Browser = await world.begin(name)
  const answers: string[] = []
  const note = (kind: string, result: Result<unknown>) =>
    answers.push(`${kind}: ${result.ok ? 'ok' : `${result.refusal} ${result.retryAt?.toISOString() ?? ''}`}`)
  for (const one of steps) {
    if (one.kind === 'ask') note(`ask ${one.factor}`, await browser.ask(one.factor))
    if (one.kind === 'type') {
      const before = await counted(world, browser)
      const answer = await browser.type(one.factor, WRONG[one.factor])
      // Without a code that was asked for there is nothing to compare with, and nothing is counted.
      const compared = (await counted(world, browser)) > before && !answer.ok && answer.refusal.startsWith('code-')
      note(`${compared ? 'compared' : 'typed'} ${one.factor}`, answer)
    }
    if (one.kind === 'begin') browser = await world.begin(name)
    if (one.kind === 'wait') await world.pass({ seconds: one.seconds })
  }
  return { world, answers }
}

const counted = async (world: World, browser: Browser): Promise<number> =>
  (await world.store.challengesOf((await browser.request()).id)).reduce((sum, { tries }) => sum + tries, 0)

/** Never drawn: the sequence of numbers behind the codes is the same in every run. */
const WRONG = { 'code-by-email': '00000000', 'code-by-text': '000000' } as const

describe('any order of asking, resending, typing, waiting and beginning anew', () => {
  test('gives no channel of an account more than its ten tries a day, over all requests (N16, N17)', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { answers } = await play(KNOWN, steps)
        for (const way of ['code-by-email', 'code-by-text'])
          expect(answers.filter((answer) => answer.startsWith(`compared ${way}`)).length).toBeLessThanOrEqual(
            LIMITS['try:channel'].points,
          )
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })
  test('gives no code more than its five tries (N17)', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { world } = await play(KNOWN, steps)
        const requests = new Set(world.store.recorded.map(({ requestId }) => requestId))
        for (const id of requests)
          for (const { tries } of id ? await world.store.challengesOf(id) : [])
            expect(tries).toBeLessThanOrEqual(TRIES_PER_CODE)
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })
  test('sends no account more than three codes an hour and six a day (R5)', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const { answers } = await play(KNOWN, steps)
        expect(answers.filter((answer) => /^ask .*: ok/.test(answer)).length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })
  test('is answered alike for a name that nobody has, moment for moment (R4)', async () => {
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const [known, unknown] = await Promise.all([play(KNOWN, steps), play(UNKNOWN, steps)])
        expect(unknown.answers).toEqual(known.answers)
      }),
      { numRuns: 40, seed: 20_261_122 },
    )
  })
})
