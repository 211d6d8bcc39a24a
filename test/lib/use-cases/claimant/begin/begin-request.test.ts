import { describe, expect, test } from 'vitest'
import { beginRecovery } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { noneOfThese } from '#lib/use-cases/claimant/begin/refer-request.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { codeFrom, KNOWN, locked, must, newWorld, refusalOf, UNKNOWN } from '../world.ts'

describe('the name', () => {
  const SPECIFICATION: readonly [typed: string, answer: string | null][] = [
    [KNOWN, null],
    [UNKNOWN, null],
    ['  ADELE@CONTOSO.COM ', null],
    ['adele', 'name-unreadable'],
    ['adele@fabrikam.com', 'name-not-ours'],
    ['adele@contoso.com.evil.example', 'name-not-ours'],
    ['adele@evil@contoso.com', 'name-unreadable'],
    ['Adele Vance <ADELE＠contoso.com>', null],
    ['mailto:nobody-has-this@contoso.com', null],
    ['adèle@contoso.com', 'name-unreadable'],
  ]
  for (const [name, answer] of SPECIFICATION)
    test(`"${name}": ${answer ?? 'a request is begun'}`, async () => {
      const { context } = await newWorld()
      const begun = await beginRecovery(context, { name, errorCode: null, language: 'en', network: '198.51.100.7' })
      expect(refusalOf(begun)).toBe(answer)
    })

  test('is not looked up while the claimant waits (R4)', async () => {
    const { context, tenant, store } = await newWorld()
    must(await beginRecovery(context, { name: KNOWN, errorCode: null, language: 'en', network: '198.51.100.7' }))
    expect(tenant.reads).toEqual([])
    expect(store.waiting.map(({ task }) => task.kind)).toEqual(['resolve', 'lapse'])
  })
  test('that Entra ID would find under another spelling is not found: limits go by the name as claimed', async () => {
    const world = await newWorld()
    world.tenant.residents.set('аdele@contoso.com', locked())
    const browser = await world.begin('аdele@contoso.com')
    expect(await browser.request()).toMatchObject({ account: null, resolvedAt: world.context.now() })
  })
  test('a code that the claimant saw is kept for words, cut to a code’s length (R1)', async () => {
    const { context, store } = await newWorld()
    const errorCode = 'AADSTS50057 '.repeat(50)
    const begun = must(
      await beginRecovery(context, { name: KNOWN, errorCode, language: 'en', network: '198.51.100.7' }),
    )
    const request = await store.loadByBrowser(context.keys.hash('browser', begun.browserToken))
    expect(request?.errorCode?.length).toBeLessThanOrEqual(20)
    expect(JSON.stringify(store.recorded)).not.toContain('AADSTS')
  })
})

describe('limits', () => {
  test('one browser draws on one budget, from request to request and whatever its network (R5)', async () => {
    const { context } = await newWorld()
    const beginning = { name: KNOWN, errorCode: null, language: 'en', network: '198.51.100.7' }
    const { deviceToken: device } = must(await beginRecovery(context, beginning))
    for (let i = 1; i < LIMITS['begin:device'].points; i++) must(await beginRecovery(context, { ...beginning, device }))
    const network = '203.0.113.99'
    expect(refusalOf(await beginRecovery(context, { ...beginning, device, network }))).toBe('too-many-requests')
    must(await beginRecovery(context, { ...beginning, network }))
  })
  test('a network may begin so many requests an hour, and then waits', async () => {
    const { context } = await newWorld()
    const beginning = { name: KNOWN, errorCode: null, language: 'en', network: '203.0.113.99' }
    for (let i = 0; i < LIMITS['begin:network'].points; i++) must(await beginRecovery(context, beginning))
    expect(refusalOf(await beginRecovery(context, beginning))).toBe('too-many-requests')
    must(await beginRecovery(context, { ...beginning, network: '198.51.100.7' }))
  })
  test('a whole IPv6 network has one budget, however many addresses it begins from', async () => {
    const { context } = await newWorld()
    for (let i = 0; i < LIMITS['begin:network'].points; i++)
      must(
        await beginRecovery(context, {
          name: KNOWN,
          errorCode: null,
          language: 'en',
          network: `2001:db8:1:2::${i.toString(16)}`,
        }),
      )
    const next = { name: KNOWN, errorCode: null, language: 'en', network: '2001:db8:1:2:ffff::1' }
    expect(refusalOf(await beginRecovery(context, next))).toBe('too-many-requests')
  })
  test('a thousand claimants behind one address of the office get in within ten minutes', () =>
    expect(LIMITS['begin:network'].points).toBeGreaterThanOrEqual(1000))
  test('network addresses are kept as hashes only (R20)', async () => {
    const world = await newWorld()
    await world.begin(KNOWN, '203.0.113.99')
    const kept = [world.throttle.takings, world.store.recorded, world.logged]
    expect(JSON.stringify(kept)).not.toContain('203.0.113.99')
  })
})

describe('sends (R5)', () => {
  test('three an hour for an account and way, over all its requests; the other way is open', async () => {
    const world = await newWorld()
    const [one, other] = [await world.begin(), await world.begin()]
    must(await one.ask('code-by-email'))
    must(await one.ask('code-by-email'))
    must(await other.ask('code-by-email'))
    expect(refusalOf(await other.ask('code-by-email'))).toBe('too-many-sends')
    must(await other.ask('code-by-text'))
    await world.pass({ hours: 1 })
    must(await other.ask('code-by-email'))
  })
  test('nobody who presses a thousand times makes an account or an address receive more than its messages of a day', async () => {
    const world = await newWorld()
    for (let press = 0; press < 200; press++) {
      const stranger = await world.begin(KNOWN, `203.0.113.${press}`)
      for (const way of ['code-by-email', 'code-by-text', 'code-by-email', 'code-by-text', 'code-by-text'] as const)
        await stranger.ask(way)
      await world.pass({ minutes: 7 })
    }
    const { mails, texts } = world.delivery
    for (const received of [mails, texts])
      expect(received.length).toBeLessThanOrEqual(LIMITS['send:destination:day'].points)
    expect(mails.length + texts.length).toBe(LIMITS['send:account:all'].points)
  })
  test('a code that was used gives its send back, twice a day: one resend or a second device is not the end of the hour', async () => {
    const world = await newWorld()
    const left = async () =>
      Promise.all(
        (['send:account:hour', 'send:account:day', 'send:account:all'] as const).map(async (limit) => {
          const { nameHash } = await (await world.begin()).request()
          return world.throttle.left(limit, limit === 'send:account:all' ? nameHash : `code-by-email:${nameHash}`)
        }),
      )
    const proveOnce = async () => (await world.begin()).prove('code-by-email')
    await proveOnce()
    await proveOnce()
    expect(await left()).toEqual([3, 5, 7])
    await proveOnce()
    expect(await left(), 'not a third time').toEqual([2, 4, 6])
    const address = world.context.keys.hash('authenticator', 'adele@example.org')
    expect(await world.throttle.left('send:destination:hour', address)).toBe(2)
  })
  test('a stranger’s presses while a way is closed neither keep it closed for longer nor take what was given back', async () => {
    const world = await newWorld()
    const owner = await world.begin()
    for (let time = 0; time < 3; time++) must(await owner.ask('code-by-email'))
    const stranger = await world.begin(KNOWN, '203.0.113.99')
    for (let press = 0; press < 15; press++)
      expect(refusalOf(await stranger.ask('code-by-email'))).toBe('too-many-sends')
    must(await owner.type('code-by-email', codeFrom(world, 'email')))
    must(await (await world.begin()).ask('code-by-email'))
  })
  test('five a day for an account and way, and a sixth message is the letter that somebody tried', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    for (let i = 0; i < 5; i++) {
      must(await browser.ask('code-by-email'))
      await world.pass({ hours: 1 })
    }
    expect(refusalOf(await browser.ask('code-by-email'))).toBe('too-many-sends')
    await world.pass({ hours: 26 })
    const received = world.delivery.mails.filter(({ to }) => to === 'adele@example.org')
    expect(received.map(({ subject }) => subject).at(-1)).toBe('Someone tried to recover your Contoso account')
    expect(received).toHaveLength(6)
  })
})

describe('known and unknown names leave the same traces (R4)', () => {
  async function traces(name: string) {
    const world = await newWorld()
    const browser = await world.begin(name)
    const answers: unknown[] = []
    for (const factor of ['code-by-email', 'code-by-text'] as const) {
      answers.push(await browser.ask(factor))
      for (let i = 0; i < 3; i++)
        answers.push(await browser.type(factor, factor === 'code-by-text' ? '000000' : '00000000'))
    }
    answers.push(await browser.ask('code-by-email'), await browser.ask('code-by-text'))
    const { state, assurance, proofs } = await browser.request()
    return {
      answers,
      shown: { state, assurance, proofs },
      events: world.store.recorded.map(({ kind, facts }) => [kind, facts]),
      limits: world.throttle.takings.map(([limit]) => limit),
      // The audit log is left out: strangers' guesses must not spend what it allows.
      reads: world.tenant.reads.filter((read) => read !== 'readMethodChanges'),
      left: world.delivery.sunk.length + world.delivery.mails.length + world.delivery.texts.length,
    }
  }

  test('the same answers, states, events, counters, readings and messages made', async () =>
    expect(await traces(UNKNOWN)).toEqual(await traces(KNOWN)))

  test('fifty beginnings of one name are the same work for the tenant and the store', async () => {
    const work = async (name: string) => {
      const world = await newWorld()
      for (let i = 0; i < 50; i++)
        must(await beginRecovery(world.context, { name, errorCode: null, language: 'en', network: `2001:db8:${i}::1` }))
      await world.settle()
      return { reads: world.tenant.reads, events: world.store.recorded.map(({ kind, facts }) => [kind, facts]) }
    }
    expect(await work(UNKNOWN)).toEqual(await work(KNOWN))
  })

  test('"none of these" gives any name the same reference and state', async () => {
    for (const name of [KNOWN, UNKNOWN]) {
      const world = await newWorld()
      const browser = await world.begin(name)
      expect(must(await noneOfThese(world.context, browser.token)).state).toBe('referred')
      expect((await browser.request()).reference).toMatch(/^.{4}-.{4}$/)
    }
  })
})
