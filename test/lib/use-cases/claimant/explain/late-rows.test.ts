/** "Nothing that we can see" is not said once for all: rows of the log arrive late. */
import { describe, expect, test } from 'vitest'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { lateRows } from '#lib/use-cases/claimant/explain/late-rows.ts'
import { type Browser, newWorld, type World } from '../world.ts'

const causesOf = async (browser: Browser) => (await browser.request()).diagnosis?.findings.map(({ cause }) => cause)
const lateOf = async (world: World, browser: Browser) => lateRows(await browser.request(), world.context.now())
const looks = (world: World) => world.tenant.reads.filter((read) => read === 'readEvidence').length
async function withNothingWrong() {
  const world = await newWorld({ adele: { signIns: [exampleSignIn(0, 600)] } })
  const browser = await world.begin()
  await browser.prove('code-by-email')
  return { world, browser }
}

describe('an account that nothing seems to stop', () => {
  const SPECIFICATION: readonly [secondsLate: number, toldWithinSeconds: number][] = [
    [5, 20],
    [45, 20],
    [100, 60],
    [290, 60],
    [600, 200],
    [890, 200],
  ]
  for (const [late, within] of SPECIFICATION)
    test(`a lockout that the log shows ${late} seconds late is told within ${within} seconds`, async () => {
      const { world, browser } = await withNothingWrong()
      expect(await causesOf(browser)).toEqual(['nothing-wrong'])
      await world.pass({ seconds: late })
      const { signIns } = world.adele()
      world.adele().signIns = [exampleSignIn(50053, 0), ...signIns]
      await world.pass({ seconds: within })
      expect((await causesOf(browser))?.[0]).toBe('smart-lockout')
    })

  test('is told together with until when it is looked again, and with nothing of the kind later', async () => {
    const { world, browser } = await withNothingWrong()
    const late = await lateOf(world, browser)
    expect((late?.looksUntil.getTime() ?? 0) - world.context.now().getTime()).toBe(900_000)
    await world.pass({ minutes: 15 })
    expect(await lateOf(world, browser)).toBeNull()
  })

  test('costs a dozen looks and not one for ever', async () => {
    const { world } = await withNothingWrong()
    await world.pass({ minutes: 15 })
    const after = looks(world)
    expect(after).toBeLessThan(15)
    await world.pass({ minutes: 20 })
    expect(looks(world)).toBe(after)
  })
})

for (const more of [{}, { client: 'IMAP4', operatingSystem: 'iOS 26', browser: null }])
  test(`wrong passwords ${more.client ? 'of one device' : 'that are typed'} are looked at again: a late row makes them a lock`, async () => {
    const wrong = [1, 2, 3, 4].map((minutes) => exampleSignIn(50126, minutes, more))
    const world = await newWorld({ adele: { signIns: [...wrong, exampleSignIn(0, 600)] } })
    const browser = await world.begin()
    await browser.proveTwice()
    expect((await causesOf(browser))?.[0]).toMatch(/^wrong-passwords/)
    await world.pass({ seconds: 45 })
    world.adele().signIns = [exampleSignIn(50053, 0), ...world.adele().signIns]
    await world.pass({ seconds: 20 })
    expect((await causesOf(browser))?.[0]).toBe('smart-lockout')
  })

test('an account whose trouble is known is not looked at for late rows', async () => {
  const world = await newWorld({ adele: { signIns: [exampleSignIn(50055, 1)] } })
  const browser = await world.begin()
  await browser.prove('code-by-email')
  expect(await lateOf(world, browser)).toBeNull()
})
