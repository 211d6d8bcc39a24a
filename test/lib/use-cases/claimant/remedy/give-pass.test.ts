import { describe, expect, test } from 'vitest'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { phone } from '#test/example.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { givenBy } from '#lib/rules/request/access-granted.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { discardPass } from '#lib/use-cases/claimant/remedy/discard-pass.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { endSessions } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stepBack } from '#lib/use-cases/claimant/begin/navigate-request.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, refusalOf, untilKilled, type World } from '../world.ts'

const REMEDY = 'temporary-access-pass'
/** The password is right, and the second proof is refused again and again. */
const lostPhone = { signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) }

async function atTheRemedy(more: Parameters<typeof newWorld>[0] = {}) {
  const world = await newWorld({ ...more, adele: { ...lostPhone, ...more.adele } })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, REMEDY))
  return { world, browser }
}
const give = async ({ context }: World, browser: Browser) => givePass(context, browser.token)
const passesOf = async ({ tenant, adele }: World) => {
  const look = await tenant.readPasses(adele().account.id)
  return look.kind === 'seen' ? look.value : []
}
const usable = async (world: World) => (await passesOf(world)).filter(({ usability }) => usability === 'usable').length

describe('a Temporary Access Pass (R13)', () => {
  test('is given to the claimant at aal2, once, for half an hour', async () => {
    const { world, browser } = await atTheRemedy()
    const { pass, request } = must(await give(world, browser))
    expect(pass?.value).toBe('value of pass 1')
    expect((pass?.expiresAt.getTime() ?? 0) - world.context.now().getTime()).toBe(30 * 60_000)
    expect(request).toMatchObject({ state: 'acting', intent: { target: 'pass 1' } })
    expect(await usable(world)).toBe(1)
  })

  test('is kept nowhere: not in the request, not in the record, not in the log', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    await world.pass({ minutes: 5 })
    const kept = JSON.stringify([await browser.request(), world.store.recorded, world.store.waiting, world.logged])
    expect(kept).not.toContain('value of pass')
  })

  test('ends the request when it was used, and all addresses hear of it', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    await world.pass({ minutes: 3 })
    expect((await browser.request()).state).toBe('acting')
    world.tenant.usePass(world.adele().account.id)
    await world.pass({ minutes: 1 })
    expect((await browser.request()).state).toBe('done')
    expect(world.delivery.mails.at(-1)?.body).toContain(
      'Someone signed in to your account with a pass from account recovery',
    )
  })

  test('that nobody used goes to a person when it is over', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    await world.pass({ minutes: 31 })
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'not-shown' } })
  })

  test('is waited for to its end while nobody can read whether it was used', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    const { readPasses } = world.tenant
    world.tenant.readPasses = async () => unseen('budget')
    await world.pass({ minutes: 25 })
    expect((await browser.request()).state).toBe('acting')
    world.tenant.readPasses = readPasses
    world.tenant.usePass(world.adele().account.id)
    await world.pass({ minutes: 1 })
    expect((await browser.request()).state).toBe('done')
  })

  test('that nobody can read for an hour goes to a person, as what could not be finished', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    world.tenant.readPasses = async () => unseen('failed')
    await world.pass({ minutes: 61 })
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'failed' } })
  })

  test('pressed twice is made once', async () => {
    const { world, browser } = await atTheRemedy()
    const both = await Promise.all([give(world, browser), give(world, browser)])
    expect(both.map(refusalOf)).toContain('request-moved-on')
    expect(await passesOf(world)).toHaveLength(1)
  })

  test('that was not seen is taken back although somebody looked at it in the same moment', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    world.store.beforeCommit = async () => void (await world.pass({ seconds: 15 }))
    expect(must(await discardPass(world.context, browser.token)).state).toBe('remedy')
  })

  test('that was there before is deleted first', async () => {
    const { world, browser } = await atTheRemedy()
    await world.tenant.createPass(world.adele().account.id, 60)
    must(await give(world, browser))
    expect((await passesOf(world)).map(({ id }) => id)).toEqual(['pass 2'])
  })

  test('that was not seen is taken back, and another can be had', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    expect(must(await discardPass(world.context, browser.token)).state).toBe('remedy')
    expect(await passesOf(world)).toEqual([])
    expect(must(await give(world, browser)).pass?.value).toBe('value of pass 2')
    expect(await usable(world)).toBe(1)
  })
})

describe('a pass that was used, and is said not to have been seen (R12, R15)', () => {
  test('is not forgotten: the request is done', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    world.tenant.usePass(world.adele().account.id)
    expect(must(await discardPass(world.context, browser.token)).state).toBe('done')
    expect(world.tenant.writes.filter(({ write }) => write.kind === 'delete-pass')).toEqual([])
  })

  test('counts as given, although it was deleted before anybody saw that: a new password takes two approvers', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    must(await discardPass(world.context, browser.token))
    must(await stepBack(world.context, browser.token))
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password'))).toMatchObject({
      state: 'queued',
      escalation: { why: 'paired', approvers: 2 },
    })
  })

  test('is taken back by "this wasn\'t me"', async () => {
    const { world, browser } = await atTheRemedy()
    must(await give(world, browser))
    must(await discardPass(world.context, browser.token))
    expect(givenBy(await browser.request())?.remedy).toBe(REMEDY)
  })
})

describe('whenever a process dies, one usable pass exists at most', () => {
  for (const [title, fate] of [
    ['before it was made', 'dies-before'],
    ['after it was made, before anybody saw it', 'dies-after'],
  ] as const)
    test(`${title}: taken back, and the claimant gets another`, async () => {
      const { world, browser } = await atTheRemedy()
      world.tenant.fates = [fate]
      expect(await untilKilled(() => give(world, browser))).toBe(true)
      await world.pass({ minutes: 2 })
      expect(await browser.request()).toMatchObject({ state: 'remedy', refusal: 'tenant-unavailable' })
      expect(await passesOf(world)).toEqual([])
      expect(must(await give(world, browser)).pass).not.toBeNull()
      expect(await usable(world)).toBe(1)
    })

  test('an answer that was lost: nothing is shown, and what was made is taken back', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['lost']
    expect(must(await give(world, browser))).toMatchObject({ pass: null, request: { state: 'acting' } })
    expect(await usable(world)).toBe(1)
    await world.pass({ minutes: 2 })
    expect(await usable(world)).toBe(0)
    expect((await browser.request()).state).toBe('remedy')
  })
})

describe('no pass is made', () => {
  for (const [title, policy] of [
    ['the tenant has switched passes off', { enabled: false, coversAccount: true }],
    ['the policy does not cover the account', { enabled: true, coversAccount: false }],
  ] as const)
    test(`when ${title}: a person is asked, who reads why`, async () => {
      const { world, browser } = await atTheRemedy()
      world.tenant.passPolicy = { ...policy, shortest: 10, longest: 60 }
      expect(must(await give(world, browser))).toMatchObject({
        pass: null,
        request: { state: 'queued', escalation: { why: 'pass-not-allowed' } },
      })
      expect(await passesOf(world)).toEqual([])
    })

  for (const [why, state] of [
    ['not-permitted', 'queued'],
    ['failed', 'remedy'],
  ] as const)
    test(`when the policy is unseen, ${why}: ${state === 'queued' ? 'a person is asked' : 'the claimant may try again'}`, async () => {
      const { world, browser } = await atTheRemedy()
      world.tenant.readPassPolicy = async () => unseen(why)
      const given = await give(world, browser)
      expect([given.ok, (await browser.request()).state]).toEqual([state === 'queued', state])
      expect(await passesOf(world)).toEqual([])
    })

  test('when the tenant refuses it: a person is asked', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['refused']
    expect(must(await give(world, browser)).request).toMatchObject({
      state: 'queued',
      escalation: { why: 'write-not-permitted' },
    })
  })

  test('when the tenant is busy: the claimant may try again', async () => {
    const { world, browser } = await atTheRemedy()
    world.tenant.fates = ['not-applied']
    expect(must(await give(world, browser)).request).toMatchObject({ state: 'remedy', refusal: 'not-your-turn' })
    expect(must(await give(world, browser)).pass).not.toBeNull()
  })

  test('for a phone that was registered yesterday: that proof does not count', async () => {
    const { world, browser } = await atTheRemedy()
    const { authenticators } = world.adele()
    world.adele().authenticators = authenticators.map((one) =>
      one.kind === 'phone' ? { ...one, createdAt: world.context.now() } : one,
    )
    expect(must(await give(world, browser)).pass).toBeNull()
    expect(await passesOf(world)).toEqual([])
  })

  test('for somebody whose second factor nothing shows to be lost, though a form can ask for it', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    expect(refusalOf(await selectRemedy(world.context, browser.token, REMEDY))).toBe('choice-missing')
  })

  test('by a button of another remedy', async () => {
    const { world, browser } = await atTheRemedy()
    expect(refusalOf(await endSessions(world.context, browser.token))).toBe('request-moved-on')
    const other = await world.begin()
    expect(refusalOf(await give(world, other))).toBe('request-moved-on')
    expect(refusalOf(await discardPass(world.context, other.token))).toBe('request-moved-on')
  })
})

describe('password and second factor within seven days (R15, T-H1)', () => {
  async function afterReset(hours: number) {
    const world = await newWorld()
    const first = await world.begin()
    await first.proveTwice()
    must(await selectRemedy(world.context, first.token, 'reset-password'))
    must(await resetPassword(world.context, first.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
    await world.pass({ hours })
    const now = world.context.now()
    world.adele().signIns = [2, 4, 6].map((minutes) => ({
      ...exampleSignIn(500121, minutes),
      at: new Date(now.getTime() - minutes * 60_000),
    }))
    const browser = await world.begin()
    await browser.proveTwice()
    return { world, chosen: must(await selectRemedy(world.context, browser.token, REMEDY)) }
  }
  test('a pass an hour after a reset takes two approvers', async () => {
    const { world, chosen } = await afterReset(1)
    expect(chosen).toMatchObject({ state: 'queued', escalation: { why: 'paired', approvers: 2 } })
    expect(await passesOf(world)).toEqual([])
  })
  test('six days after it, it still does', async () =>
    expect((await afterReset(6 * 24)).chosen).toMatchObject({ state: 'queued', escalation: { why: 'paired' } }))
  test('eight days after it, it does not', async () => expect((await afterReset(8 * 24)).chosen.state).toBe('remedy'))

  test('both pressed in one moment, in two requests: one of them at most is done', async () => {
    const { world, browser } = await atTheRemedy()
    // By ways that send nothing, as many requests are proved as are open.
    world.throttle.take = async () => ({ allowed: true, retryAt: world.context.now() })
    const other = await world.begin()
    await other.proveTwice()
    must(await selectRemedy(world.context, other.token, 'reset-password'))
    const chosen = { password: GOOD_PASSWORD, alsoEndSessions: false }
    await Promise.all([give(world, browser), resetPassword(world.context, other.token, chosen)])
    const given = [(await passesOf(world)).length > 0, world.adele().password === GOOD_PASSWORD]
    expect(given.filter(Boolean).length).toBeLessThanOrEqual(1)
    const asked = [await browser.request(), await other.request()].filter(({ state }) => state === 'queued')
    expect(asked.map(({ escalation }) => escalation)).toContainEqual({ why: 'paired', approvers: 2 })
  })
})

describe('after a pass was used', () => {
  async function usedPass() {
    const at = await atTheRemedy()
    must(await give(at.world, at.browser))
    await at.world.pass({ minutes: 3 })
    at.world.tenant.usePass(at.world.adele().account.id)
    at.world.adele().signIns = [exampleSignIn(0, -3)]
    await at.world.pass({ minutes: 1 })
    return at
  }
  /** The same person comes again in another browser, and gives two proofs. */
  async function comesBack(world: World) {
    const browser = await world.begin()
    await browser.proveTwice()
    const request = await browser.request()
    return { request, options: optionsFor(world.context.settings, request, world.context.now()) }
  }

  test('the methods are looked at again, and a new one is seen', async () => {
    const { world, browser } = await usedPass()
    world.adele().authenticators = [
      ...world.adele().authenticators,
      phone('+38640555099', { createdAt: world.context.now() }),
    ]
    await world.pass({ minutes: 2 })
    expect(await browser.request()).toMatchObject({ state: 'done', methodLook: { saw: 'registered' } })
  })
  test('and no new method came, the next request says so and offers another pass', async () => {
    const { world, browser } = await usedPass()
    await world.pass({ minutes: 15 })
    expect(await browser.request()).toMatchObject({ state: 'done', methodLook: { saw: 'none' } })
    const { request, options } = await comesBack(world)
    expect(request.diagnosis?.earlier?.pass).toMatchObject({ kind: 'missed' })
    expect(options[0]).toMatchObject({ remedy: REMEDY, decision: { kind: 'permit' } })
  })
  test('and a new method came, no pass is offered for it', async () => {
    const { world } = await usedPass()
    world.adele().authenticators = [
      ...world.adele().authenticators,
      phone('+38640555099', { createdAt: world.context.now() }),
    ]
    await world.pass({ minutes: 15 })
    const { request, options } = await comesBack(world)
    expect(request.diagnosis?.earlier?.pass ?? null).toBeNull()
    expect(options.map(({ remedy }) => remedy)).not.toContain(REMEDY)
  })
  test('and the methods cannot be read: neither seen nor missed is said, and no pass is offered for it', async () => {
    const { world, browser } = await usedPass()
    world.tenant.down = true
    await world.pass({ minutes: 15 })
    world.tenant.down = false
    expect(await browser.request()).toMatchObject({ methodLook: { saw: 'unseen' } })
    expect((await comesBack(world)).options.map(({ remedy }) => remedy)).not.toContain(REMEDY)
  })
  test('at one proof nothing is said of it, and nothing offered', async () => {
    const { world } = await usedPass()
    await world.pass({ minutes: 15 })
    const browser = await world.begin()
    const request = await browser.prove('code-by-email')
    expect(optionsFor(world.context.settings, request, world.context.now()).map(({ remedy }) => remedy)).not.toContain(
      REMEDY,
    )
  })
})
