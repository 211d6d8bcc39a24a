/** However many strangers begin with a name, the owner's request goes on (rule R5). */
import { describe, expect, test } from 'vitest'
import type { AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import { openByReference } from '#lib/use-cases/approver/open-request.ts'
import { beginForCaller } from '#lib/use-cases/approver/begin-for-caller.ts'
import { issueCode } from '#lib/use-cases/approver/issue-caller-code.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { beginRecovery, issueTicket } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { startOutsideProof } from '#lib/use-cases/claimant/prove/start-outside-proof.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { takeOver } from '#lib/use-cases/claimant/begin/take-over.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { approver, sitDown } from '#test/lib/use-cases/approver/people.ts'
import { giveApp } from './enrolled.ts'
import { daysBefore } from '#test/example.ts'
import { Browser, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from './world.ts'

const NEAR = '198.51.100.7'
const FAR = '203.0.113.99'
const ALL: readonly AskedFactorId[] = [
  'code-by-email',
  'code-by-text',
  'passkey',
  'authenticator-code',
  'saved-code',
  'approver-code',
]

const worldOfAllWays = () => newWorld({ settings: { factors: [...ALL, 'second-identity'] } })
const strangers = async (world: World, count: number, network = FAR, name = KNOWN) => {
  const browsers: Browser[] = []
  for (let number = 0; number < count; number++) {
    browsers.push(await world.begin(name, network))
    await world.pass({ seconds: 1 })
  }
  return browsers
}
/** Each row is there before any of them looks for room. */
async function beginAtOnce(world: World, from: readonly { readonly network: string; readonly device?: string }[]) {
  const { store } = world.context
  let waiting = from.length
  let open = () => {}
  const all = new Promise<void>((resolve) => (open = resolve))
  const inStep = {
    ...store,
    begin: async (...row: Parameters<typeof store.begin>) => {
      await store.begin(...row)
      if (--waiting === 0) open()
      await all
    },
  }
  const begun = await Promise.all(
    from.map((where) => beginRecovery({ ...world.context, store: inStep }, { ...comes, ...where })),
  )
  return begun.map((one) => new Browser(world, must(one).browserToken))
}
const statesOf = (browsers: readonly Browser[]) =>
  Promise.all(browsers.map(async (browser) => (await browser.request()).state))
const comes = { name: KNOWN, errorCode: null, language: 'en', network: NEAR }

describe('beginnings from another network (R5)', () => {
  for (const way of [null, ...ALL])
    test(`four of a name end nothing of an owner who ${way ? `chose ${way}` : 'has chosen nothing yet'}`, async () => {
      const world = await worldOfAllWays()
      const owner = await world.begin()
      if (way) must(await owner.ask(way))
      await strangers(world, 4)
      expect((await owner.request()).state).toBe('verifying')
    })
  test('a hundred, from fifty networks, each asking for something, neither end the owner’s nor keep the owner from beginning', async () => {
    const world = await worldOfAllWays()
    const owner = await world.begin()
    for (let number = 0; number < 100; number++)
      await (await world.begin(KNOWN, `203.0.113.${number % 50}`)).ask('saved-code')
    expect((await owner.request()).state).toBe('verifying')
    await world.begin(KNOWN, '192.0.2.44')
  })
  test('an owner who signs in elsewhere meanwhile finds the request as it was', async () => {
    const world = await worldOfAllWays()
    const owner = await world.begin()
    const before = await owner.request()
    await strangers(world, 9)
    expect(await owner.request()).toEqual(before)
  })
})

describe('beginnings from the owner’s own network', () => {
  for (const name of [KNOWN, UNKNOWN])
    test(`three wait for a first answer; with a fourth the oldest gives way in which nothing was asked: ${name}`, async () => {
      const world = await newWorld()
      expect(await statesOf(await strangers(world, 5, NEAR, name))).toEqual([
        'lapsed',
        'lapsed',
        'verifying',
        'verifying',
        'verifying',
      ])
    })
  test('the owner’s gives way only while nothing was asked in it, and its page tells the truth', async () => {
    const world = await newWorld()
    const [quiet] = await strangers(world, 4, NEAR)
    expect(await quiet?.request()).toMatchObject({ state: 'lapsed', displacedBy: 'network' })
    const owner = await world.begin()
    must(await owner.ask('code-by-email'))
    await strangers(world, 20, NEAR)
    expect((await owner.request()).state).toBe('verifying')
  })
  for (const provider of ['personal', 'work-account'])
    test(`the owner’s stays while the owner is away to sign in elsewhere: ${provider}`, async () => {
      const world = await newWorld({
        settings: {
          factors: ['second-identity', 'work-account'],
          workAccount: { issuer: 'https://login.example.org' },
        },
      })
      const owner = await world.begin()
      must(await startOutsideProof(world.context, owner.token, provider))
      await strangers(world, 12, NEAR)
      expect((await owner.request()).state).toBe('verifying')
    })
  test('where something was asked in all three, the newcomer waits until one of them is over, and then gets in', async () => {
    const world = await newWorld({ settings: { factors: ['authenticator-code', 'code-by-email'] } })
    const near = await strangers(world, 3, NEAR)
    for (const browser of near) must(await browser.ask('authenticator-code'))
    const refused = await beginRecovery(world.context, comes)
    expect(refused).toMatchObject({ refusal: 'wait-your-turn', retryAt: expect.any(Date) })
    if (refused.ok || !refused.retryAt) throw new Error('unreachable')
    const minutes = (refused.retryAt.getTime() - world.context.now().getTime()) / 60_000
    expect(minutes).toBeGreaterThan(9)
    expect(minutes).toBeLessThanOrEqual(10)
    const ticket = issueTicket(world.context, KNOWN, refused.retryAt)
    expect(refusalOf(await beginRecovery(world.context, { ...comes, ticket })), 'too early').toBe('wait-your-turn')
    await world.pass({ minutes: 10 })
    expect(refusalOf(await beginRecovery(world.context, comes)), 'without having waited').toBe('wait-your-turn')
    must(await beginRecovery(world.context, { ...comes, ticket }))
    expect(await statesOf(near)).toEqual(['lapsed', 'verifying', 'verifying'])
  })
  test('who waited their turn gets in, however often the others ask again', async () => {
    const world = await newWorld({ settings: { factors: ['authenticator-code'] } })
    const near = await strangers(world, 3, NEAR)
    const keepAlive = async () => {
      for (const browser of near) must(await browser.ask('authenticator-code'))
    }
    await keepAlive()
    const refused = await beginRecovery(world.context, comes)
    if (refused.ok || !refused.retryAt) throw new Error('unreachable')
    const ticket = issueTicket(world.context, KNOWN, refused.retryAt)
    await world.pass({ minutes: 9 })
    await keepAlive()
    await world.pass({ minutes: 1 })
    await keepAlive()
    const owner = must(await beginRecovery(world.context, { ...comes, ticket }))
    expect((await new Browser(world, owner.browserToken).request()).state).toBe('verifying')
    expect(await statesOf(near), 'and nobody is ended for it').toEqual(['verifying', 'verifying', 'verifying'])
    expect(refusalOf(await beginRecovery(world.context, { ...comes, ticket })), 'once').toBe('wait-your-turn')
  })
  test('nobody is told to wait longer than ten minutes, whatever was asked in the others', async () => {
    const world = await newWorld()
    // Codes that stand in the line: nobody can say when they are over.
    for (const { token } of await strangers(world, 3, NEAR))
      must(await askFor(world.context, token, 'code-by-email', { network: NEAR }))
    const refused = await beginRecovery(world.context, comes)
    if (refused.ok || !refused.retryAt) throw new Error('unreachable')
    expect(refused.retryAt.getTime() - world.context.now().getTime()).toBeLessThanOrEqual(600_000)
  })
  test('and from another network nobody waits for that', async () => {
    const world = await newWorld({ settings: { factors: ['authenticator-code'] } })
    for (const browser of await strangers(world, 3, NEAR)) must(await browser.ask('authenticator-code'))
    must(await beginRecovery(world.context, { ...comes, network: FAR }))
  })
  test('two in one moment, where three is the most, end one other and not each other', async () => {
    const world = await newWorld({ settings: { factors: ['authenticator-code'] } })
    for (const browser of await strangers(world, 2, NEAR)) must(await browser.ask('authenticator-code'))
    const both = await beginAtOnce(world, [{ network: NEAR }, { network: NEAR }])
    expect((await statesOf(both)).toSorted()).toEqual(['lapsed', 'verifying'])
  })
  test('ten in one moment leave three', async () => {
    const world = await newWorld()
    await Promise.all(Array.from({ length: 10 }, () => beginRecovery(world.context, comes)))
    await world.settle()
    const ids = new Set(world.store.recorded.map(({ requestId }) => requestId))
    const all = await Promise.all([...ids].map((id) => world.store.load(id ?? '')))
    expect(all.filter((request) => request?.state === 'verifying').length).toBeLessThanOrEqual(3)
    expect(all.filter((request) => request?.state === 'verifying').length).toBeGreaterThan(0)
  })
})

describe('one device', () => {
  test('holds one request of a name that proved nothing: beginning again takes the place of its own', async () => {
    const world = await newWorld()
    const first = must(await beginRecovery(world.context, comes))
    const device = first.deviceToken
    await world.settle()
    const again = must(await beginRecovery(world.context, { ...comes, device, network: FAR }))
    expect(await new Browser(world, first.browserToken).request()).toMatchObject({
      state: 'lapsed',
      displacedBy: 'device',
    })
    expect((await new Browser(world, again.browserToken).request()).state).toBe('verifying')
  })
  for (const [how, where] of [
    ['one network', [NEAR, NEAR]],
    ['two networks', [NEAR, FAR]],
  ] as const)
    test(`pressed twice in one moment, from ${how}, keeps one of the two`, async () => {
      const world = await newWorld()
      const both = await beginAtOnce(
        world,
        where.map((network) => ({ network, device: 'of the owner' })),
      )
      expect((await statesOf(both)).toSorted()).toEqual(['lapsed', 'verifying'])
    })
  test('and of each other name one more', async () => {
    const world = await newWorld()
    const first = must(await beginRecovery(world.context, comes))
    must(await beginRecovery(world.context, { ...comes, name: UNKNOWN, device: first.deviceToken }))
    expect((await new Browser(world, first.browserToken).request()).state).toBe('verifying')
  })
})

describe('never displaced, not even from the same network and device (R5)', () => {
  const flood = (world: World) => strangers(world, 8, NEAR)
  const SPECIFICATION: readonly [what: string, make: (world: World) => Promise<RecoveryRequest>][] = [
    [
      'with a proof',
      async (world) => {
        const owner = await world.begin()
        return owner.prove('code-by-email')
      },
    ],
    [
      'that the desk began for a caller, before and after it was taken over',
      async (world) => {
        sitDown(world)
        const { code } = must(await beginForCaller(world.context, approver(world), KNOWN))
        await flood(world)
        const taken = must(await takeOver(world.context, { typed: code, network: NEAR, language: 'en', device: null }))
        return new Browser(world, taken.browserToken).request()
      },
    ],
    [
      'opened at the desk by its reference',
      async (world) => {
        sitDown(world)
        const owner = await world.begin()
        const { reference } = await owner.request()
        return must(await openByReference(world.context, approver(world), reference))
      },
    ],
    [
      'sent back for a code that was read out',
      async (world) => {
        sitDown(world)
        const owner = await world.begin()
        const { id } = must(await noneOfThese(world.context, owner.token))
        must(
          await issueCode(world.context, approver(world), id, {
            checked: 'face-to-face',
            by: 'staff-card',
            compared: 'B-20417',
          }),
        )
        return owner.request()
      },
    ],
    [
      'in which an approver read a code out',
      async (world) => {
        sitDown(world)
        const owner = await world.begin()
        const { id } = await owner.request()
        must(
          await issueCode(world.context, approver(world), id, {
            checked: 'face-to-face',
            by: 'staff-card',
            compared: 'B-20417',
          }),
        )
        return owner.request()
      },
    ],
    [
      'begun by an earlier version, which did not keep where',
      async (world) => {
        const owner = await world.begin()
        const { network, device, ...older } = await owner.request()
        expect([network, device]).not.toContain(undefined)
        const event = {
          at: world.context.now(),
          requestId: older.id,
          kind: 'begun',
          by: { kind: 'claimant' },
          facts: {},
        } as const
        await world.store.commit({ from: await owner.request(), to: { ...older, version: older.version + 1 }, event })
        return owner.request()
      },
    ],
  ]
  for (const [what, make] of SPECIFICATION)
    test(what, async () => {
      const world = await newWorld({ settings: { factors: ['code-by-email', 'approver-code'] } })
      const { id, state } = await make(world)
      await flood(world)
      expect((await world.store.load(id))?.state).toBe(state)
    })
  test('one that is proved in the moment in which it would give way', async () => {
    const world = await newWorld({ settings: { factors: ['authenticator-code', 'code-by-email'] } })
    const shows = await giveApp(world, daysBefore(30))
    const [owner] = await strangers(world, 3, NEAR)
    if (!owner) throw new Error('unreachable')
    world.store.beforeCommit = async () => {
      world.store.beforeCommit = null
      await owner.ask('authenticator-code')
      must(await owner.type('authenticator-code', shows()))
    }
    await world.begin()
    expect((await owner.request()).state).toBe('findings')
  })
})

test('the same beginnings are the same work for a name that nobody has (R4)', async () => {
  const work = async (name: string) => {
    const world = await newWorld()
    await strangers(world, 5, NEAR, name)
    await strangers(world, 5, FAR, name)
    return {
      reads: world.tenant.reads,
      events: world.store.recorded.map(({ kind, facts }) => [kind, facts]),
      limits: world.throttle.takings.map(([limit]) => limit),
    }
  }
  expect(await work(UNKNOWN)).toEqual(await work(KNOWN))
})
