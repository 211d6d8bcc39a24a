/** What a desk may grant after a compromise and for a lost method, and what has to come first. */
import { describe, expect, test } from 'vitest'
import { decidedBy } from '#lib/rules/request/effects.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { approve, handOver } from '#lib/use-cases/approver/decide.ts'
import { givenBy } from '#lib/rules/request/access-granted.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { daysBefore } from '#test/example.ts'
import { givePasskey, giveSheet } from '#test/lib/use-cases/claimant/enrolled.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, loaded, queued, second } from './people.ts'

const writes = ({ tenant }: World) => tenant.writes.map(({ write }) => write.kind)
const RULE = { id: 'rule', name: '.', enabled: true, forwardsOutside: true, hides: true }
const restriction = { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' }
const after = { passwordChangedAt: minutesBefore(5) }

async function option(world: World, id: string, remedy: string) {
  const { options } = must(await openPack(world.context, approver(world), id))
  return options.find((one) => one.remedy === remedy)
}

describe('lifting a sending restriction', () => {
  const GATES: readonly [
    title: string,
    adele: Parameters<typeof change>[2] | null,
    rules: readonly (typeof RULE)[],
    string | null,
  ][] = [
    ['before a new password: first the password', null, [], 'reset-first'],
    ['with a rule that was found now, and a password of before: first the password', after, [RULE], 'reset-first'],
    ['with a rule still on: first the mailbox', { passwordChangedAt: minutesBefore(-1) }, [RULE], 'sweep-first'],
    ['clean, with a new password: open', after, [], null],
  ]
  for (const [title, changed, inboxRules, gate] of GATES)
    test(title, async () => {
      const world = await deskWorld({ adele: { restriction, inboxRules } })
      if (changed) change(world, 'adele@contoso.com', changed)
      const { request } = await queued(world)
      expect(await option(world, request.id, 'lift-sending-restriction')).toMatchObject({
        gate,
        approvable: gate === null,
      })
    })

  test('approved, is done once and read back', async () => {
    const world = await deskWorld({ adele: { restriction } })
    change(world, 'adele@contoso.com', after)
    const { request } = await queued(world)
    const lift = { version: request.version, remedy: 'lift-sending-restriction' } as const
    expect(must(await approve(world.context, approver(world), request.id, lift)).state).toBe('acting')
    await world.pass({ minutes: 1 })
    expect([(await loaded(world, request.id)).state, writes(world)]).toEqual(['done', ['lift-sending-restriction']])
  })
})

const end = ({ version }: { version: number }) => ({ version, remedy: 'end-sessions' }) as const

describe('what policy would permit the claimant to do alone', () => {
  test('is granted and done once', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    expect(must(await approve(world.context, approver(world), request.id, end(request))).state).toBe('acting')
    await world.pass({ minutes: 1 })
    expect([(await loaded(world, request.id)).state, writes(world)]).toEqual(['done', ['end-sessions']])
  })

  test('is not granted in place of a proof that is missing', async () => {
    const world = await deskWorld()
    const { request } = await queued(world, 1)
    expect(refusalOf(await approve(world.context, approver(world), request.id, end(request)))).toBe('not-permitted')
  })

  test('what could not be finished is granted once more, and done once', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const { apply } = world.tenant
    world.tenant.apply = async () => ({ kind: 'not-applied', why: 'unavailable' })
    must(await approve(world.context, approver(world), request.id, end(request)))
    await world.pass({ hours: 1 })
    const interrupted = await loaded(world, request.id)
    expect(interrupted).toMatchObject({ state: 'queued', escalation: { why: 'interrupted' } })
    world.tenant.apply = apply
    const again = approver(world)
    expect(must(await approve(world.context, again, request.id, end(interrupted))).state).toBe('acting')
    await world.pass({ minutes: 1 })
    expect([(await loaded(world, request.id)).state, writes(world)]).toEqual(['done', ['end-sessions']])
  })
})

describe('a change that did not show in its time (R14)', () => {
  test('and shows by the moment in which it is granted once more, is not made again', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    world.tenant.lagSeconds = 3600
    must(await approve(world.context, approver(world), request.id, end(request)))
    await world.pass({ minutes: 61 })
    const late = await loaded(world, request.id)
    expect(late).toMatchObject({ state: 'queued', escalation: { why: 'not-shown' } })
    expect(refusalOf(await approve(world.context, approver(world), request.id, end(late)))).toBe('request-moved-on')
    await world.pass({ minutes: 1 })
    const done = await loaded(world, request.id)
    expect([done.state, decidedBy(done), writes(world)]).toEqual(['done', 'approver', ['end-sessions']])
  })
  test('and does not show yet, can be granted once more', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    world.tenant.lagSeconds = 36_000
    must(await approve(world.context, approver(world), request.id, end(request)))
    await world.pass({ minutes: 20 })
    const late = await loaded(world, request.id)
    expect(must(await approve(world.context, approver(world), request.id, end(late))).state).toBe('acting')
  })
})

describe('dismissing a risk', () => {
  const risk = { state: 'at-risk', since: minutesBefore(60) } as const
  test('takes two approvers, after a new password, and ends sessions (R15)', async () => {
    const world = await deskWorld({ adele: { risk } })
    change(world, 'adele@contoso.com', after)
    const { request } = await queued(world)
    const dismiss = ({ version }: { version: number }) => ({ version, remedy: 'dismiss-risk' }) as const
    const first = must(await approve(world.context, approver(world), request.id, dismiss(request)))
    expect([first.state, writes(world)]).toEqual(['queued', []])
    must(await approve(world.context, second(world), request.id, dismiss(first)))
    await world.pass({ minutes: 1 })
    expect([(await loaded(world, request.id)).state, writes(world)]).toEqual(['done', ['dismiss-risk', 'end-sessions']])
  })
  test('is not open before a new password', async () => {
    const world = await deskWorld({ adele: { risk } })
    const { request } = await queued(world)
    expect(await option(world, request.id, 'dismiss-risk')).toMatchObject({ gate: 'reset-first', approvable: false })
    const dismiss = { version: request.version, remedy: 'dismiss-risk' } as const
    expect(refusalOf(await approve(world.context, approver(world), request.id, dismiss))).toBe('not-permitted')
  })
})

describe('taking a lost method off (N22)', () => {
  const lost = { signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) }
  async function asked() {
    const world = await deskWorld({ adele: lost })
    const { request } = await queued(world)
    const { removable } = must(await openPack(world.context, approver(world), request.id))
    const phone = removable?.find(({ kind }) => kind === 'phone')
    const remove = (target?: string) => ({ version: request.version, remedy: 'remove-authenticator', target }) as const
    return { world, request, phone, remove }
  }
  test('does not say that there is none where the methods could not be read', async () => {
    const { world, request } = await asked()
    world.tenant.readAuthenticators = async () => ({ kind: 'failed', why: '503' })
    expect(must(await openPack(world.context, approver(world), request.id)).removable).toBeNull()
  })
  test('removes the one that was named, and shows no address of it', async () => {
    const { world, request, phone, remove } = await asked()
    expect(Object.keys(phone ?? {}).toSorted()).toEqual(['createdAt', 'id', 'kind', 'phoneType'])
    must(await approve(world.context, approver(world), request.id, remove(phone?.id)))
    await world.pass({ minutes: 1 })
    expect((await loaded(world, request.id)).state).toBe('done')
    expect(world.adele().authenticators.map(({ kind }) => kind)).toEqual(['email'])
  })
  test('removes an address that an intruder left as well', async () => {
    const { world, request, remove } = await asked()
    const email = world.adele().authenticators.find(({ kind }) => kind === 'email')
    must(await approve(world.context, approver(world), request.id, remove(email?.id)))
    await world.pass({ minutes: 1 })
    expect((await loaded(world, request.id)).state).toBe('done')
    expect(world.adele().authenticators.map(({ kind }) => kind)).toEqual(['phone'])
  })
  const LAST_WORD = 'this is our last message to it'
  const REMOVAL = 'A sign-in method reported as lost was removed from your account (Contoso)'
  /** Letters about the removal of a mailbox of that age, and those of them that go to the mailbox itself. */
  async function toldOfRemoval(days: number) {
    const { world, request, remove } = await asked()
    const old = world.adele().authenticators.find(({ kind }) => kind === 'email')
    const createdAt = daysBefore(days, world.context.now())
    world.adele().authenticators = world
      .adele()
      .authenticators.map((one) => (one === old ? { ...one, createdAt } : one))
    must(await approve(world.context, approver(world), request.id, remove(old?.id)))
    await world.pass({ minutes: 1 })
    const { state, intent } = await loaded(world, request.id)
    const letters = world.delivery.mails.filter(({ subject }) => subject === REMOVAL)
    return { state, intent, letters, own: letters.filter(({ to }) => to === old?.address) }
  }
  test('is told to the address that was taken off as well, in words of its own and with a link to say no', async () => {
    const { state, intent, letters, own } = await toldOfRemoval(400)
    expect(state).toBe('done')
    expect(own.map(({ body }) => [body.includes(LAST_WORD), body.includes('/stop')])).toEqual([[true, true]])
    expect(letters.filter(({ body }) => body.includes(LAST_WORD))).toEqual(own)
    expect(letters.length).toBeGreaterThan(1)
    expect(intent?.removedAddress).not.toContain('adele')
    expect(intent?.removed).toMatchObject({ kind: 'email' })
    expect(own[0]?.body).toContain('What was removed: an email address.')
  })
  test('is told to the other addresses alone where it came with the trouble', async () => {
    const { state, intent, letters, own } = await toldOfRemoval(2)
    expect([state, own]).toEqual(['done', []])
    expect(letters.length).toBeGreaterThan(0)
    expect(intent?.removedAddress).toBeUndefined()
  })
  test('is told by text to the number that was taken off', async () => {
    const { world, request, phone, remove } = await asked()
    const number = world.adele().authenticators.find(({ id }) => id === phone?.id)?.address
    must(await approve(world.context, approver(world), request.id, remove(phone?.id)))
    const before = world.delivery.texts.length
    await world.pass({ minutes: 1 })
    expect((await loaded(world, request.id)).state).toBe('done')
    expect(world.delivery.texts.slice(before).filter(({ to }) => to === number).length).toBeGreaterThan(0)
  })
  const alternate = {
    id: 'alternate',
    kind: 'phone',
    address: null,
    phoneType: 'alternateMobile',
    createdAt: null,
  } as const
  test('offers the alternate number before the mobile one, and refuses the mobile one until it is gone', async () => {
    const { world, request, phone, remove } = await asked()
    const before = world.adele().authenticators
    world.adele().authenticators = [...before, alternate]
    const { removable } = must(await openPack(world.context, approver(world), request.id))
    expect(removable?.map(({ phoneType }) => phoneType).filter(Boolean)).toEqual(['alternateMobile', 'mobile'])
    const early = await approve(world.context, approver(world), request.id, remove(phone?.id))
    expect([refusalOf(early), writes(world)]).toEqual(['other-number-first', []])
    world.adele().authenticators = before
    must(await approve(world.context, approver(world), request.id, remove(phone?.id)))
  })
  test('comes back with the reason where an alternate number was added after the approval', async () => {
    const { world, request, phone, remove } = await asked()
    must(await approve(world.context, approver(world), request.id, remove(phone?.id)))
    world.adele().authenticators = [...world.adele().authenticators, alternate]
    await world.pass({ minutes: 1 })
    expect(await loaded(world, request.id)).toMatchObject({
      state: 'queued',
      escalation: { why: 'other-number-first' },
    })
    expect(writes(world)).toEqual([])
  })
  const REFUSED = [
    ['default-method', 'default-method'],
    ['kept-elsewhere', 'kept-elsewhere'],
    ['refused', 'write-not-permitted'],
    ['unrecognised', 'failed'],
  ] as const
  for (const [fate, why] of REFUSED)
    test(`comes back as ${why} where Microsoft answers ${fate}, and is not tried again by itself`, async () => {
      const { world, request, phone, remove } = await asked()
      world.tenant.fates = [fate]
      must(await approve(world.context, approver(world), request.id, remove(phone?.id)))
      await world.pass({ hours: 1 })
      expect(await loaded(world, request.id)).toMatchObject({ state: 'queued', escalation: { why } })
      expect(writes(world)).toEqual([])
    })
  for (const [title, target] of [
    ['no method', undefined],
    ['a method of somebody else', 'theirs'],
  ] as const)
    test(`is not approved for ${title}`, async () => {
      const { world, request, remove } = await asked()
      expect(refusalOf(await approve(world.context, approver(world), request.id, remove(target)))).toBe(
        'choice-missing',
      )
      expect(writes(world)).toEqual([])
    })
})

describe('a second factor is taken off on two checks where its owner can give two (R15)', () => {
  const settings = { factors: ['code-by-email', 'code-by-text', 'passkey', 'saved-code'] as const }
  async function asked(proofs: 1 | 2, give: (world: World) => Promise<unknown>) {
    const world = await deskWorld({ settings })
    await give(world)
    const { request } = await queued(world, proofs)
    const { removable } = must(await openPack(world.context, approver(world), request.id))
    const phone = removable?.find(({ kind }) => kind === 'phone')
    const remove = () =>
      approve(world.context, approver(world), request.id, {
        version: request.version,
        remedy: 'remove-authenticator',
        target: phone?.id,
      })
    return { world, request, remove }
  }
  const old = daysBefore(60)
  const SPECIFICATION: readonly [
    has: string,
    give: (world: World) => Promise<unknown>,
    proofs: 1 | 2,
    refusal: string | null,
  ][] = [
    ['the mailbox alone is left', async () => {}, 1, null],
    ['a passkey is left as well', (world) => givePasskey(world, old), 1, 'second-check-needed'],
    ['a sheet of codes is left as well', (world) => giveSheet(world, old), 1, 'second-check-needed'],
    [
      'a sheet of yesterday is left as well, which proves nothing yet',
      (world) => giveSheet(world, daysBefore(1)),
      1,
      null,
    ],
    ['a passkey is left as well', (world) => givePasskey(world, old), 2, null],
  ]
  for (const [has, give, proofs, refusal] of SPECIFICATION)
    test(`${has}, and ${proofs === 1 ? 'one' : 'two'} was given: ${refusal ?? 'approved'}`, async () => {
      const { remove } = await asked(proofs, give)
      const removed = await remove()
      expect(refusalOf(removed)).toBe(refusal)
    })
  test('and once more before the write: what can be given by then is asked for', async () => {
    const { world, request, remove } = await asked(1, async () => {})
    must(await remove())
    await givePasskey(world, old)
    await world.pass({ minutes: 1 })
    expect((await loaded(world, request.id)).state).toBe('queued')
    expect(writes(world)).toEqual([])
  })
})

test('a reset that may have worked is not forgotten when the desk does something else (R12)', async () => {
  const world = await deskWorld()
  const { browser } = await queued(world)
  const loadedNow = await browser.request()
  const intent = {
    attempt: 'one',
    remedy: 'reset-password',
    target: null,
    committedAt: world.context.now(),
    before: { passwordChangedAt: null, sessionsValidFrom: null, enabled: true },
    actedAt: world.context.now(),
    alsoEndSessions: false,
  } as const
  const kept = { ...loadedNow, version: loadedNow.version + 1, intent }
  await world.store.commit({
    from: loadedNow,
    to: kept,
    event: { at: world.context.now(), requestId: kept.id, kind: 'diagnosed', by: { kind: 'latchkey' }, facts: {} },
  })
  const handed = must(
    await handOver(world.context, approver(world), kept.id, { version: kept.version, remedy: 'end-sessions' }),
  )
  expect(givenBy(handed)).toMatchObject({ remedy: 'reset-password' })
})
