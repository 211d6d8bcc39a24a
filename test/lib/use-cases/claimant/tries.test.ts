/**
 * Whatever is asked, resent, typed and waited for, in whatever order, nobody gets
 * more tries than are allowed, and a name that nobody has is answered alike.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#lib/rules/refusals.ts'
import { TRIES_PER_CODE } from '#lib/rules/secret-code.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { type Browser, KNOWN, newWorld, UNKNOWN, type World } from './world.ts'

type Step =
  | { readonly kind: 'ask' | 'type'; readonly factor: 'code-by-email' | 'code-by-text' }
  /** Types one wrong code after the other, each as soon as it is allowed. */
  | { readonly kind: 'insist'; readonly factor: 'code-by-email' | 'code-by-text'; readonly times: number }
  | { readonly kind: 'begin' }
  | { readonly kind: 'wait'; readonly seconds: number }

const factor = fc.constantFrom('code-by-email' as const, 'code-by-text' as const)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('ask' as const), factor }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), factor }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('insist' as const), factor, times: fc.integer({ min: 2, max: 8 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('begin' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(10, 60, 600, 3600, 3600) }),
  },
)
const walk = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' })
/** Seconds: a day and no budget opens again. */
const WITHIN = 86_000

async function play(name: string, steps: readonly Step[]): Promise<{ world: World; answers: string[] }> {
  const world = await newWorld()
  let browser: Browser = await world.begin(name)
  const answers: string[] = []
  const note = (kind: string, result: Result<unknown>) =>
    answers.push(`${kind}: ${result.ok ? 'ok' : `${result.refusal} ${result.retryAt?.toISOString() ?? ''}`}`)
  const beganAt = world.context.now().getTime()
  const pass = async (seconds: number) => {
    if ((world.context.now().getTime() - beganAt) / 1000 + seconds < WITHIN) await world.pass({ seconds })
  }
  const type = async (way: keyof typeof WRONG) => {
    const before = await counted(world, browser)
    const answer = await browser.type(way, WRONG[way])
    // Without a code that was asked for there is nothing to compare with, and nothing is counted.
    const compared = (await counted(world, browser)) > before && !answer.ok && answer.refusal.startsWith('code-')
    note(`${compared ? 'compared' : 'typed'} ${way}`, answer)
    return answer
  }
  const insist = async (way: keyof typeof WRONG, times: number) => {
    for (let time = 0; time < times; time++) {
      const answer = await type(way)
      const waits = answer.ok || !answer.retryAt ? 0 : (answer.retryAt.getTime() - world.context.now().getTime()) / 1000
      await pass(Math.min(waits, 3600))
    }
  }
  for (const one of steps) {
    if (one.kind === 'ask') note(`ask ${one.factor}`, await browser.ask(one.factor))
    if (one.kind === 'type') await type(one.factor)
    if (one.kind === 'insist') await insist(one.factor, one.times)
    // From elsewhere each time: of its own network only so many wait for a first answer.
    if (one.kind === 'begin') browser = await world.begin(name, `203.0.113.${answers.length}`)
    if (one.kind === 'wait') await pass(one.seconds)
  }
  return { world, answers }
}

const counted = async (world: World, browser: Browser): Promise<number> =>
  (await world.store.challengesOf((await browser.request()).id)).reduce((sum, { tries }) => sum + tries, 0)

/** Never drawn: the sequence of numbers behind the codes is the same in every run. */
const WRONG = { 'code-by-email': '00000000', 'code-by-text': '000000' } as const

/** Hundreds of walks, on a machine that may be busy. */
const PATIENCE_IN_MS = 60_000

describe('any order of asking, resending, typing, waiting and beginning anew', () => {
  test(
    'gives no channel of an account more than its ten tries a day, over all requests (N16, N17)',
    async () => {
      await fc.assert(
        fc.asyncProperty(walk, async (steps) => {
          const { answers } = await play(KNOWN, steps)
          for (const way of ['code-by-email', 'code-by-text'])
            expect(answers.filter((answer) => answer.startsWith(`compared ${way}`)).length).toBeLessThanOrEqual(
              LIMITS['try:account'].points,
            )
        }),
        { numRuns: 40, seed: 20_261_122 },
      )
    },
    PATIENCE_IN_MS,
  )
  test(
    'gives no code more than its five tries (N17)',
    async () => {
      await fc.assert(
        fc.asyncProperty(walk, async (steps) => {
          const { world } = await play(KNOWN, steps)
          const requests = new Set(world.store.recorded.map(({ requestId }) => requestId))
          for (const id of requests)
            for (const { tries } of id ? await world.store.challengesOf(id) : [])
              expect(tries).toBeLessThanOrEqual(TRIES_PER_CODE)
        }),
        { numRuns: 40, seed: 20_261_122 },
      )
    },
    PATIENCE_IN_MS,
  )
  test(
    'sends no account more than three codes an hour and five a day over one way, nor seven a day over all (R5)',
    async () => {
      await fc.assert(
        fc.asyncProperty(walk, async (steps) => {
          const { answers } = await play(KNOWN, steps)
          const sent = (way: string) => answers.filter((answer) => answer.startsWith(`ask ${way}: ok`)).length
          for (const way of ['code-by-email', 'code-by-text']) expect(sent(way)).toBeLessThanOrEqual(5)
          expect(sent('')).toBe(0)
          expect(sent('code-by-email') + sent('code-by-text')).toBeLessThanOrEqual(LIMITS['send:account:all'].points)
        }),
        { numRuns: 40, seed: 20_261_122 },
      )
    },
    PATIENCE_IN_MS,
  )
  test(
    'is answered alike for a name that nobody has, moment for moment (R4)',
    async () => {
      await fc.assert(
        fc.asyncProperty(walk, async (steps) => {
          const [known, unknown] = await Promise.all([play(KNOWN, steps), play(UNKNOWN, steps)])
          expect(unknown.answers).toEqual(known.answers)
        }),
        { numRuns: 40, seed: 20_261_122 },
      )
    },
    PATIENCE_IN_MS,
  )
})
