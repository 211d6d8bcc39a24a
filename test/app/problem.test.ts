/** Every limit that a page names carries the clock at which it ends; and no address makes a page name a time that we did not. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sayRefused, toldByAddress } from '#app/language.ts'
import { problemOf, readProblem } from '#app/problem.ts'
import { rowsOf, type Verb, ATTEMPT_LIMITS } from '#lib/attempt-limits.ts'
import { refuse } from '#lib/refusals.ts'
import { spendLimits } from '#lib/spend-limits.ts'
import { LIMITS } from '#lib/throttle.ts'
import { LANGUAGES } from '#lib/words/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import { newWorld } from '#test/recovery/world.ts'

const SUBJECTS = {
  request: 'r',
  name: 'n',
  way: 'w',
  network: 'e',
  device: 'd',
  destination: 'a',
  pool: 'all',
  identity: 'i',
  ticket: 't',
  browser: 'b',
  person: 'p',
  pending: 'q',
} as const

describe('whatever limit refuses says until when', () => {
  for (const verb of Object.keys(ATTEMPT_LIMITS) as Verb[])
    for (const { limit, effect, of } of rowsOf(verb).filter((row) => row.effect === 'refuses'))
      test(`${verb}: ${limit}`, async () => {
        const { context, throttle } = await newWorld()
        const subject = of(SUBJECTS)
        if (subject === null) return expect([effect, limit]).toEqual(['refuses', 'begin:known'])
        for (let i = 0; i < LIMITS[limit].points; i++) await throttle.take(limit, subject)
        const spent = await spendLimits(context, verb, SUBJECTS)
        if (spent.ok) throw new Error('It let one more through.')
        const until = new Date(context.now().getTime() + LIMITS[limit].windowInSeconds * 1000)
        expect([spent.limit, spent.retryAt]).toEqual([limit, until])
      })
})

describe('and the page that it leads to tells it', () => {
  for (const language of LANGUAGES)
    test(`by the clock of the organisation (${language})`, async () => {
      const { context } = await newWorld()
      const until = new Date(context.now().getTime() + 42 * 60_000)
      const address = problemOf(context, refuse('too-many-sends', until))
      const words = wordsFor(language)
      const told = toldByAddress(words, decodeURIComponent(address), { context, language })
      const place = { language, timeZone: context.settings.timeZone, now: context.now() }
      expect(told).toBe(sayRefused(words, refuse('too-many-sends', until), place))
      expect(told).toMatch(/\d{1,2}[:.]\d{2}/)
      expect(toldByAddress(words, 'too-many-sends', { context, language })).toBe(words.refusals.tooManySends)
    })
  test('but not a time that was made up, moved to another refusal, or is over', async () => {
    const { context } = await newWorld()
    const until = new Date(context.now().getTime() + 60_000)
    const signed = decodeURIComponent(problemOf(context, refuse('too-many-sends', until)))
    const [, moment, hash] = signed.split('~')
    expect(readProblem(context, signed)?.retryAt).toEqual(until)
    for (const forged of [
      `too-many-sends~${Number(moment) + 3_600_000}~${hash}`,
      `too-many-attempts~${moment}~${hash}`,
      `too-many-sends~${moment}`,
      `${signed}~more`,
    ])
      expect(readProblem(context, forged)?.retryAt).toBeUndefined()
    for (const none of ['', '~', 'no-such-refusal', `toString~${moment}~${hash}`, undefined, ['too-many-sends']])
      expect(readProblem(context, none as string)).toBeNull()
    const over = refuse('too-many-sends', new Date(context.now().getTime() - 1))
    const words = wordsFor('en')
    expect(toldByAddress(words, decodeURIComponent(problemOf(context, over)), { context, language: 'en' })).toBe(
      words.refusals.tooManySends,
    )
  })
  test('no page leads on with the bare name of a refusal that may have a clock', () => {
    const root = join(import.meta.dirname, '../..')
    const bare = globSync('app/**/*.{ts,tsx}', { cwd: root }).filter((path) =>
      /problem=(?:\$\{(?:claimed|asked|spent|offered|added)\.refusal\}|too-many)/.test(
        readFileSync(join(root, path), 'utf8'),
      ),
    )
    expect(bare).toEqual([])
  })
})
