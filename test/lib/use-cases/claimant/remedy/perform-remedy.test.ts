import { describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { endSessions, perform } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { exampleAccount } from '#test/example.ts'
import { approveReset, approveToAct } from '../approve.ts'
import type { Fate } from '../fakes/tenant.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, refusalOf, type World } from '../world.ts'

const changes = (world: World) => world.tenant.writes.map(({ write }) => write.kind)

/** An account that was switched off; its owner proved who they are and asked for it to be switched on. */
async function switchedOff() {
  const world = await newWorld({
    adele: { account: exampleAccount({ enabled: false }), signIns: [exampleSignIn(50057, 5)] },
  })
  const browser = await world.begin()
  await browser.proveTwice()
  const queued = must(await selectRemedy(world.context, browser.token, 'enable-sign-in'))
  expect(queued.state).toBe('queued')
  await world.settle()
  return { world, browser, queued: await browser.request() }
}

describe('an approved remedy that Latchkey does itself', () => {
  test('is done once, read back, and told', async () => {
    const { world, browser, queued } = await switchedOff()
    await approveToAct(world, queued, 'enable-sign-in')
    await world.pass({ hours: 2 })
    expect(await browser.request()).toMatchObject({ state: 'done', shownAt: expect.any(Date) })
    expect(changes(world)).toEqual(['enable-sign-in'])
    expect(world.delivery.mails.some(({ subject }) => subject.includes('turned on again'))).toBe(true)
  })
  test('decided hours after the proofs, is done: the approver saw them', async () => {
    const { world, browser, queued } = await switchedOff()
    await world.pass({ hours: 5 })
    await approveToAct(world, queued, 'enable-sign-in')
    await world.settle()
    expect((await browser.request()).state).toBe('done')
  })
  test('end-sessions, too, rests on the proofs that the approver saw', async () => {
    const world = await newWorld({ settings: { threatMode: true } })
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'end-sessions'))
    await world.pass({ hours: 5 })
    await approveToAct(world, await browser.request(), 'end-sessions')
    await world.settle()
    expect((await browser.request()).state).toBe('done')
  })

  const KILLED: readonly [what: string, fates: Fate[]][] = [
    ['killed between the approval and the act', ['dies-before']],
    ['killed in the act, after the tenant took it', ['dies-after']],
    ['killed before, and again after', ['dies-before', 'dies-after']],
    ['the answer was lost', ['lost']],
    ['the tenant said that it did nothing', ['not-applied', 'not-applied']],
  ]
  for (const [what, fates] of KILLED)
    test(`${what}: done exactly once (R14)`, async () => {
      const { world, browser, queued } = await switchedOff()
      world.tenant.fates = [...fates]
      await approveToAct(world, queued, 'enable-sign-in')
      for (let restart = 0; restart < 4; restart++) await world.pass({ seconds: 30 })
      expect((await browser.request()).state).toBe('done')
      expect(changes(world)).toEqual(['enable-sign-in'])
    })
  test('whose answer was lost is looked for until it may show, and not sent again meanwhile', async () => {
    const { world, browser, queued } = await switchedOff()
    world.tenant.fates = ['lost']
    world.tenant.lagSeconds = 20
    await approveToAct(world, queued, 'enable-sign-in')
    for (let looks = 0; looks < 10; looks++) await world.pass({ seconds: 3 })
    expect((await browser.request()).state).toBe('done')
    expect(changes(world)).toEqual(['enable-sign-in'])
  })
  test('run twice by two workers at once, the second finds it done', async () => {
    const { world, browser, queued } = await switchedOff()
    await approveToAct(world, queued, 'enable-sign-in')
    const { intent } = await browser.request()
    await world.settle()
    await perform(world.context, queued.id, intent?.attempt ?? '')
    expect(changes(world)).toEqual(['enable-sign-in'])
  })
  test('a tenant that is silent for a moment is asked again, and nobody is troubled', async () => {
    const { world, browser, queued } = await switchedOff()
    await approveToAct(world, queued, 'enable-sign-in')
    world.tenant.down = true
    expect(await world.settle()).toHaveLength(1)
    expect((await browser.request()).state).toBe('acting')
    world.tenant.down = false
    await world.settle()
    expect((await browser.request()).state).toBe('done')
  })
  test('a tenant that falls silent between reading and asking again is no permission', async () => {
    const { world, browser, queued } = await switchedOff()
    await approveToAct(world, queued, 'enable-sign-in')
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async () => {
      throw new Unavailable('The tenant does not answer.')
    }
    expect(await world.settle()).toHaveLength(1)
    expect([(await browser.request()).state, changes(world)]).toEqual(['acting', []])
    world.tenant.readEvidence = readEvidence
    await world.settle()
    expect((await browser.request()).state).toBe('done')
  })
  test('that the tenant refuses goes back to a person, in our name and not in the claimant’s', async () => {
    const { world, browser, queued } = await switchedOff()
    world.tenant.fates = ['refused']
    await approveToAct(world, queued, 'enable-sign-in')
    await world.settle()
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'write-not-permitted' } })
    expect(world.store.recorded.findLast(({ kind }) => kind === 'escalated')?.by).toEqual({ kind: 'latchkey' })
  })
  test('an account that became privileged after the approval is not touched (R11)', async () => {
    const { world, browser, queued } = await switchedOff()
    await approveToAct(world, queued, 'enable-sign-in')
    const { account } = world.adele()
    world.adele().account = { ...account, lookups: { ...account.lookups, activeRole: answered(true) } }
    await world.settle()
    expect(changes(world)).toEqual([])
    expect((await browser.request()).state).toBe('queued')
  })
  test('a tenant that does not answer for an hour leaves it undone and a person told, not acting for ever', async () => {
    const { world, browser, queued } = await switchedOff()
    const { apply } = world.tenant
    world.tenant.apply = async () => ({ kind: 'not-applied', why: 'unavailable' })
    await approveToAct(world, queued, 'enable-sign-in')
    await world.pass({ hours: 1 })
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'interrupted' } })
    world.tenant.apply = apply
    await world.pass({ hours: 1 })
    expect(changes(world)).toEqual([])
  })
})

describe('an approved reset is collected by the claimant (R11)', () => {
  async function approved() {
    const world = await newWorld({
      adele: { restriction: { since: new Date('2026-11-23T07:00:00Z'), reason: 'limit' } },
    })
    const browser = await world.begin()
    await browser.proveTwice()
    const queued = must(await selectRemedy(world.context, browser.token, 'reset-password'))
    expect(queued).toMatchObject({ state: 'queued', escalation: { why: 'signs-of-compromise' } })
    await world.pass({ minutes: 1 })
    await approveReset(world, await browser.request())
    await world.pass({ minutes: 1 })
    return { world, browser }
  }
  const reset = (world: World, browser: Browser) =>
    resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false })

  test('with the same assurance proved afresh, and not with less', async () => {
    const { world, browser } = await approved()
    expect((await browser.prove('code-by-email')).state).toBe('approved')
    expect(refusalOf(await reset(world, browser))).toBe('request-moved-on')
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    expect((await browser.prove('code-by-text')).state).toBe('remedy')
    expect(must(await reset(world, browser)).achieved?.map(({ remedy }) => remedy)).toEqual(['reset-password'])
    expect(changes(world)).toEqual(['set-password', 'end-sessions'])
  })
  test('with proofs that grew old on the way it waits for fresh ones, and needs no second decision', async () => {
    const { world, browser } = await approved()
    await world.pass({ hours: 1 })
    await browser.prove('code-by-text')
    await browser.prove('code-by-email')
    expect((await browser.request()).state).toBe('remedy')
    await world.pass({ minutes: 40 })
    expect(must(await reset(world, browser)).state).toBe('approved')
    expect(changes(world)).toEqual([])
    await world.pass({ hours: 6 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    expect(must(await reset(world, browser)).achieved?.map(({ remedy }) => remedy)).toEqual(['reset-password'])
  })
  test('lapses after a day, and the claimant hears of it', async () => {
    const { world, browser } = await approved()
    await world.pass({ hours: 24 })
    expect((await browser.request()).state).toBe('lapsed')
    expect(world.delivery.mails.some(({ subject }) => subject.includes('has ended'))).toBe(true)
  })
  test('collected in time and used too late, it is not done', async () => {
    const { world, browser } = await approved()
    await world.pass({ hours: 23, minutes: 50 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    expect((await browser.request()).state).toBe('remedy')
    await world.pass({ minutes: 15 })
    expect(refusalOf(await reset(world, browser)) ?? (await browser.request()).state).not.toBe('done')
    expect(changes(world)).toEqual([])
  })
  test('does not reach an account that became privileged meanwhile', async () => {
    const { world, browser } = await approved()
    await browser.prove('code-by-email')
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    const { account } = world.adele()
    world.adele().account = { ...account, lookups: { ...account.lookups, eligibleRole: answered(true) } }
    expect(must(await reset(world, browser)).state).toBe('queued')
    expect(changes(world)).toEqual([])
  })
  test('is an approval of that remedy and of no other', async () => {
    const { world, browser } = await approved()
    await browser.prove('code-by-email')
    await world.pass({ hours: 1 })
    await browser.prove('code-by-email')
    await browser.prove('code-by-text')
    expect(refusalOf(await endSessions(world.context, browser.token))).toBe('request-moved-on')
  })
})

describe('signing out everywhere', () => {
  test('is done by the worker, once, and read back', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'end-sessions'))
    must(await endSessions(world.context, browser.token))
    expect(changes(world)).toEqual([])
    await world.pass({ hours: 1 })
    expect((await browser.request()).state).toBe('done')
    expect(changes(world)).toEqual(['end-sessions'])
  })
  describe('what is told afterwards was read at the tenant (R14)', () => {
    async function pressed(taken: (world: World) => void) {
      const world = await newWorld()
      const browser = await world.begin()
      await browser.proveTwice()
      must(await selectRemedy(world.context, browser.token, 'end-sessions'))
      taken(world)
      must(await endSessions(world.context, browser.token))
      return { world, browser }
    }
    test('taken, and not shown yet: it is not told as done until it is, and that is the time that is told', async () => {
      const { world, browser } = await pressed(({ tenant }) => (tenant.lagSeconds = 90))
      await world.pass({ seconds: 80 })
      const { intent, state, shownAt } = await browser.request()
      expect([state, shownAt, intent?.actedAt !== null]).toEqual(['acting', null, true])
      await world.pass({ seconds: 20 })
      const done = await browser.request()
      expect(done.state).toBe('done')
      expect((done.shownAt?.getTime() ?? 0) - (intent?.actedAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(90_000)
      expect(changes(world)).toEqual(['end-sessions'])
    })
    test('taken, and never seen: a person is asked, and nothing is told as done', async () => {
      const { world, browser } = await pressed(({ tenant }) => (tenant.apply = async () => ({ kind: 'applied' })))
      await world.pass({ hours: 1 })
      expect(await browser.request()).toMatchObject({
        state: 'queued',
        shownAt: null,
        escalation: { why: 'not-shown' },
      })
    })
  })
  test('is not begun below aal2', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.prove('code-by-email')
    expect(must(await selectRemedy(world.context, browser.token, 'end-sessions')).state).toBe('stepping-up')
    expect(refusalOf(await endSessions(world.context, browser.token))).toBe('request-moved-on')
  })
  test('with a proof whose phone was replaced between the button and the act, goes to a person', async () => {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'end-sessions'))
    must(await endSessions(world.context, browser.token))
    world.adele().authenticators = []
    await world.settle()
    expect(changes(world)).toEqual([])
    expect((await browser.request()).state).toBe('queued')
  })
})
