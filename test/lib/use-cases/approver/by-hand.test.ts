/** Handed over, done elsewhere, and closed: by the tenant where it shows it, else by an approver's word. */
import { describe, expect, test } from 'vitest'
import { type Account, answered, type LookupId } from '#lib/rules/account/account.ts'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { assignRequest } from '#lib/use-cases/approver/assign-request.ts'
import { approve, handOver } from '#lib/use-cases/approver/decide.ts'
import { attest } from '#lib/use-cases/approver/attest.ts'
import { giveBack, lookNow } from '#lib/use-cases/approver/give-back.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import type { Evidence, SignIn } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import { deadLetter } from '#lib/use-cases/dead-letter.ts'
import { inAgain } from '#lib/use-cases/claimant/begin/leave-request.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { snapshotOf } from '#lib/rules/request/decision-snapshot.ts'
import { allNo, exampleAccount, NOW } from '#test/example.ts'
import { givePasskey } from '#test/lib/use-cases/claimant/enrolled.ts'
import type { Resident } from '#test/lib/use-cases/claimant/fakes/tenant.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, loaded, LYNNE, queued, second } from './people.ts'

const WELL = [exampleSignIn(0, 30)]
const restriction = { since: minutesBefore(90), reason: 'ExceedingLimitType=Recipient' }
const of = (lookup: LookupId, more: Partial<Account> = {}) =>
  exampleAccount({ lookups: { ...allNo, [lookup]: answered(true) }, ...more })

/** An account whose home the tenant tells as the directory would. */
async function worldOf(adele: Partial<Resident>, home: Evidence['home'] = 'here'): Promise<World> {
  const world = await deskWorld({ settings: { exchangeChanges: false }, adele: { signIns: WELL, ...adele } })
  const { readEvidence } = world.tenant
  world.tenant.readEvidence = async (account) => ({ ...(await readEvidence(account)), home })
  return world
}

async function takenOver(world: World, remedy: RemedyId): Promise<RecoveryRequest> {
  const { request } = await queued(world)
  must(await handOver(world.context, approver(world), request.id, { version: request.version, remedy }))
  await world.pass({ minutes: 1 })
  return loaded(world, request.id)
}
const fixed = (world: World, { id, version }: RecoveryRequest, by = approver(world)) =>
  attest(world.context, by, id, { version, saw: 'mended' })
const stands = async (world: World, { id }: RecoveryRequest) => {
  const { state, remedy } = await loaded(world, id)
  return `${state} ${remedy}`
}

describe('a sending restriction comes last, whoever lifts it', () => {
  test('taken over, it begins with the password, goes on to the mailbox, and ends with the restriction', async () => {
    const rule = { id: 'rule', name: '.', enabled: true, forwardsOutside: true, hides: true }
    const world = await worldOf({ restriction, inboxRules: [rule] })
    const request = await takenOver(world, 'lift-sending-restriction')
    expect(await stands(world, request)).toBe('handed-over reset-password')

    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('handed-over sweep-mailbox')

    world.adele().inboxRules = [{ ...rule, enabled: false }]
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('handed-over lift-sending-restriction')

    world.adele().restriction = null
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('done lift-sending-restriction')
    expect((await loaded(world, request.id)).achieved?.map(({ remedy }) => remedy)).toEqual([
      'reset-password',
      'sweep-mailbox',
    ])
    expect(world.tenant.writes).toEqual([])
  })

  test('the page of whoever took it over is drawn anew with each step, and not with each look', async () => {
    const world = await worldOf({ restriction })
    const request = await takenOver(world, 'lift-sending-restriction')
    const stamp = async () => must(await pageStamp(world.context, approver(world), { requestId: request.id }))
    const first = await stamp()
    await world.pass({ minutes: 1 })
    expect(await stamp()).toBe(first)
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    expect(await stamp()).not.toBe(first)
  })
  test('and once a look could not tell', async () => {
    const world = await worldOf({ account: of('synced') })
    const { request } = await queued(world)
    const take = { version: request.version, remedy: 'reset-password' } as const
    must(await handOver(world.context, approver(world), request.id, take))
    const stamp = async () => must(await pageStamp(world.context, approver(world), { requestId: request.id }))
    const before = await stamp()
    await world.pass({ seconds: 10 })
    expect(await stamp()).not.toBe(before)
  })

  const BEGINS: readonly [title: string, adele: Partial<Resident>, account: Partial<Account>, RemedyId][] = [
    ['an old password', { restriction }, {}, 'reset-password'],
    [
      'a new password and a clean mailbox',
      { restriction },
      { passwordChangedAt: minutesBefore(5) },
      'lift-sending-restriction',
    ],
  ]
  for (const [title, adele, account, begins] of BEGINS)
    test(`with ${title} it begins with ${begins}, by the button and by the hand-over alike`, async () => {
      for (const press of [approve, handOver]) {
        const world = await worldOf(adele)
        change(world, 'adele@contoso.com', account)
        const { request } = await queued(world)
        const lift = { version: request.version, remedy: 'lift-sending-restriction' } as const
        const pressed = await press(world.context, approver(world), request.id, lift)
        expect(must(pressed)).toMatchObject({ state: 'handed-over', remedy: begins })
      }
    })

  test('a mailbox whose rules nobody may read is not clean: it begins there', async () => {
    const world = await worldOf({ restriction })
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async (account) => ({
      ...(await readEvidence(account)),
      inboxRules: unseen('not-permitted'),
    })
    change(world, 'adele@contoso.com', { passwordChangedAt: minutesBefore(5) })
    const request = await takenOver(world, 'lift-sending-restriction')
    expect(await stands(world, request)).toBe('handed-over sweep-mailbox')
    must(await fixed(world, request))
    expect(await stands(world, request)).toBe('handed-over lift-sending-restriction')
  })

  test('what comes first is recommended first, where the desk can let it happen', async () => {
    const world = await worldOf({ restriction })
    const { request } = await queued(world)
    expect(must(await openPack(world.context, approver(world), request.id)).recommended).toBe('reset-password')
    change(world, 'adele@contoso.com', { passwordChangedAt: minutesBefore(5) })
    expect(must(await openPack(world.context, approver(world), request.id)).recommended).toBe(
      'lift-sending-restriction',
    )
  })

  test('a press on the page of one step says nothing of the next', async () => {
    const rules = { forwarding: unseen('not-configured'), inboxRules: unseen('not-permitted') } as const
    const world = await worldOf({ restriction, account: of('synced') })
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async (account) => ({ ...(await readEvidence(account)), ...rules })
    const page = await takenOver(world, 'lift-sending-restriction')
    expect(await stands(world, page)).toBe('handed-over reset-password')
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    expect(await stands(world, page)).toBe('handed-over sweep-mailbox')
    const press = { version: page.version, seen: snapshotOf(page), saw: 'mended' } as const
    expect(refusalOf(await attest(world.context, approver(world), page.id, press))).toBe('request-moved-on')
    expect(await stands(world, page)).toBe('handed-over sweep-mailbox')
  })

  test('a look between the page and the press changes nothing of it', async () => {
    const world = await worldOf({ account: of('synced') })
    const page = await takenOver(world, 'reset-password')
    await world.pass({ minutes: 1 })
    const press = { version: page.version, seen: snapshotOf(page), saw: 'mended' } as const
    must(await attest(world.context, approver(world), page.id, press))
  })

  test('what an intruder may have enrolled goes out of use, as where we change the password ourselves (R6, R12)', async () => {
    const world = await worldOf({ restriction })
    await givePasskey(world, world.context.now())
    await takenOver(world, 'lift-sending-restriction')
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    const [passkey] = await world.store.enrolled(world.adele().account.id)
    expect(passkey?.ended).toMatchObject({ why: 'suspended', because: 'compromise' })
    expect(world.store.recorded.some(({ kind }) => kind === 'added-listed')).toBe(true)
  })

  test('a mailbox that nothing looks into is passed on a word, and the restriction is still read back', async () => {
    const world = await worldOf({ restriction })
    const { readEvidence } = world.tenant
    world.tenant.readEvidence = async (account) => ({
      ...(await readEvidence(account)),
      forwarding: unseen('not-configured'),
    })
    const request = await takenOver(world, 'lift-sending-restriction')
    expect(refusalOf(await fixed(world, request))).toBe('not-permitted')
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('handed-over sweep-mailbox')
    must(await fixed(world, await loaded(world, request.id)))
    expect(await stands(world, request)).toBe('handed-over lift-sending-restriction')
    const event = (await world.store.events(request.id)).findLast(({ kind }) => kind === 'went-on')
    expect(event).toMatchObject({ by: { name: 'Lynne Robbins' }, facts: { remedy: 'sweep-mailbox', saw: 'mended' } })
    world.adele().restriction = null
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('done lift-sending-restriction')
  })
})

describe('guests and federated accounts are fixed where they are kept', () => {
  const ROWS: readonly [LookupId, Evidence['home'], cause: string][] = [
    ['guest', 'elsewhere', 'guest-elsewhere'],
    ['federatedDomain', 'federated', 'federation-trouble'],
  ]
  for (const [lookup, home, cause] of ROWS) {
    const asked = async () => {
      const world = await worldOf({ account: of(lookup) }, home)
      return { world, ...(await queued(world)) }
    }
    test(`${cause}: the desk is recommended to have it fixed there, and can approve nothing`, async () => {
      const { world, request } = await asked()
      const pack = must(await openPack(world.context, approver(world), request.id))
      expect(pack.recommended).toBe('mend-elsewhere')
      expect(pack.options.filter(({ approvable }) => approvable)).toEqual([])
      expect(pack.options.some(({ remedy }) => remedy === 'reset-password')).toBe(lookup !== 'guest')
    })
    const signsIn = async (more: Partial<SignIn>) => {
      const { world, request: before } = await asked()
      must(await handOver(world.context, approver(world), before.id, { version: before.version }))
      await world.pass({ minutes: 1 })
      expect(await stands(world, before)).toBe('handed-over mend-elsewhere')
      const long = exampleSignIn(0, 60 * 24 * 9)
      world.adele().signIns = [{ ...exampleSignIn(0, 0), at: world.context.now(), ...more }, ...WELL, long]
      await world.pass({ minutes: 1 })
      return loaded(world, before.id)
    }
    test(`${cause}: a sign-in of the owner’s that succeeds afterwards closes it`, async () =>
      expect(await signsIn({})).toMatchObject({ state: 'done', attested: null, shownAt: expect.any(Date) }))
    test(`${cause}: anybody else’s sign-in that succeeds does not`, async () =>
      expect(await signsIn({ ipAddress: '198.51.100.66' })).toMatchObject({
        state: 'handed-over',
        beyondReading: true,
      }))
    test(`${cause}: whoever asked says that they are in again, and it ends`, async () => {
      const { world, request: before, browser } = await asked()
      must(await handOver(world.context, approver(world), before.id, { version: before.version }))
      expect(must(await inAgain(world.context, browser.token)).state).toBe('withdrawn')
      await world.pass({ days: 1 })
      expect((await loaded(world, before.id)).state).toBe('withdrawn')
    })
    test(`${cause}: without one, an approver’s word closes it under their name, and is told as theirs`, async () => {
      const { world, request: before } = await asked()
      must(await handOver(world.context, approver(world), before.id, { version: before.version }))
      await world.pass({ minutes: 1 })
      const request = await loaded(world, before.id)
      expect(request.beyondReading).toBe(true)
      expect(must(await fixed(world, request))).toMatchObject({
        state: 'done',
        shownAt: null,
        attested: { saw: 'mended', approverName: 'Lynne Robbins' },
      })
      await world.settle()
      expect(world.delivery.mails.at(-1)?.body).toContain('so we haven’t checked it ourselves')
    })
  }
})

describe('what is set right in the organisation’s own records', () => {
  const ROWS: readonly [cause: string, remedy: RemedyId, wrong: Partial<Evidence>, right: Partial<Evidence>][] = [
    ['leaver', 'correct-leave-date', { leaveAt: seen(minutesBefore(60 * 24 * 3), NOW) }, { leaveAt: seen(null, NOW) }],
    ['no-mailbox-licence', 'give-licence', { mailboxLicensed: seen(false, NOW) }, { mailboxLicensed: seen(true, NOW) }],
  ]
  for (const [cause, remedy, wrong, right] of ROWS)
    test(`${cause}: the desk is recommended ${remedy}, can approve nothing, and the tenant closes it`, async () => {
      const world = await worldOf({})
      const { readEvidence } = world.tenant
      const told = { ...wrong }
      world.tenant.readEvidence = async (account) => ({ ...(await readEvidence(account)), ...told })
      const { request } = await queued(world)
      const pack = must(await openPack(world.context, approver(world), request.id))
      expect(pack.recommended).toBe(remedy)
      expect(pack.options.find((option) => option.remedy === remedy)?.approvable).toBe(false)
      must(await handOver(world.context, approver(world), request.id, { version: request.version }))
      await world.pass({ minutes: 1 })
      expect(await stands(world, request)).toBe(`handed-over ${remedy}`)
      Object.assign(told, right)
      await world.pass({ minutes: 1 })
      expect(await stands(world, request)).toBe(`done ${remedy}`)
      expect(world.tenant.writes).toEqual([])
    })

  test('a shared mailbox: nobody promises to switch its sign-in on, access is given by hand, and a word closes it', async () => {
    const world = await worldOf({ account: of('sharedMailbox', { enabled: false }) })
    const { request } = await queued(world)
    expect(request.diagnosis?.findings.map(({ cause }) => cause)).toEqual(['shared-mailbox'])
    expect(request.remedy).toBe('give-mailbox-access')
    const pack = must(await openPack(world.context, approver(world), request.id))
    expect(pack.recommended).toBe('give-mailbox-access')
    expect(pack.options.map(({ remedy }) => remedy)).not.toContain('enable-sign-in')
    const taken = must(await handOver(world.context, approver(world), request.id, { version: request.version }))
    expect(await stands(world, taken)).toBe('handed-over give-mailbox-access')
    expect(world.tenant.writes).toEqual([])
  })

  test('neither is offered for anything else', async () => {
    const world = await worldOf({})
    const { request } = await queued(world)
    const { options } = must(await openPack(world.context, approver(world), request.id))
    expect(options.map(({ remedy }) => remedy)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(correct-leave-date|give-licence)$/)]),
    )
  })
})

test('what is changed by hand in the account itself does not end by a word of theirs', async () => {
  const world = await worldOf({})
  const { request, browser } = await queued(world)
  const take = { version: request.version, remedy: 'reset-password' } as const
  must(await handOver(world.context, approver(world), request.id, take))
  expect(refusalOf(await inAgain(world.context, browser.token))).toBe('request-moved-on')
})

describe('what the tenant shows, and what it may never show', () => {
  const CLOSED: readonly [title: string, adele: Partial<Resident>, RemedyId, word: boolean][] = [
    ['a member’s password', {}, 'reset-password', false],
    ['a synced password: the date in Entra ID may never follow', { account: of('synced') }, 'reset-password', true],
    ['a shared mailbox, which nobody signs in to', { account: of('sharedMailbox') }, 'reset-password', true],
    ['a lost method, which nobody named', {}, 'remove-authenticator', true],
    ['a synced account switched on again', { account: of('synced', { enabled: false }) }, 'enable-sign-in', false],
    ['sessions', {}, 'end-sessions', false],
  ]
  for (const [title, adele, remedy, word] of CLOSED)
    test(`${title}: ${word ? 'a word may close it' : 'the tenant alone'}`, async () => {
      const world = await worldOf(adele)
      const request = await takenOver(world, remedy)
      expect(refusalOf(await fixed(world, request))).toBe(word ? null : 'not-permitted')
    })

  describe('nobody is left with a request that nothing can close', () => {
    test('once the looks of a day are over, a word may close what the tenant never showed', async () => {
      const world = await worldOf({})
      const request = await takenOver(world, 'reset-password')
      await world.pass({ days: 2 })
      expect(world.store.waiting.filter(({ task }) => task.kind === 'read-back')).toEqual([])
      must(await fixed(world, await loaded(world, request.id)))
      expect(await stands(world, request)).toBe('done reset-password')
    })
    test('nor where a whole day of looks found no answer', async () => {
      const world = await worldOf({})
      const request = await takenOver(world, 'reset-password')
      await deadLetter(world.context, { kind: 'read-back', requestId: request.id, round: 3 })
      must(await fixed(world, await loaded(world, request.id)))
    })
  })

  test('a synced password whose date follows is closed by the tenant, as any other', async () => {
    const world = await worldOf({ account: of('synced') })
    const request = await takenOver(world, 'reset-password')
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    expect(await loaded(world, request.id)).toMatchObject({ state: 'done', attested: null })
  })

  test('a pass that was made by hand is seen when it was used', async () => {
    const world = await worldOf({ signIns: [2, 4, 6].map((minutes) => exampleSignIn(500121, minutes)) })
    await world.tenant.createPass(world.adele().account.id, 60)
    const request = await takenOver(world, 'temporary-access-pass')
    expect(await stands(world, request)).toBe('handed-over temporary-access-pass')
    world.tenant.readPasses = async () =>
      seen([{ id: 'by hand', createdAt: world.context.now(), expiresAt: null, usability: 'used' }], NOW)
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('done temporary-access-pass')
  })

  test('a word is for where nobody reads: before the first look nothing can be said', async () => {
    const world = await worldOf({ account: of('synced') })
    const { request } = await queued(world)
    const take = { version: request.version, remedy: 'reset-password' } as const
    const taken = must(await handOver(world.context, approver(world), request.id, take))
    expect(refusalOf(await fixed(world, taken))).toBe('not-permitted')
  })
})

describe('two people look after a privileged account', () => {
  test('whoever took it over does not close it by their own word; another approver does', async () => {
    const world = await worldOf({ account: of('activeRole') })
    const request = await takenOver(world, 'remove-authenticator')
    expect(refusalOf(await fixed(world, request))).toBe('second-approver-needed')
    expect(must(await fixed(world, request, second(world))).attested?.approverName).toBe('Lee Gu')
  })
  test('another account of whoever took it over is no second person (R10)', async () => {
    const world = await worldOf({ account: of('activeRole') })
    const request = await takenOver(world, 'remove-authenticator')
    change(world, 'lee', { employeeId: 'C-2001' })
    expect(refusalOf(await fixed(world, request, second(world)))).toBe('second-approver-needed')
  })
  for (const nameless of ['lynne', 'lee'])
    test(`nor is somebody whom nobody can tell from them: no employee number of ${nameless} (R10)`, async () => {
      const world = await worldOf({ account: of('activeRole') })
      const request = await takenOver(world, 'remove-authenticator')
      change(world, nameless, { employeeId: null })
      expect(refusalOf(await fixed(world, request, second(world)))).toBe('approvers-not-told-apart')
    })
  test('what the tenant shows needs nobody’s word', async () => {
    const world = await worldOf({ account: of('activeRole') })
    const request = await takenOver(world, 'reset-password')
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    await world.pass({ minutes: 1 })
    expect(await stands(world, request)).toBe('done reset-password')
  })
})

describe('what is done by hand is somebody’s, until when', () => {
  test('whoever takes it over has it, due as a decision would be; given back, it is nobody’s', async () => {
    const world = await deskWorld()
    const request = await takenOver(world, 'end-sessions')
    const since = new Date(world.context.now().getTime() - 60_000)
    expect(request.assignee).toEqual({ id: LYNNE, name: 'Lynne Robbins', since })
    expect(request.dueAt).toEqual(new Date(since.getTime() + 4 * 3_600_000))
    await world.pass({ hours: 1 })
    const back = must(await giveBack(world.context, second(world), request.id, { version: request.version }))
    expect(back).toMatchObject({ state: 'queued', assignee: null })
  })

  test('it can be passed on to a colleague, who is then the one who has it', async () => {
    const world = await deskWorld()
    const request = await takenOver(world, 'end-sessions')
    const passed = await assignRequest(world.context, second(world), request.id, { to: LEE, shown: LYNNE })
    expect(must(passed)).toMatchObject({ state: 'handed-over', dueAt: request.dueAt, assignee: { id: LEE } })
  })
})

describe('whoever took it over can always look again, or give it back', () => {
  const privileged = () => worldOf({ account: of('activeRole') })
  const press = (world: World, { id, version }: RecoveryRequest, act: typeof giveBack, by = approver(world)) =>
    act(world.context, by, id, { version })
  const looks = (world: World) => world.store.waiting.filter(({ task }) => task.kind === 'read-back').length

  test('a look at once closes it where the tenant shows the change', async () => {
    const world = await privileged()
    const request = await takenOver(world, 'reset-password')
    // The eager looks are over, and the next is minutes away.
    await world.pass({ minutes: 70 })
    expect(await stands(world, request)).toBe('handed-over reset-password')
    change(world, 'adele@contoso.com', { passwordChangedAt: world.context.now() })
    must(await press(world, await loaded(world, request.id), lookNow))
    await world.pass({ seconds: 2 })
    expect(await loaded(world, request.id)).toMatchObject({ state: 'done', attested: null, shownAt: expect.any(Date) })
  })
  test('a look that shows nothing changes nothing, and calls for no other', async () => {
    const world = await privileged()
    const request = await takenOver(world, 'reset-password')
    const before = looks(world)
    for (let i = 0; i < 3; i++) must(await press(world, await loaded(world, request.id), lookNow))
    await world.pass({ seconds: 2 })
    expect(looks(world)).toBe(before)
    expect(await stands(world, request)).toBe('handed-over reset-password')
  })
  test('given back, it is in the queue again, due anew, with no approval, and may have been done until then', async () => {
    const world = await privileged()
    const request = await takenOver(world, 'reset-password')
    const back = must(await press(world, request, giveBack))
    expect(back).toMatchObject({ state: 'queued', intent: null, approvals: [], permission: null })
    expect(back.escalation).not.toBeNull()
    expect(back.dueAt?.getTime()).toBeGreaterThan(world.context.now().getTime())
    expect([back.perhapsGiven].flat()).toMatchObject([{ remedy: 'reset-password', committedAt: world.context.now() }])
    await world.pass({ minutes: 5 })
    expect((await loaded(world, request.id)).state).toBe('queued')
    const again = await loaded(world, request.id)
    const take = { version: again.version, remedy: 'reset-password' } as const
    expect(must(await handOver(world.context, second(world), again.id, take)).state).toBe('handed-over')
  })
  for (const act of [giveBack, lookNow])
    test(`${act.name}: by nobody who may not decide, about nothing that was not taken over`, async () => {
      const world = await privileged()
      const request = await takenOver(world, 'reset-password')
      const auditor = approver(world, { roles: ['Recovery.Auditor'] })
      expect(refusalOf(await press(world, request, act, auditor))).toBe('not-permitted')
      must(await press(world, request, giveBack))
      expect(refusalOf(await press(world, await loaded(world, request.id), act))).toBe('request-moved-on')
    })
})
