/** What a mail server or a gateway that is down costs: of what certainly did not leave, nothing (R5). */
import { describe, expect, test } from 'vitest'
import { NotSent } from '#lib/rules/not-sent.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { notify } from '#lib/use-cases/notify/notify.ts'
import { LIMITS, type LimitId } from '#lib/rules/throttle.ts'
import { foldAddress } from '#lib/rules/account/address.ts'
import { approveReset } from './approve.ts'
import { type Browser, codesIn, KNOWN, must, newWorld, UNKNOWN, type World } from './world.ts'

const gone = () => new NotSent('connect ECONNREFUSED')
const silent = () => new Error('no answer')

/** The next sendings, the sink's as well, fail like this; after them all is well. */
function failing(world: World, { times, as }: { times: number; as: () => Error }) {
  const { mail, text, sink } = world.delivery
  const met = { tries: 0 }
  const fails = () => {
    met.tries++
    if (met.tries <= times) throw as()
  }
  Object.assign(world.delivery, {
    mail: async (message: Parameters<typeof mail>[0]) => (fails(), mail(message)),
    text: async (message: Parameters<typeof text>[0]) => (fails(), text(message)),
    sink: async (channel: Parameters<typeof sink>[0]) => (fails(), sink(channel)),
  })
  return met
}

/** The durable task is begun again until it is done, or this often. */
async function tried(world: World, runs: number): Promise<number> {
  let faults = 0
  for (let run = 0; run < runs; run++) faults += (await world.settle()).length
  return faults
}

const subjectOf = (world: World, address: string) => world.context.keys.hash('authenticator', foldAddress(address))
const spentOf = async (world: World, limit: LimitId, subject: string) =>
  LIMITS[limit].points - (await world.throttle.left(limit, subject))

/** Of the destination and in total; for a name that nobody has, of the name and of the sink. */
async function spent(world: World, browser: Browser, to: string | null) {
  const subject = to
    ? subjectOf(world, to)
    : world.context.keys.hash('authenticator', `code-by-email:${(await browser.request()).nameHash}`)
  return Promise.all([
    spentOf(world, 'send:destination:hour', subject),
    spentOf(world, 'send:destination:day', subject),
    spentOf(world, 'send:total', to ? 'all' : 'sink'),
  ])
}

describe('a code, while what sends it is down (R5)', () => {
  const WAYS = [
    ['code-by-email', 'mails', 'adele@example.org'],
    ['code-by-text', 'texts', '+38640555010'],
  ] as const
  for (const [factor, messages, to] of WAYS) {
    for (const times of [1, 3, 6, 29])
      test(`${factor}, down for ${times} tries and then up: the code arrives, works, and is counted once`, async () => {
        const world = await newWorld()
        const browser = await world.begin()
        failing(world, { times, as: gone })
        must(await browser.ask(factor))
        await tried(world, times + 3)
        const codes = codesIn(world.delivery[messages])
        expect(codes).toHaveLength(1)
        expect(await spent(world, browser, to)).toEqual([1, 1, 1])
        must(await browser.type(factor, codes[0] ?? ''))
      })

    test(`${factor}, three times without an answer: held back, for it may have arrived each time`, async () => {
      const world = await newWorld()
      const browser = await world.begin()
      const met = failing(world, { times: 3, as: silent })
      must(await browser.ask(factor))
      expect(await tried(world, 6)).toBe(2)
      expect(met.tries).toBe(4)
      expect(codesIn(world.delivery[messages])).toEqual([])
      expect(world.delivery.sunk).toHaveLength(1)
      expect((await spent(world, browser, to))[0]).toBe(3)
    })
  }

  for (const [as, what] of [
    [gone, 'certainly not sent'],
    [silent, 'no answer'],
  ] as const)
    for (const times of [1, 2, 3, 6])
      test(`is tried and counted alike for a name that nobody has: ${what}, ${times} times (R4)`, async () => {
        const seen = await Promise.all(
          [KNOWN, UNKNOWN].map(async (name) => {
            const world = await newWorld()
            const browser = await world.begin(name)
            const met = failing(world, { times, as })
            const before = world.throttle.takings.length
            must(await browser.ask('code-by-email'))
            const faults = await tried(world, 10)
            const limits = world.throttle.takings.slice(before).map(([limit]) => limit)
            return {
              ...met,
              faults,
              limits,
              spent: await spent(world, browser, name === KNOWN ? 'adele@example.org' : null),
            }
          }),
        )
        expect(seen[0]).toEqual(seen[1])
      })

  for (const [times, as, sent, takenInTotal] of [
    [6, gone, 1, 1],
    [100, silent, 0, 3],
  ] as const)
    test(`of an approval, after ${as().message}: ${sent} arrives, ${takenInTotal} counted in total, and none of the account’s own`, async () => {
      const world = await newWorld({ settings: { threatMode: true } })
      const browser = await world.begin()
      await browser.proveTwice()
      must(await selectRemedy(world.context, browser.token, 'reset-password'))
      await world.pass({ minutes: 1 })
      await approveReset(world, await browser.request())
      await world.pass({ minutes: 1 })
      const [before, codes] = [await spent(world, browser, 'adele@example.org'), codesIn(world.delivery.mails).length]
      failing(world, { times, as })
      must(await browser.ask('code-by-email'))
      await tried(world, 10)
      expect(codesIn(world.delivery.mails).length - codes).toBe(sent)
      const [hour, day, total] = before
      expect(await spent(world, browser, 'adele@example.org')).toEqual([hour, day, (total ?? 0) + takenInTotal])
    })
})

describe('a notice by text, while the gateway is down (R5)', () => {
  const NUMBER = '+38640555010'
  const standing = async () => {
    const world = await newWorld()
    const { id } = await (await world.begin()).request()
    const held = async () => (await world.store.events(id)).filter(({ kind }) => kind === 'text-held-back').length
    return { world, id, held }
  }
  const spentBy = async (world: World) => [
    await spentOf(world, 'notice:number', subjectOf(world, NUMBER)),
    await spentOf(world, 'notice:total', 'all'),
  ]
  test('is not counted, however often it is tried, and nothing is held back', async () => {
    const { world, id, held } = await standing()
    failing(world, { times: Number.POSITIVE_INFINITY, as: gone })
    for (let i = 0; i < LIMITS['notice:number'].points + 3; i++)
      await expect(notify(world.context, id, 'queued')).rejects.toThrow('reached nobody')
    expect(await spentBy(world)).toEqual([0, 0])
    expect(await held()).toBe(0)
  })
  test('is counted where nobody knows whether it went out', async () => {
    const { world, id, held } = await standing()
    failing(world, { times: Number.POSITIVE_INFINITY, as: silent })
    const { points } = LIMITS['notice:number']
    for (let i = 0; i < points + 1; i++)
      await expect(notify(world.context, id, 'queued')).rejects.toThrow('reached nobody')
    expect(await spentBy(world)).toEqual([points, points])
    expect(await held()).toBe(1)
  })
})
