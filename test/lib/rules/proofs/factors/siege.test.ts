/**
 * One stranger who knows the name, from one, three and fifty networks, presses, guesses and signs in
 * elsewhere with all that a day allows; then the owner comes (rule R5).
 */
import { describe, expect, test } from 'vitest'
import { rememberBrowser } from '#lib/use-cases/employee/remember-browser.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { closedWays } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { TRIES_PER_CODE } from '#lib/rules/secret-code.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { daysBefore } from '#test/example.ts'
import { Browser, KNOWN, must, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'
import { ELSEWHERE } from './elsewhere.ts'
import type { Held, Way } from './factor.contract.ts'
import { READ_OUT } from './read-out.ts'
import { TYPED } from './typed.ts'

const WAYS = [...TYPED, ...ELSEWHERE, ...READ_OUT]
const NETWORKS = [1, 3, 50] as const
const HOME = '198.51.100.7'

async function open(way: Way) {
  const factors = [...new Set([way.factor, 'code-by-email', 'code-by-text'] as const)]
  const world = await newWorld({ settings: { factors, ...way.settings } })
  const held = await way.give(world, daysBefore(30))
  await rememberBrowser(world.context, world.adele().account, 'of the owner')
  return { world, held }
}

/** A stranger alone: whoever reads codes out has nothing to read to them, so the press is all that there is. */
async function besiege(world: World, way: Way, held: Held, networks: number): Promise<number> {
  const before = world.store.recorded.length
  for (let number = 0; number < networks; number++)
    for (let request = 0; request < (networks === 1 ? 3 : 1); request++) {
      const stranger = await world.begin(KNOWN, `203.0.113.${number}`)
      for (const sent of ['code-by-email', 'code-by-text'] as const) await stranger.ask(sent)
      await (held.press ?? held.ask)(stranger)
      for (let time = 0; time < TRIES_PER_CODE; time++) {
        await held.answer(stranger, await held.wrong(stranger))
        await world.pass({ seconds: 61 })
      }
    }
  const refused = world.store.recorded.slice(before).filter(({ kind }) => kind === 'try-refused')
  return refused.filter(({ facts }) => facts.factor === way.factor).length
}

async function ownerComes(world: World, way: Way, known: string | null) {
  const comes = { name: KNOWN, errorCode: null, language: 'en', network: HOME, known }
  const { browserToken } = must(await beginRecovery(world.context, comes))
  await world.settle()
  const owner = new Browser(world, browserToken, HOME)
  if (!way.first) return owner
  await owner.prove(way.first)
  must(await stepUp(world.context, owner.token))
  return owner
}

const getsIn = async (owner: Browser, held: Held): Promise<boolean> => {
  const asked = await held.ask(owner)
  const right = asked.ok ? await held.right(owner) : null
  return right !== null && (await held.answer(owner, right)).ok
}

describe('one stranger with the name alone leaves the owner every way they have', () => {
  for (const way of WAYS)
    for (const networks of NETWORKS)
      test(`${way.factor}, from ${networks === 1 ? 'one network' : `${networks} networks`}`, async () => {
        const { world, held } = await open(way)
        const guesses = await besiege(world, way, held, networks)
        if (way.guessedAt === 'account') expect(guesses).toBeLessThanOrEqual(LIMITS['try:account'].points)
        const known = await ownerComes(world, way, 'of the owner')
        expect(await getsIn(known, held), 'from a browser that the account knows').toBe(true)
      })
  for (const way of WAYS)
    for (const networks of NETWORKS)
      test(`${way.factor}, from a new browser and ${networks === 1 ? 'one network' : `${networks} networks`} of the stranger: ${way.guessedAt === 'account' ? 'in, or told at once until when it is closed' : 'in'}`, async () => {
        const { world, held } = await open(way)
        await besiege(world, way, held, networks)
        // A code of the owner's own goes before what somebody else reads out; it comes from the browser that is known.
        const owner = await ownerComes(world, way, way.first ? 'of the owner' : null)
        const closed = (await closedWays(world.context, await owner.request(), HOME, [way.factor])).get(way.factor)
        const isIn = await getsIn(owner, held)
        if (way.guessedAt !== 'account') expect([isIn, closed]).toEqual([true, undefined])
        else expect(isIn, 'the page says beforehand what will be').toBe(closed === undefined)
        if (closed) expect(closed.until.getTime()).toBeGreaterThan(world.context.now().getTime())
      })
  test('and guesses of an account, way and day never exceed fifteen, those from known browsers counted in', async () => {
    for (const way of WAYS.filter(({ guessedAt }) => guessedAt === 'account')) {
      const { world, held } = await open(way)
      let guesses = await besiege(world, way, held, 50)
      const before = world.store.recorded.length
      for (let round = 0; round < 3; round++) {
        const known = await ownerComes(world, way, 'of the owner')
        await held.ask(known)
        for (let time = 0; time < TRIES_PER_CODE; time++) {
          await held.answer(known, await held.wrong(known))
          await world.pass({ seconds: 61 })
        }
      }
      guesses += world.store.recorded.slice(before).filter(({ kind }) => kind === 'try-refused').length
      expect(guesses, way.factor).toBeLessThanOrEqual(15)
    }
  })
  test('and nobody receives more than six messages at one address, nor eight in all, that they did not ask for', async () => {
    const [way] = TYPED
    if (!way) throw new Error('unreachable')
    const { world, held } = await open(way)
    await besiege(world, way, held, 50)
    const { mails, texts } = world.delivery
    const received = [...mails, ...texts].map(({ to }) => to)
    for (const to of new Set(received)) expect(received.filter((one) => one === to).length).toBeLessThanOrEqual(6)
    expect(received.length).toBeLessThanOrEqual(8)
  })
})
