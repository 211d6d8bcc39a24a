/** Every limit that a page names carries the clock at which it ends; and no address makes a page name a time that we did not. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { refusalText, refusalFromAddress } from '#app/refusal-text.ts'
import { problemAt, readProblem } from '#app/problem-parameter.ts'
import { rowsOf, type Verb, ATTEMPT_LIMITS } from '#lib/rules/organisation/attempt-limits.ts'
import { refuse } from '#lib/rules/refusals.ts'
import { spendLimits } from '#lib/use-cases/spend-limits.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { LANGUAGES } from '#lib/rules/language.ts'
import { wordsFor } from '#lib/words/index.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

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
        const standIns = rowsOf(verb).flatMap((row) => {
          const who = row.effect === 'stands-in' ? row.of(SUBJECTS) : null
          return who === null ? [] : [[row.limit, who] as const]
        })
        for (const [one, who] of [...standIns, [limit, subject] as const])
          for (let i = 0; i < LIMITS[one].points; i++) await throttle.take(one, who)
        const spent = await spendLimits(context, verb, SUBJECTS)
        if (spent.ok) throw new Error('It let one more through.')
        const until = new Date(context.now().getTime() + LIMITS[limit].windowInSeconds * 1000)
        expect([spent.limit, spent.retryAt]).toEqual([limit, until])
      })
})

/** The cookies of two browsers; whose turn it is, the code under test reads and writes. */
const jars = { own: new Map<string, string>(), other: new Map<string, string>() }
let browser: keyof typeof jars = 'own'
const set: { name: string; value: string; options: object }[] = []
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jars[browser].has(name) ? { name, value: jars[browser].get(name) } : undefined),
    set: (name: string, value: string, options: object) => {
      set.push({ name, value, options })
      jars[browser].set(name, value)
    },
  }),
}))
beforeEach(() => {
  browser = 'own'
  for (const jar of Object.values(jars)) jar.clear()
  set.length = 0
})
const problemIn = (address: string): string =>
  new URL(address, 'https://recovery.example').searchParams.get('problem') ?? ''

describe('and the page that it leads to tells it', () => {
  for (const language of LANGUAGES)
    test(`by the clock of the organisation (${language})`, async () => {
      const { context } = await newWorld()
      const until = new Date(context.now().getTime() + 42 * 60_000)
      const address = await problemAt(context, '/verify', refuse('too-many-sends', until))
      const words = wordsFor(language)
      const at = { context, language, page: '/verify' }
      const place = { language, timeZone: context.settings.timeZone, now: context.now() }
      // Twice: a refresh, or Back, tells the same.
      for (let time = 0; time < 2; time++) {
        const told = await refusalFromAddress(words, problemIn(address), at)
        expect(told).toBe(refusalText(words, refuse('too-many-sends', until), place))
        expect(told).toMatch(/\d{1,2}[:.]\d{2}/)
      }
      expect(await refusalFromAddress(words, 'too-many-sends', at)).toBe(words.refusals.tooManySends)
    })
  test('but not a time that was made up, moved to another refusal, or is over', async () => {
    const { context } = await newWorld()
    const until = new Date(context.now().getTime() + 60_000)
    const signed = problemIn(await problemAt(context, '/verify', refuse('too-many-sends', until)))
    const [, moment, hash] = signed.split('~')
    expect((await readProblem(context, '/verify', signed))?.retryAt).toEqual(until)
    for (const forged of [
      `too-many-sends~${Number(moment) + 3_600_000}~${hash}`,
      `too-many-attempts~${moment}~${hash}`,
      `too-many-sends~${moment}`,
      `${signed}~more`,
    ]) {
      const read = await readProblem(context, '/verify', forged)
      expect([read?.refusal, read?.retryAt]).toEqual([forged.split('~')[0], undefined])
    }
    for (const none of ['', '~', 'no-such-refusal', `toString~${moment}~${hash}`, undefined, ['too-many-sends']])
      expect(await readProblem(context, '/verify', none as string)).toBeNull()
    const over = refuse('too-many-sends', new Date(context.now().getTime() - 1))
    const address = problemIn(await problemAt(context, '/verify', over))
    const words = wordsFor('en')
    const at = { context, language: 'en', page: '/verify' } as const
    expect(await refusalFromAddress(words, address, at)).toBe(words.refusals.tooManySends)
  })
  test('but not a time that another browser was told, nor one that was told for another page', async () => {
    const { context } = await newWorld()
    const until = new Date(context.now().getTime() + 60_000)
    const link = problemIn(await problemAt(context, '/verify', refuse('too-many-sends', until)))
    const clockOf = async (page: string) => (await readProblem(context, page, link))?.retryAt
    expect(await clockOf('/verify')).toEqual(until)
    expect(await clockOf('/enrol')).toBeUndefined()
    browser = 'other'
    expect(await clockOf('/verify'), 'a browser that was told nothing').toBeUndefined()
    await problemAt(context, '/verify', refuse('too-many-sends', until))
    expect(await clockOf('/verify'), 'one that was told something of its own').toBeUndefined()
  })
  test('by a cookie that asks all of a browser, says nothing and lives an hour; a refusal without a clock sets none', async () => {
    const { context } = await newWorld()
    await problemAt(context, '/verify', refuse('choice-missing'))
    expect(set).toEqual([])
    const until = new Date(context.now().getTime() + 60_000)
    for (const page of ['/verify', '/enrol']) await problemAt(context, page, refuse('too-many-sends', until))
    const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 3600 }
    const { value } = set[0] ?? { value: '' }
    expect(value.length).toBeGreaterThan(20)
    // The same for both, so that one tab takes no clock from another.
    const cookie = { name: '__Host-latchkey-told', value, options }
    expect(set).toEqual([cookie, cookie])
  })
  test('no form and no route leads on with the bare name of a refusal that may have a clock', () => {
    const root = join(import.meta.dirname, '../..')
    const bare = globSync('app/**/{actions,route,leaving,step}.ts', { cwd: root }).filter((path) =>
      /problem=(?:\$\{|too-many)|refusals\[REFUSALS\[\w+\.refusal\]/.test(readFileSync(join(root, path), 'utf8')),
    )
    expect(bare).toEqual([])
  })
})
