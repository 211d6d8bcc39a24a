/** A browser that finished a recovery or an enrolment keeps its ways, whatever strangers do with the name (rule R5). */
import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { rememberBrowser } from '#lib/use-cases/employee/remember-browser.ts'
import { suspendSince } from '#lib/use-cases/employee/suspend-enrolled.ts'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { closedWays } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import {
  join,
  moveToDevice,
  offerTransfer,
  codeToShow,
  offerOf,
} from '#lib/use-cases/claimant/begin/transfer-device.ts'
import { forgetKnownBrowser } from '#lib/use-cases/claimant/prove/recognize-browser.ts'
import { forgetDevice } from '#lib/use-cases/claimant/begin/leave-request.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { verify } from '#lib/use-cases/claimant/prove/verify-proof.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { daysBefore } from '#test/example.ts'
import { giveApp } from '../enrolled.ts'
import {
  Browser,
  codeFrom,
  GOOD_PASSWORD,
  KNOWN,
  must,
  newWorld,
  refusalOf,
  UNKNOWN,
  type World,
  wrongFor,
} from '../world.ts'

const SETTINGS = { settings: { factors: ['code-by-email', 'code-by-text', 'authenticator-code'] } } as const
const comes = { name: KNOWN, errorCode: null, language: 'en', network: '198.51.100.7' }

/** Through to the end, as the first time: what the browser keeps afterwards. */
async function recovered(world: World, known: string | null = null) {
  const begun = must(await beginRecovery(world.context, { ...comes, known }))
  await world.settle()
  const browser = new Browser(world, begun.browserToken)
  must(await browser.ask('code-by-email'))
  const answer = { factor: 'code-by-email', typed: codeFrom(world, 'email'), network: browser.network } as const
  const first = must(await verify(world.context, browser.token, answer))
  browser.token = first.browserToken
  await world.settle()
  must(await stepUp(world.context, browser.token))
  await browser.prove('code-by-text')
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.pass({ minutes: 1 })
  return { browser, known: known ?? first.knownToken ?? '' }
}

async function back(world: World, known: string | null, network = '198.51.100.7', name: string = KNOWN) {
  const begun = must(await beginRecovery(world.context, { ...comes, name, network, known }))
  await world.settle()
  return new Browser(world, begun.browserToken, network)
}

/** All that fifty networks can spend, over two hours. */
async function siege(world: World): Promise<void> {
  for (let number = 0; number < 50; number++) {
    const stranger = await world.begin(KNOWN, `203.0.113.${number}`)
    for (const way of SETTINGS.settings.factors) {
      await stranger.ask(way)
      for (let time = 0; time < 5; time++) {
        await stranger.type(way, way === 'code-by-email' ? '00000000' : '000000')
        await world.pass({ seconds: 20 })
      }
    }
  }
}
const refusedTries = (world: World): number =>
  world.store.recorded.filter(({ kind, facts }) => kind === 'try-refused' && facts.factor === 'authenticator-code')
    .length
const isKnown = async (world: World, known: string): Promise<boolean> => {
  const browser = await back(world, known)
  await siege(world)
  return refusalOf(await browser.ask('code-by-email')) === null
}

describe('a browser that finished a recovery', () => {
  for (const way of SETTINGS.settings.factors)
    test(`gets in by ${way} while strangers from fifty networks spend all that there is of it`, async () => {
      const world = await newWorld(SETTINGS)
      const shows = await giveApp(world, daysBefore(30))
      const { known } = await recovered(world)
      await world.pass({ days: 1 })
      await siege(world)
      const owner = await back(world, known)
      expect([...(await closedWays(world.context, await owner.request(), owner.network, [way]))]).toEqual([])
      must(await owner.ask(way))
      const code = way === 'authenticator-code' ? shows() : codeFrom(world, way === 'code-by-email' ? 'email' : 'text')
      must(await owner.type(way, code))
      expect((await owner.request()).state).toBe('findings')
    })
  test('has a wrong try or two before, and five at most: guesses of an account, way and day never exceed fifteen', async () => {
    const world = await newWorld(SETTINGS)
    const shows = await giveApp(world, daysBefore(30))
    const { known } = await recovered(world)
    await siege(world)
    let compared = 0
    for (let round = 0; round < 4; round++) {
      const owner = await back(world, known)
      if (round === 0) must(await owner.ask('authenticator-code'))
      else expect(refusalOf(await owner.ask('authenticator-code'))).toBe('too-many-attempts')
      for (let time = 0; time < 5; time++) {
        const before = refusedTries(world)
        await owner.type('authenticator-code', wrongFor(shows()))
        compared += refusedTries(world) - before
        await world.pass({ minutes: 1 })
      }
    }
    expect(compared).toBe(LIMITS['try:known'].points)
    expect(refusedTries(world)).toBe(15)
  })
  test('begins, asks and answers although neighbours have spent the share of its network', async () => {
    const world = await newWorld(SETTINGS)
    const { known } = await recovered(world)
    const near = world.context.keys.hash('network', comes.network)
    for (const limit of ['begin:network', 'send:network', 'try:network'] as const)
      for (let time = 0; time < LIMITS[limit].points; time++) await world.throttle.take(limit, near)
    expect(refusalOf(await beginRecovery(world.context, comes))).toBe('too-many-requests')
    const owner = await back(world, known)
    expect((await owner.prove('code-by-email')).state).toBe('findings')
  })
  test('begins although neighbours hold all three places of its network', async () => {
    const world = await newWorld(SETTINGS)
    const { known } = await recovered(world)
    for (let time = 0; time < 3; time++) must(await (await world.begin()).ask('authenticator-code'))
    expect(refusalOf(await beginRecovery(world.context, comes))).toBe('wait-your-turn')
    await back(world, known)
  })
  test('has one code an hour kept for it, and one that was used is given back', async () => {
    const world = await newWorld(SETTINGS)
    const { known } = await recovered(world)
    await siege(world)
    const owner = await back(world, known)
    const { nameHash } = await owner.request()
    for (let time = 0; time < LIMITS['send:account:hour'].points; time++)
      await world.throttle.take('send:account:hour', `code-by-email:${nameHash}`)
    must(await owner.ask('code-by-email'))
    expect(refusalOf(await owner.ask('code-by-email')), 'the kept one is out').toBe('too-many-sends')
    must(await owner.type('code-by-email', codeFrom(world, 'email')))
    must(await (await back(world, known)).ask('code-by-email'))
  })
})

describe('is known no more', () => {
  const ends: readonly [string, (world: World, was: Awaited<ReturnType<typeof recovered>>) => Promise<unknown>][] = [
    ['after 90 days', (world) => world.pass({ days: 90 })],
    [
      'after "this wasn’t me"',
      async (world, { browser }) => {
        const link =
          new URL(stopAddress(world.context, await browser.request(), 'adele@example.org')).searchParams.get('link') ??
          ''
        must(await stopRecovery(world.context, link))
      },
    ],
    [
      'after ways of the account were suspended, with nothing to suspend as well',
      (world) => suspendSince(world.context, world.adele().account.id, daysBefore(0), 'not-the-owner'),
    ],
    [
      'after "forget this device", or the answer that others use the computer',
      (world, { known }) => forgetKnownBrowser(world.context, known),
    ],
  ]
  test('before anything of this, it is', async () => {
    const world = await newWorld(SETTINGS)
    expect(await isKnown(world, (await recovered(world)).known)).toBe(true)
  })
  for (const [when, end] of ends)
    test(when, async () => {
      const world = await newWorld(SETTINGS)
      const was = await recovered(world)
      await end(world, was)
      await world.pass({ minutes: 1 })
      expect(await isKnown(world, was.known)).toBe(false)
    })
  for (const [what, forgets] of [
    ['is done in the browser that gave the proof, that browser is known', false],
    ['is done after "forget this device", that browser is not', true],
  ] as const)
    test(`where the request ${what}`, async () => {
      const world = await newWorld(SETTINGS)
      const browser = await back(world, 'a cookie')
      const { id, browserMark: mark } = await browser.prove('code-by-email')
      if (forgets) must(await forgetDevice(world.context, browser.token))
      const from = await world.store.load(id)
      if (!from || !mark) throw new Error('unreachable')
      const event = { at: world.context.now(), requestId: id, kind: 'noted', by: LATCHKEY, facts: {} }
      // Left by an earlier version, which forgot the browser and kept its mark.
      const to = { ...from, version: from.version + 1, state: 'done', browserMark: mark } as const
      expect(from.browserMark).toEqual(forgets ? null : mark)
      expect(await world.store.commit({ from, to, event })).toBe(true)
      expect((await world.store.knownBrowser(mark.id)) !== null).toBe(!forgets)
    })
  test('ends at once for a request that is open in it', async () => {
    const world = await newWorld(SETTINGS)
    const { known } = await recovered(world)
    const owner = await back(world, known)
    await siege(world)
    await forgetKnownBrowser(world.context, known)
    expect(refusalOf(await owner.ask('code-by-email'))).toBe('too-many-attempts')
  })
})

describe('is known to nobody else', () => {
  test('a browser that proved and did not finish is any browser', async () => {
    const world = await newWorld(SETTINGS)
    const begun = must(await beginRecovery(world.context, comes))
    await world.settle()
    const browser = new Browser(world, begun.browserToken)
    must(await browser.ask('code-by-email'))
    const answer = { factor: 'code-by-email', typed: codeFrom(world, 'email'), network: browser.network } as const
    const { knownToken } = must(await verify(world.context, browser.token, answer))
    expect(await isKnown(world, knownToken ?? '')).toBe(false)
  })
  test('at the name of another account it is any browser, and its cookie names none', async () => {
    const world = await newWorld(SETTINGS)
    const { known } = await recovered(world)
    const other = await back(world, known, comes.network, UNKNOWN)
    const any = await back(world, null, comes.network, UNKNOWN)
    for (let time = 0; time < 3; time++) must(await any.ask('code-by-email'))
    expect(refusalOf(await other.ask('code-by-email'))).toBe('too-many-sends')
    expect(known).not.toContain('adele')
  })
  test('a cookie that was made up is answered as none is, for a known name and for an unknown one (R4)', async () => {
    const takingsOf = async (name: string, known: string | null) => {
      const world = await newWorld(SETTINGS)
      const browser = await back(world, known, comes.network, name)
      const answers = [await browser.ask('code-by-email'), await browser.type('code-by-email', '00000000')]
      return { answers, limits: world.throttle.takings.map(([limit]) => limit) }
    }
    const plain = await takingsOf(UNKNOWN, null)
    for (const name of [KNOWN, UNKNOWN]) expect(await takingsOf(name, 'made up')).toEqual(plain)
  })
  test('the device that a request moves to is any device', async () => {
    const world = await newWorld(SETTINGS)
    const { known } = await recovered(world)
    const owner = await back(world, known)
    await owner.prove('code-by-email')
    must(await offerTransfer(world.context, owner.token))
    const address = (await offerOf(world.context, await owner.request()))?.address ?? ''
    const link = new URL(address).searchParams.get('link') ?? ''
    const { browserToken } = must(await join(world.context, link))
    const shown = await codeToShow(world.context, browserToken)
    const moved = must(await moveToDevice(world.context, owner.token, shown?.code ?? ''))
    expect(moved.browserMark).toBeNull()
  })
  test('nothing of the cookie, and no account in clear beside it, is kept', async () => {
    const world = await newWorld(SETTINGS)
    const { browser, known } = await recovered(world)
    expect(JSON.stringify([await browser.request(), world.store.recorded, world.logged])).not.toContain(known)
  })
})

test('a browser in which somebody prepared is known from then on', async () => {
  const world = await newWorld(SETTINGS)
  const { id, signInName } = world.adele().account
  await rememberBrowser(world.context, { id, signInName: signInName.toUpperCase() }, 'a cookie')
  expect(await isKnown(world, 'a cookie')).toBe(true)
})
