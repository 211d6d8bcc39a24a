/** After a compromise: password, mailbox, sending, in that order, in one request. */
import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { acceptProof } from '#lib/use-cases/claimant/prove/record-proof.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { approveReset, approveToAct } from './approve.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, refusalOf, untilKilled, type World } from './world.ts'

const RULE = { id: 'rule 1', name: '.', enabled: true, forwardsOutside: true, hides: true }
const tampered = {
  signIns: [exampleSignIn(0, 50)],
  inboxRules: [RULE, { ...RULE, id: 'rule 2', name: 'Newsletters', forwardsOutside: false, hides: false }],
  forwarding: 'collect@example.net',
}
const restricted = { ...tampered, restriction: { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' } }

async function atTheReset(adele: NonNullable<Parameters<typeof newWorld>[0]>['adele']) {
  const world = await newWorld({ adele })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  await world.pass({ minutes: 1 })
  await approveReset(world, await browser.request())
  await world.pass({ hours: 1 })
  await browser.prove('code-by-email')
  await browser.prove('code-by-text')
  return { world, browser }
}
const reset = ({ context }: World, { token }: Browser) =>
  resetPassword(context, token, { password: GOOD_PASSWORD, alsoEndSessions: false })
const writes = ({ tenant }: World) => tenant.writes.map(({ write }) => write.kind)

describe('a compromised mailbox', () => {
  test('gets a new password, then its rules and forwarding are turned off, and each is listed', async () => {
    const { world, browser } = await atTheReset(tampered)
    expect(must(await reset(world, browser))).toMatchObject({ state: 'acting', remedy: 'sweep-mailbox' })
    await world.pass({ minutes: 1 })
    expect(writes(world)).toEqual(['set-password', 'end-sessions', 'disable-inbox-rule', 'stop-forwarding'])
    expect(await browser.request()).toMatchObject({
      state: 'done',
      achieved: [{ remedy: 'reset-password' }],
      intent: {
        remedy: 'sweep-mailbox',
        swept: [
          { kind: 'rule', name: '.', forwardsOutside: true, hides: true },
          { kind: 'forwarding', address: 'collect@example.net' },
        ],
      },
    })
  })

  test('hears of the new password and of the mailbox in letters of their own, each under its own name', async () => {
    const { world, browser } = await atTheReset(restricted)
    must(await reset(world, browser))
    await world.pass({ minutes: 5 })
    const toOwner = world.delivery.mails.filter(({ to }) => to === 'adele@example.org')
    const about = (subject: RegExp) => toOwner.find((one) => subject.test(one.subject))
    expect(about(/^Your password was changed/)?.body).toContain('An administrator approved it')
    expect(about(/^Your password was changed/)?.body).not.toContain('nothing more to do')
    expect(about(/^Rules or forwarding in your mailbox/)?.body).toContain('after a new password')
    expect(about(/^Rules or forwarding in your mailbox/)?.body).not.toContain('somebody else had set')
    expect(about(/^Rules or forwarding in your mailbox/)?.body).toContain(
      'One rule was turned off. Forwarding of all mail was turned off. If you didn’t set this up yourself',
    )
    const next = about(/^The next step of .* is with an administrator/)
    expect(next?.body).toContain('Already done through this recovery: Your password was changed')
  })

  test('has what was added since the trouble began listed, for the record and the desk', async () => {
    const risk = { state: 'at-risk', since: minutesBefore(180) } as const
    const { world, browser } = await atTheReset({ ...tampered, risk })
    world.adele().consents = [
      { at: minutesBefore(170), app: 'Northwind Mail Reader' },
      { at: minutesBefore(190), app: 'Contoso Expenses' },
    ]
    must(await reset(world, browser))
    await world.pass({ minutes: 1 })
    const listed = world.store.recorded.filter(({ kind }) => kind === 'added-listed')
    expect(listed.map(({ facts }) => facts.consents)).toEqual([
      [`${minutesBefore(170).toISOString()} Northwind Mail Reader`],
    ])
    const letter = world.delivery.mails.find(({ subject }) => subject.includes('check what was added'))
    expect(letter).toMatchObject({ to: 'desk@contoso.com', body: expect.stringContaining('signs of compromise') })
  })

  test('has what was enrolled here since the trouble began put out of use (R6, N22)', async () => {
    const risk = { state: 'at-risk', since: minutesBefore(180) } as const
    const { world, browser } = await atTheReset({ ...tampered, risk })
    must(await reset(world, browser))
    const { account } = await browser.request()
    const tasks = world.store.waiting.filter(({ task }) => task.kind === 'suspend-enrolled').map(({ task }) => task)
    expect(tasks).toEqual([
      { kind: 'suspend-enrolled', accountId: account?.id, since: minutesBefore(180), why: 'compromise' },
    ])
  })

  test('is not swept before the new password, though a form can ask for it', async () => {
    const world = await newWorld({ adele: tampered })
    const browser = await world.begin()
    await browser.proveTwice()
    expect(refusalOf(await selectRemedy(world.context, browser.token, 'sweep-mailbox'))).toBe('choice-missing')
    expect(writes(world)).toEqual([])
  })

  test('whose rule the tenant does not take at first notes it before the write, once, with its time', async () => {
    const { world, browser } = await atTheReset(tampered)
    must(await reset(world, browser))
    const { apply } = world.tenant
    world.tenant.apply = async (id, write) =>
      write.kind === 'disable-inbox-rule' ? { kind: 'not-applied', why: 'throttled' } : apply(id, write)
    const before = world.context.now()
    await world.pass({ seconds: 30 })
    expect(writes(world)).not.toContain('stop-forwarding')
    const noted = () => world.store.recorded.filter(({ facts }) => 'found' in facts)
    const first = noted()[0]
    expect(first).toMatchObject({ by: LATCHKEY, facts: { found: 2 } })
    expect(first?.at.getTime()).toBeGreaterThanOrEqual(before.getTime())
    world.tenant.apply = apply
    await world.pass({ minutes: 5 })
    expect(noted().length).toBeGreaterThan(1)
    const { intent, shownAt, state } = await browser.request()
    expect(state).toBe('done')
    expect(intent?.swept?.filter(({ kind }) => kind === 'rule')).toHaveLength(1)
    expect(intent?.swept).toHaveLength(2)
    expect(first?.at.getTime()).toBeLessThan(intent?.actedAt?.getTime() ?? 0)
    expect(shownAt?.getTime()).toBeGreaterThanOrEqual(intent?.actedAt?.getTime() ?? Number.NaN)
  })

  test('keeps the rules of its owner, and deletes none', async () => {
    const { world, browser } = await atTheReset(tampered)
    must(await reset(world, browser))
    await world.pass({ minutes: 1 })
    expect(world.adele().inboxRules?.map(({ name, enabled }) => [name, enabled])).toEqual([
      ['.', false],
      ['Newsletters', true],
    ])
  })

  test('that is restricted from sending goes to a person once it is clean, with what was done', async () => {
    const { world, browser } = await atTheReset(restricted)
    must(await reset(world, browser))
    await world.pass({ minutes: 1 })
    expect(await browser.request()).toMatchObject({
      state: 'queued',
      remedy: 'lift-sending-restriction',
      achieved: [
        { remedy: 'reset-password' },
        { remedy: 'sweep-mailbox', swept: [{ kind: 'rule' }, { kind: 'forwarding' }] },
      ],
    })
    expect(writes(world)).not.toContain('lift-sending-restriction')
  })

  test('that somebody is in again after the approval is not allowed to send: it is looked at once more before the write (R11)', async () => {
    const { world, browser } = await atTheReset(restricted)
    must(await reset(world, browser))
    await world.pass({ minutes: 1 })
    await approveToAct(world, await browser.request(), 'lift-sending-restriction')
    world.adele().inboxRules = [RULE]
    await world.pass({ minutes: 1 })
    expect(writes(world)).not.toContain('lift-sending-restriction')
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'failed' } })
  })

  for (const fate of ['dies-before', 'dies-after'] as const)
    test(`whose sweep ${fate === 'dies-after' ? 'was cut after' : 'was cut before'} a write is swept once, and lists all of it`, async () => {
      const { world, browser } = await atTheReset(tampered)
      must(await reset(world, browser))
      world.tenant.fates = [fate]
      expect(await untilKilled(() => world.pass({ minutes: 1 }))).toBe(false)
      await world.pass({ hours: 1 })
      expect(writes(world).filter((kind) => kind === 'disable-inbox-rule')).toHaveLength(1)
      expect(await browser.request()).toMatchObject({
        state: 'done',
        intent: { swept: [{ kind: 'rule' }, { kind: 'forwarding' }] },
      })
    })
})

test('an approval is not collected by a sign-in to the account itself, once somebody else may be in it (R11)', async () => {
  const world = await newWorld({ settings: { threatMode: true } })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  await approveReset(world, await browser.request())
  await world.pass({ hours: 1 })
  const proved = await acceptProof(world.context, browser.token, {
    factor: 'work-account',
    method: 'bound-authenticator',
    channel: 'work-account',
    standing: 'registered',
    multiFactor: true,
    authenticator: world.context.keys.hash('authenticator', world.adele().account.id),
    provedAt: world.context.now(),
  })
  browser.token = must(proved).browserToken
  expect((await browser.request()).state).toBe('remedy')
  world.adele().risk = { state: 'at-risk', since: world.context.now() }
  expect(must(await reset(world, browser)).state).toBe('approved')
  expect(writes(world)).toEqual([])
  await browser.prove('code-by-email')
  await browser.prove('code-by-text')
  must(await reset(world, browser))
  expect(writes(world)).toContain('set-password')
})

test('a lockout alone is followed by nothing', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  expect(must(await reset(world, browser)).state).toBe('done')
  expect(writes(world)).not.toContain('disable-inbox-rule')
})

test('"this wasn\'t me" takes the password back also when the mailbox was swept after it (R12)', async () => {
  const { world, browser } = await atTheReset(tampered)
  must(await reset(world, browser))
  await world.pass({ minutes: 1 })
  const request = await browser.request()
  must(
    await stopRecovery(
      world.context,
      new URL(stopAddress(world.context, request, 'adele@example.org')).searchParams.get('link') ?? '',
    ),
  )
  await world.pass({ minutes: 1 })
  expect(world.adele().password).not.toBe(GOOD_PASSWORD)
  expect(writes(world).slice(-2)).toEqual(['set-password', 'end-sessions'])
})
