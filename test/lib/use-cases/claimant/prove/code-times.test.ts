/** What the page of a code says of its times: true, and the same for a name that nobody has (R4). */
import { describe, expect, test } from 'vitest'
import { codeTimes } from '#lib/use-cases/claimant/prove/code-times.ts'
import { type Browser, KNOWN, must, newWorld, UNKNOWN, type World } from '../world.ts'

const NAMES = [KNOWN, UNKNOWN]
/** State, minutes until it stops working, seconds until another can be asked for. */
async function told({ context }: World, browser: Browser) {
  const request = await browser.request()
  const times = await codeTimes(context, request, { way: 'code-by-email', network: browser.network })
  const from = (at: Date | null | undefined, unit: number) => at && (at.getTime() - context.now().getTime()) / unit
  return [times?.state, from(times?.until, 60_000), from(times?.againAt, 1000)]
}

describe('the times of a code', () => {
  for (const name of NAMES) {
    test(`${name}: from the press on it works for ten minutes, and another can be asked for in half a minute`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      must(await browser.ask('code-by-email'))
      expect(await told(world, browser)).toEqual(['works', 10, 30])
      await world.settle()
      expect(await told(world, browser)).toEqual(['works', 10, 30])
      await world.pass({ seconds: 30 })
      expect(await told(world, browser)).toEqual(['works', 9.5, null])
    })
    test(`${name}: after ten minutes it is over, and no code is said to be on its way`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      must(await browser.ask('code-by-email'))
      await world.settle()
      await world.pass({ minutes: 11 })
      expect(await told(world, browser)).toEqual(['over', -1, null])
    })
    test(`${name}: whoever opens the page without asking is told that nothing was sent`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      expect(await told(world, browser)).toEqual(['none', null, null])
    })
    test(`${name}: after the last code of the hour the page says when the next can be asked for`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      for (let i = 0; i < 3; i++) {
        must(await browser.ask('code-by-email'))
        await world.pass({ seconds: 31 })
      }
      const [state, , again] = await told(world, browser)
      expect(state).toBe('works')
      expect(again).toBeGreaterThan(60)
    })
  }
  test('a code that waits behind others has no end yet', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    world.tenant.down = true
    must(await browser.ask('code-by-email'))
    await world.pass({ seconds: 40 })
    expect((await told(world, browser))[0]).toBe('awaited')
  })
  test('a code that was made late works for ten minutes from then on', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await browser.ask('code-by-email'))
    world.store.challengesOf = async () => [
      {
        ...(await world.store.loadChallenge('unused')),
        factor: 'code-by-email',
        closed: null,
        askedAt: new Date(world.context.now().getTime() - 300_000),
        expiresAt: new Date(world.context.now().getTime() + 300_000 + 240_000),
      } as never,
    ]
    expect((await told(world, browser))[1]).toBe(9)
  })
})

test('a way whose code is not sent has no such times', async () => {
  const world = await newWorld({ settings: { factors: ['code-by-email', 'saved-code'] } })
  const browser = await world.begin()
  const request = await browser.request()
  expect(await codeTimes(world.context, request, { way: 'saved-code', network: browser.network })).toBeNull()
})

describe('what cannot be the code is a mistake at the field and no try', () => {
  for (const typed of ['', '123', '482913', '123456789', 'my code', '4829 13', '48291374 or 11112222'])
    test(JSON.stringify(typed), async () => {
      const world = await newWorld()
      const browser = await world.begin()
      must(await browser.ask('code-by-email'))
      await world.settle()
      for (let i = 0; i < 12; i++)
        expect(await browser.type('code-by-email', typed)).toMatchObject({ refusal: 'code-unreadable' })
      const [challenge] = await world.store.challengesOf((await browser.request()).id)
      expect(challenge?.tries).toBe(0)
    })
})
