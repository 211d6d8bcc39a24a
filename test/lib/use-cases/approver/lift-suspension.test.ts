/** A person who has looked lifts what was suspended; nobody does for themselves (N22, R10, R12). */
import { beforeEach, describe, expect, test } from 'vitest'
import { type AccountId, answered, failed } from '#lib/rules/account/account.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { findAccount, liftSuspension, openSuspended } from '#lib/use-cases/approver/lift-suspension.ts'
import { suspendSince } from '#lib/use-cases/employee/suspend-enrolled.ts'
import { counting, type SuspendedBecause } from '#lib/rules/proofs/enrolment.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { refOf } from '#lib/rules/preparation/preparation.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import type { Suspended } from '#lib/rules/preparation/suspension.ts'
import { allNo, daysBefore, exampleAccount } from '#test/example.ts'
import { givePasskey, giveSheet } from '#test/lib/use-cases/claimant/enrolled.ts'
import { KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, LYNNE, queued, second } from './people.ts'

const ADELE = exampleAccount().id
const administrator = { roles: ['Recovery.Administrator'] } as const
const WHY = { reason: 'Spoken with her face to face: she pressed the link by mistake.' } as const

let world: World
beforeEach(async () => {
  world = await deskWorld()
})
const lynne = (more: Partial<Approver> = {}) => approver(world, { ...administrator, ...more })
const lee = (more: Partial<Approver> = {}) => second(world, { ...administrator, ...more })
const suspended = async (because: SuspendedBecause = 'not-the-owner') => {
  await givePasskey(world, daysBefore(30))
  must(await suspendSince(world.context, ADELE, daysBefore(60), because))
  await world.settle()
  return refOfFirst()
}
const refOfFirst = async () => must(await openSuspended(world.context, lynne(), ADELE)).items[0]?.ref ?? ''
const lift = (ref: string, who: Approver = lynne(), reason: string = WHY.reason, inPlaceOf: readonly string[] = []) =>
  liftSuspension(world.context, who, ADELE, { ref, reason, inPlaceOf })
const held = async () => (await world.store.enrolled(ADELE)).filter(({ ended }) => ended === null).length

describe('What is suspended', () => {
  test('is listed by kind, with since when and why, and by nobody’s name for it', async () => {
    await givePasskey(world, daysBefore(30))
    await giveSheet(world, daysBefore(20))
    must(await suspendSince(world.context, ADELE, daysBefore(25), 'compromise'))
    await world.pass({ hours: 1 })
    const since = world.context.now()
    must(await suspendSince(world.context, ADELE, daysBefore(60), 'not-the-owner'))
    const page = must(await openSuspended(world.context, lynne(), ADELE))
    expect(page).toMatchObject({
      account: { name: 'Adele Vance', signInName: KNOWN },
      items: [
        { kind: 'passkey', because: 'not-the-owner', since, addedAt: daysBefore(30) },
        { kind: 'saved-code', because: 'compromise', addedAt: daysBefore(20), ones: { length: 10 } },
      ],
    })
  })
  test('and every look at it is an event (R19)', async () => {
    await suspended()
    expect(world.store.recorded.findLast(({ kind }) => kind === 'suspended-viewed')).toMatchObject({
      by: { kind: 'approver', id: LYNNE },
      facts: { account: ADELE },
    })
  })
  test('is seen by whoever reads at the desk, and by nobody else', async () => {
    must(await openSuspended(world.context, approver(world, { roles: ['Recovery.Auditor'] }), ADELE))
    expect(refusalOf(await openSuspended(world.context, approver(world, { roles: [] }), ADELE))).toBe('not-permitted')
  })
  test('is pointed at from the evidence of each of their requests', async () => {
    const { request } = await queued(world)
    expect(must(await openPack(world.context, approver(world), request.id)).someSuspended).toBe(false)
    await suspended()
    expect(must(await openPack(world.context, approver(world), request.id)).someSuspended).toBe(true)
  })
  test('is not looked for in vain: a tenant that does not answer is told as such', async () => {
    world.tenant.findAccount = () => Promise.reject(new Unavailable('silent'))
    expect(refusalOf(await findAccount(world.context, lynne(), KNOWN))).toBe('tenant-unavailable')
  })
  test('is found by sign-in name, however it is written', async () => {
    expect(must(await findAccount(world.context, lynne(), ` ${KNOWN.toUpperCase()} `))).toBe(ADELE)
    expect(must(await findAccount(world.context, lynne(), 'nobody@contoso.com'))).toBeNull()
    expect(refusalOf(await findAccount(world.context, approver(world), KNOWN))).toBe('not-permitted')
  })
})

describe('Lifting it', () => {
  test('a press on "this wasn’t me" that was a mistake is put right: it counts again as it did', async () => {
    await givePasskey(world, daysBefore(30))
    const browser = await world.begin()
    await browser.prove('code-by-email')
    await world.pass({ hours: 1 })
    await giveSheet(world, world.context.now())
    const address = stopAddress(world.context, await browser.request(), 'adele@example.org')
    must(await stopRecovery(world.context, new URL(address).searchParams.get('link') ?? ''))
    await world.settle()
    const { items } = must(await openSuspended(world.context, lynne(), ADELE))
    expect(items.map(({ kind }) => kind)).toEqual(['saved-code'])
    expect(must(await lift(items[0]?.ref ?? ''))).toBe('lifted')
    const window = { now: world.context.now(), windowInDays: 7, troubleSince: null }
    const enrolled = await world.store.enrolled(ADELE)
    expect(counting(enrolled, 'saved-code', window), 'still younger than the window (R6)').toEqual([])
    await world.pass({ days: 8 })
    expect(counting(enrolled, 'saved-code', { ...window, now: world.context.now() })).toHaveLength(10)
  })
  test('is in the record with the reason, and is told to all addresses and the desk (N04, N13)', async () => {
    const ref = await suspended()
    const before = world.delivery.mails.length
    must(await lift(ref))
    await world.settle()
    expect(world.store.recorded.findLast(({ kind }) => kind === 'enrolment-lifted')).toMatchObject({
      by: { kind: 'approver', id: LYNNE, name: 'Lynne Robbins' },
      facts: { account: ADELE, refs: [ref], because: 'not-the-owner', why: WHY.reason },
    })
    const told = world.delivery.mails.slice(before)
    const owners = told.filter(({ subject }) => subject.endsWith('was restored')).map(({ to }) => to)
    expect(owners).toEqual(expect.arrayContaining(['adele@example.org', 'adele.private@example.org']))
    expect(owners, 'a letter of its own').not.toContain('desk@contoso.com')
    expect(told.filter(({ to }) => to === 'desk@contoso.com')).toHaveLength(1)
  })
  test('is done once: of two at the same moment one, and nothing is left to lift', async () => {
    const ref = await suspended()
    const both = await Promise.all([lift(ref), lift(ref, lee())])
    expect(new Set(both.map(refusalOf))).toEqual(new Set([null, 'enrolment-moved-on']))
    expect(refusalOf(await lift(ref))).toBe('enrolment-moved-on')
    expect(await held()).toBe(1)
  })
  test('is not done for the claimant’s own account, under any account of theirs (R10)', async () => {
    const ref = await suspended()
    expect(refusalOf(await lift(ref, lynne({ id: ADELE })))).toBe('not-your-own')
    change(world, 'lynne', { employeeId: 'C-1001' })
    expect(refusalOf(await lift(ref))).toBe('not-your-own')
    expect(await held()).toBe(0)
  })

  const NOT_LIFTED: readonly [string, (ref: string) => ReturnType<typeof lift>, string][] = [
    ['by an approver', async (ref) => lift(ref, approver(world)), 'not-permitted'],
    ['by an auditor', async (ref) => lift(ref, lynne({ roles: ['Recovery.Auditor'] })), 'not-permitted'],
    ['by a guest', async (ref) => lift(ref, lynne({ guest: true })), 'not-permitted'],
    ['by a role of 16 minutes ago', async (ref) => lift(ref, lynne({ rolesReadAt: daysBefore(1) })), 'sign-in-too-old'],
    ['without a reason', async (ref) => lift(ref, lynne(), '  '), 'reason-missing'],
    ['with a reason of a page', async (ref) => lift(ref, lynne(), 'x'.repeat(301)), 'reason-missing'],
    ['under another name', async () => lift('another sheet'), 'enrolment-moved-on'],
    [
      'while the tenant does not answer',
      async (ref) => {
        world.tenant.down = true
        return lift(ref)
      },
      'tenant-unavailable',
    ],
    [
      'for somebody who has left',
      async (ref) => {
        change(world, KNOWN, { lookups: { ...allNo, leaver: answered(true) } })
        return lift(ref)
      },
      'not-permitted',
    ],
    [
      'where nobody can say whether they have',
      async (ref) => {
        change(world, KNOWN, { lookups: { ...allNo, leaver: failed('503') } })
        return lift(ref)
      },
      'not-permitted',
    ],
    [
      'for an account that is gone',
      async (ref) => {
        world.tenant.residents.delete(KNOWN)
        return lift(ref)
      },
      'not-permitted',
    ],
  ]
  for (const [how, act, refusal] of NOT_LIFTED)
    test(`${how}: refused, and it stays suspended`, async () => {
      const ref = await suspended()
      expect(refusalOf(await act(ref))).toBe(refusal)
      expect(await held()).toBe(0)
    })
  test('what belonged to a deleted account stays ended, should the account come back', async () => {
    expect(refusalOf(await lift(await suspended('account-deleted')))).toBe('not-permitted')
    expect(await held()).toBe(0)
  })
})

describe('A sheet of codes that is put back is the only one in use', () => {
  /** The sheet of last month, suspended, and one that was made since. */
  const two = async () => {
    await giveSheet(world, daysBefore(30))
    must(await suspendSince(world.context, ADELE, daysBefore(60), 'not-the-owner'))
    await world.settle()
    await giveSheet(world, daysBefore(1))
    const { items } = must(await openSuspended(world.context, lynne(), ADELE))
    const [item] = items
    if (!item) throw new Error('Nothing is suspended.')
    return item
  }
  const sheetsInUse = async () =>
    new Set((await world.store.enrolled(ADELE)).filter(({ ended }) => ended === null).map(refOf))
  const refsOf = (item: Suspended) => item.inPlaceOf.map(({ ref }) => ref)

  test('before the press the page is told which one goes, and of what day it is', async () => {
    const item = await two()
    expect(item.inPlaceOf).toMatchObject([{ addedAt: daysBefore(1), ones: { length: 10 } }])
  })
  test('the other goes out of use with the same press, and the record names it', async () => {
    const item = await two()
    must(await lift(item.ref, lynne(), WHY.reason, refsOf(item)))
    expect(await sheetsInUse()).toEqual(new Set([item.ref]))
    const gone = (await world.store.enrolled(ADELE)).filter((one) => refsOf(item).includes(refOf(one)))
    expect(new Set(gone.map(({ ended }) => ended?.why))).toEqual(new Set(['cancelled']))
    expect(world.store.recorded.findLast(({ kind }) => kind === 'enrolment-lifted')).toMatchObject({
      facts: { refs: [item.ref], inPlaceOf: refsOf(item) },
    })
  })
  test('its owner reads that no other works', async () => {
    const item = await two()
    must(await lift(item.ref, lynne(), WHY.reason, refsOf(item)))
    await world.settle()
    const letters = world.delivery.mails.filter(({ body }) => body.includes('Only sheet '))
    expect(letters.map(({ to }) => to)).toContain('adele@example.org')
  })
  test('a sheet that was made after the page was shown is not taken out of use unsaid', async () => {
    const item = await two()
    for (const said of [[], ['another sheet'], [...refsOf(item), 'another sheet']])
      expect(refusalOf(await lift(item.ref, lynne(), WHY.reason, said))).toBe('enrolment-moved-on')
    expect(await sheetsInUse()).toEqual(new Set(refsOf(item)))
  })
  test('of two suspended ones, the one that was put back last', async () => {
    await giveSheet(world, daysBefore(30))
    await giveSheet(world, daysBefore(20))
    must(await suspendSince(world.context, ADELE, daysBefore(60), 'not-the-owner'))
    const refs: string[] = []
    for (const { ref } of must(await openSuspended(world.context, lynne(), ADELE)).items) {
      must(await lift(ref, lynne(), WHY.reason, refs))
      refs.splice(0, 1, ref)
    }
    expect(await sheetsInUse()).toEqual(new Set(refs))
  })
  test('anything else that is put back takes nothing out of use', async () => {
    await giveSheet(world, daysBefore(30))
    await givePasskey(world, daysBefore(20))
    must(await suspendSince(world.context, ADELE, daysBefore(25), 'compromise'))
    const [passkey] = must(await openSuspended(world.context, lynne(), ADELE)).items
    expect(passkey?.inPlaceOf).toEqual([])
    must(await lift(passkey?.ref ?? ''))
    expect((await sheetsInUse()).size).toBe(2)
  })
})

describe('Where nobody can say whether administrator and owner are one person, two lift it (R10)', () => {
  beforeEach(() => change(world, KNOWN, { employeeId: null }))

  test('the first asks, and the second, another person, lifts', async () => {
    const ref = await suspended()
    expect(must(await lift(ref))).toBe('asked')
    expect(await held()).toBe(0)
    expect(must(await openSuspended(world.context, lee(), ADELE)).items).toMatchObject([
      { asked: { id: LYNNE, name: 'Lynne Robbins', reason: WHY.reason } },
    ])
    expect(must(await lift(ref, lee()))).toBe('lifted')
    expect(world.store.recorded.findLast(({ kind }) => kind === 'enrolment-lifted')).toMatchObject({
      by: { id: LEE },
      facts: { askedBy: LYNNE },
    })
    expect(await held()).toBe(1)
  })
  test('the same person twice is one, under another account too', async () => {
    const ref = await suspended()
    must(await lift(ref))
    expect(refusalOf(await lift(ref))).toBe('second-approver-needed')
    change(world, 'lee', { employeeId: 'C-2001' })
    expect(refusalOf(await lift(ref, lee()))).toBe('second-approver-needed')
  })
  for (const nameless of ['lynne', 'lee'])
    test(`nor does somebody whom nobody can tell from the first: no employee number of ${nameless}`, async () => {
      const ref = await suspended()
      change(world, nameless, { employeeId: null })
      must(await lift(ref))
      expect(refusalOf(await lift(ref, lee()))).toBe('approvers-not-told-apart')
      expect(await held()).toBe(0)
    })
  test('a day later it is asked anew', async () => {
    const ref = await suspended()
    must(await lift(ref))
    await world.pass({ hours: 25 })
    expect(must(await lift(ref, lee()))).toBe('asked')
  })
  test('each signed in within a quarter of an hour, where the tenant says when', async () => {
    const ref = await suspended()
    for (const signedInAt of [null, daysBefore(1)])
      expect(refusalOf(await lift(ref, lynne({ signedInAt })))).toBe('sign-in-too-old')
  })
})

test('the account of a wrong id has nothing to lift', async () => {
  const nobody = '0d7b1c1e-5a4f-4b8e-9a53-2f5b3f1f0999' as AccountId
  expect(refusalOf(await openSuspended(world.context, lynne(), nobody))).toBe('request-unknown')
})
