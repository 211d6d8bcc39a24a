import { describe, expect, test } from 'vitest'
import { makeCallerCode } from '#lib/rules/request/caller-code.ts'
import { type Beginning, beginRecovery, issueTicket } from '#lib/use-cases/claimant/begin/begin-request.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { askFor } from '#lib/use-cases/claimant/prove/ask-proof.ts'
import { stepUp } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { closedWays, codesUnderWay, endedWay } from '#lib/use-cases/claimant/prove/closed-ways.ts'
import { takeOver } from '#lib/use-cases/claimant/begin/take-over.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { approveReset } from './approve.ts'
import { Browser, codeFrom, KNOWN, must, newWorld, refusalOf, UNKNOWN, type World } from './world.ts'

describe('budgets that belong to no account, and so close nobody’s way (R5)', () => {
  test('one device tries so often a day, whatever it tries at; another goes on', async () => {
    const world = await newWorld()
    const [busy, other] = [await world.begin(), await world.begin()]
    for (let i = 1; i < LIMITS['try:device'].points; i++)
      expect(refusalOf(await busy.type('code-by-email', '00000000'))).toBe('code-incorrect')
    expect(refusalOf(await busy.type('code-by-email', '00000000'))).toBe('too-many-attempts')
    expect((await other.prove('code-by-email')).state).toBe('findings')
  })

  test('one device asks for so many codes a day, over all names that it begins with', async () => {
    const world = await newWorld()
    const { context } = world
    const answers: (string | null)[] = []
    let device: string | null = null
    for (let name = 0; name < 7; name++) {
      const beginning: Beginning = {
        name: `colleague${name}@contoso.com`,
        errorCode: null,
        language: 'en',
        network: '198.51.100.7',
        device,
      }
      const begun = must(await beginRecovery(context, beginning))
      device = begun.deviceToken
      const browser = new Browser(world, begun.browserToken)
      for (let time = 0; time < 3; time++) answers.push(refusalOf(await browser.ask('code-by-email')))
    }
    expect(answers).toEqual([...Array(LIMITS['send:device'].points).fill(null), 'too-many-sends'])
    must(await (await world.begin()).ask('code-by-email'))
  })

  test('a total of tries that is spent refuses nobody: an alarm is raised, and networks take turns', async () => {
    const world = await newWorld()
    const [stranger, owner] = [await world.begin(KNOWN, '203.0.113.99'), await world.begin()]
    for (let i = 0; i < LIMITS['try:total'].points; i++) await world.throttle.take('try:total', 'all')
    const answers: (string | null)[] = []
    for (let i = 0; i <= LIMITS['try:turn'].points; i++)
      answers.push(refusalOf(await stranger.type('code-by-email', '00000000')))
    expect(new Set(answers.slice(0, -1))).toEqual(new Set(['code-incorrect']))
    expect(answers.at(-1), 'until its next turn').toBe('too-many-requests')
    expect((await owner.prove('code-by-email')).state, 'whose turn is the owner’s own').toBe('findings')
    expect(world.logged.join('\n')).toContain('A total has reached its limit')
    await world.pass({ minutes: 1 })
    expect(refusalOf(await stranger.type('code-by-email', '00000000'))).toBe('code-incorrect')
  })

  test('a total of beginnings, or of codes for callers, that is spent refuses nobody either', async () => {
    const world = await newWorld()
    for (const limit of ['begin:total', 'pair:total'] as const)
      for (let i = 0; i < LIMITS[limit].points; i++) await world.throttle.take(limit, 'all')
    const comes = { name: KNOWN, errorCode: null, language: 'en', network: '198.51.100.7' }
    const place = await beginRecovery(world.context, comes)
    if (place.ok || !place.retryAt) throw new Error('There is a line while so many begin.')
    await world.pass({ minutes: 1 })
    const ticket = issueTicket(world.context, KNOWN, place.retryAt)
    expect(refusalOf(await beginRecovery(world.context, { ...comes, ticket }))).toBeNull()
    const caller = {
      typed: makeCallerCode(world.context.random.below),
      network: '198.51.100.7',
      language: 'en',
      device: null,
    }
    expect(refusalOf(await takeOver(world.context, caller))).toBe('pairing-unknown')
    expect(world.logged.filter((line) => line.includes('A total has reached its limit'))).toHaveLength(2)
  })
})

describe('what is sent to whoever asks from one network (R5)', () => {
  const OFFICE = '203.0.113.20'
  const spent = async (world: World) => {
    for (let i = 0; i < LIMITS['send:network'].points; i++)
      await world.throttle.take('send:network', world.context.keys.hash('network', OFFICE))
  }
  for (const name of [KNOWN, UNKNOWN])
    test(`is a budget of that network alone, and says when it is open again: ${name}`, async () => {
      const world = await newWorld()
      await spent(world)
      const browser = await world.begin(name)
      const refused = await browser.ask('code-by-email', OFFICE)
      expect(refused).toMatchObject({ refusal: 'too-many-requests', retryAt: expect.any(Date) })
      expect(refusalOf(await browser.ask('code-by-email')), 'from another network').toBeNull()
    })
  test('takes nothing of the account’s own, so that a network closes nobody’s way elsewhere', async () => {
    const world = await newWorld()
    await spent(world)
    const browser = await world.begin()
    for (let i = 0; i < 5; i++) await browser.ask('code-by-email', OFFICE)
    expect((await browser.prove('code-by-email')).assurance).toBe('aal1')
    expect(world.throttle.takings.filter(([limit]) => limit === 'send:account:hour')).toHaveLength(1)
  })
  test('people who are asked to vouch, and wallets, count with it; what nobody has to be asked for does not', async () => {
    const world = await newWorld({ settings: { factors: ['code-by-email', 'saved-code', 'face-check'] } })
    await spent(world)
    const browser = await world.begin()
    expect(refusalOf(await browser.ask('face-check', OFFICE))).toBe('too-many-requests')
    expect(refusalOf(await browser.ask('saved-code', OFFICE))).toBeNull()
  })
})

describe('when the next code may be asked for', () => {
  const openAt = async (browser: Browser, { context }: World) =>
    closedWays(context, await browser.request(), '198.51.100.7', ['code-by-email', 'code-by-text'])
  for (const name of [KNOWN, UNKNOWN])
    test(`is told once three went out within the hour, and without spending any: ${name}`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      const firstAsked = world.context.now()
      for (let i = 0; i < 3; i++) {
        expect([...(await openAt(browser, world)).keys()]).toEqual([])
        must(await browser.ask('code-by-email'))
      }
      const told = await openAt(browser, world)
      const inAnHour = new Date(firstAsked.getTime() + 3_600_000)
      expect([...told]).toEqual([['code-by-email', { what: 'sends', until: inAnHour }]])
      await world.pass({ hours: 1 })
      expect([...(await openAt(browser, world)).keys()]).toEqual([])
      must(await browser.ask('code-by-text'))
    })
})

describe('a way of which an answer has spent the last try', () => {
  /** Types five wrong codes, with the pauses between them, and returns the last answer. */
  async function wearOut(world: World, browser: Browser) {
    must(await browser.ask('code-by-email'))
    let last = await browser.type('code-by-email', '00000000')
    for (let time = 2; time <= 5; time++) {
      await world.pass({ minutes: 1 })
      last = await browser.type('code-by-email', '00000000')
    }
    return last
  }
  const closedOf = async (world: World, browser: Browser) =>
    (await closedWays(world.context, await browser.request(), browser.network, ['code-by-email'])).get('code-by-email')
  const endedOf = async (world: World, browser: Browser) =>
    endedWay(world.context, await browser.request(), { network: browser.network, way: 'code-by-email' })
  for (const name of [KNOWN, UNKNOWN])
    test(`says at that answer that it is closed, and the page, the list and a new code name the same moment: ${name}`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      const last = await wearOut(world, browser)
      const closed = await closedOf(world, browser)
      expect(closed?.what).toBe('answers')
      expect(last).toEqual({ ok: false, refusal: 'too-many-attempts', retryAt: closed?.until })
      expect(await endedOf(world, browser), 'no field is shown after a reload').toEqual(closed)
      expect(await browser.type('code-by-email', '00000000')).toEqual(last)
      expect(await browser.ask('code-by-email')).toEqual(last)
    })
  for (const name of [KNOWN, UNKNOWN])
    test(`has no code sent that could not be answered, in this request or another: ${name}`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      await wearOut(world, browser)
      const before = [world.delivery.mails.length, world.delivery.sunk.length]
      await browser.ask('code-by-email')
      expect(refusalOf(await (await world.begin(name)).ask('code-by-email'))).toBe('too-many-attempts')
      expect([world.delivery.mails.length, world.delivery.sunk.length]).toEqual(before)
      expect(await codesUnderWay(world.context, await browser.request()), 'nor gone back to').toEqual([])
    })
  test('is closed until sends are open as well, where those are spent for longer', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await wearOut(world, browser)
    await world.pass({ hours: 23 })
    const { nameHash } = await browser.request()
    for (let time = 0; time < LIMITS['send:account:day'].points; time++)
      await world.throttle.take('send:account:day', `code-by-email:${nameHash}`)
    await world.throttle.take('send:account:hour', `code-by-email:${nameHash}`)
    const closed = await closedOf(world, browser)
    expect(closed?.what).toBe('answers')
    expect(await browser.ask('code-by-email')).toMatchObject({ retryAt: closed?.until })
  })
  test('that cannot be guessed is not closed: it can be chosen again at once for five new tries', async () => {
    const world = await newWorld({ settings: { factors: ['saved-code'] } })
    const browser = await world.begin()
    const type = () => browser.type('saved-code', '0000-0000-0000-0000')
    must(await browser.ask('saved-code'))
    for (let time = 1; time <= 5; time++) {
      const said = refusalOf(await type())
      expect(said).toBe(time < 5 ? 'answer-not-accepted' : 'step-spent')
      await world.pass({ minutes: 1 })
    }
    const ended = async () =>
      endedWay(world.context, await browser.request(), { network: browser.network, way: 'saved-code' })
    expect(await ended()).toEqual({ what: 'spent' })
    must(await browser.ask('saved-code'))
    expect(await ended()).toBeNull()
  })
})

describe('a code that was asked for a moment ago', () => {
  const press = (world: World, browser: Browser) =>
    askFor(world.context, browser.token, 'code-by-email', { network: browser.network })
  const sentTo = ({ delivery }: World) => delivery.mails.length + delivery.sunk.length
  for (const name of [KNOWN, UNKNOWN])
    test(`is kept: a second press within half a minute sends nothing, spends nothing and says when another may be asked for: ${name}`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      const again = new Date(world.context.now().getTime() + 30_000)
      expect(await Promise.all([press(world, browser), press(world, browser)])).toEqual([
        { ok: true, value: { again: null } },
        { ok: true, value: { again } },
      ])
      await world.settle()
      await world.pass({ seconds: 29 })
      expect(await press(world, browser)).toEqual({ ok: true, value: { again } })
      await world.settle()
      expect(sentTo(world)).toBe(1)
      expect(world.throttle.takings.filter(([limit]) => limit === 'send:account:hour')).toHaveLength(1)
      if (name === KNOWN) must(await browser.type('code-by-email', codeFrom(world, 'email')))
    })
  test('is replaced once half a minute has passed, and is none of another way’s or another request’s', async () => {
    const world = await newWorld()
    const [browser, other] = [await world.begin(), await world.begin()]
    must(await press(world, browser))
    expect(must(await press(world, other)).again).toBeNull()
    expect(must(await browser.ask('code-by-text')).again).toBeNull()
    await world.pass({ seconds: 30 })
    expect(must(await press(world, browser)).again).toBeNull()
    await world.settle()
    expect(world.delivery.mails).toHaveLength(3)
  })
  test('is not kept once it was used, nor where it was refused', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    must(await press(world, browser))
    await world.settle()
    must(await browser.type('code-by-email', codeFrom(world, 'email')))
    must(await stepUp(world.context, browser.token))
    expect(must(await press(world, browser)).again).toBeNull()
    const spent = await world.begin()
    for (let time = 0; time < LIMITS['send:account:hour'].points; time++)
      await world.throttle.take('send:account:hour', `code-by-email:${(await spent.request()).nameHash}`)
    for (let time = 0; time < 2; time++) expect(refusalOf(await press(world, spent))).toBe('too-many-sends')
  })
})

describe('the code that was sent last', () => {
  for (const name of [KNOWN, UNKNOWN])
    test(`can be gone back to until its ten minutes are over, though no other may be asked for: ${name}`, async () => {
      const world = await newWorld()
      const browser = await world.begin(name)
      const underWay = async () => codesUnderWay(world.context, await browser.request())
      expect(await underWay()).toEqual([])
      for (let i = 0; i < 4; i++) await browser.ask('code-by-email')
      expect(await underWay()).toEqual(['code-by-email'])
      await world.pass({ minutes: 10 })
      expect(await underWay()).toEqual([])
    })
  test('is nothing to go back to once it was typed', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    expect(await codesUnderWay(world.context, await browser.request())).toEqual([])
  })
})

describe('an approval that comes within the hour of three codes', () => {
  async function approved() {
    const world = await newWorld({ settings: { threatMode: true } })
    const browser = await world.begin()
    for (let time = 0; time < 2; time++) must(await browser.ask('code-by-email'))
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    await world.pass({ minutes: 1 })
    must(await (await world.begin()).ask('code-by-email'))
    expect(refusalOf(await (await world.begin()).ask('code-by-email'))).toBe('too-many-sends')
    await approveReset(world, await browser.request())
    await world.pass({ minutes: 1 })
    return { world, browser }
  }
  test('is collected at once: one more code a channel, of that request alone', async () => {
    const { world, browser } = await approved()
    const told = await closedWays(world.context, await browser.request(), '198.51.100.7', ['code-by-email'])
    expect([...told]).toEqual([])
    await browser.prove('code-by-email')
    expect((await browser.prove('code-by-text')).state).toBe('remedy')
    expect(refusalOf(await (await world.begin()).ask('code-by-email')), 'another request').toBe('too-many-sends')
  })
  test('and no second one a channel: then the hour counts again, and the page says when it is over', async () => {
    const { world, browser } = await approved()
    must(await browser.ask('code-by-email'))
    expect(refusalOf(await browser.ask('code-by-email'))).toBe('too-many-sends')
    const told = await closedWays(world.context, await browser.request(), '198.51.100.7', [
      'code-by-email',
      'code-by-text',
    ])
    expect([...told.keys()]).toEqual(['code-by-email'])
  })
  test('gives nobody one try more than there were (N16)', async () => {
    const { world, browser } = await approved()
    for (let i = 0; i < LIMITS['try:account'].points; i++)
      await world.throttle.take('try:account', `code-by-email:${(await browser.request()).nameHash}`)
    expect(refusalOf(await browser.ask('code-by-email'))).toBe('too-many-attempts')
    expect(refusalOf(await browser.type('code-by-email', codeFrom(world, 'email')))).toBe('too-many-attempts')
  })
})
