/** One administrator eases alone: where no two can be told apart, with the risk stated, a day after everybody heard (R10, R16). */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { cancelConfirmation, confirmPolicy } from '#lib/use-cases/approver/confirm-policy-change.ts'
import { agreeToEase, askToEase, cancelEasing, switchThreatOn } from '#lib/use-cases/approver/change-threat-mode.ts'
import { unseen } from '#lib/rules/source-reading.ts'
import { atStart, type PolicyLines } from '#lib/rules/organisation/policy-change.ts'
import { isOn } from '#lib/rules/organisation/threat-mode.ts'
import { catalogues } from '#lib/words/catalogues.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, LYNNE, second } from './people.ts'

const RISK = { risk: 'We are a school with one administrator.' }
const ADMINISTRATOR = ['Recovery.Administrator'] as const
const DAY = { hours: 24 }

let world: World
/** One administrator; and Lee, who is an approver. */
beforeEach(async () => {
  world = await deskWorld({ settings: { soleAdministrator: RISK } })
  world.tenant.roleHolders = [
    { id: LYNNE, roles: ADMINISTRATOR },
    { id: LEE, roles: ['Recovery.Approver'] },
  ]
})
/** The administrator, as signed in a moment before whatever time it is. */
const lynne = (more: Partial<Approver> = {}) => approver(world, { roles: ADMINISTRATOR, ...more })
const lee = (more: Partial<Approver> = {}) => second(world, { roles: ADMINISTRATOR, ...more })
const withLee = () => (world.tenant.roleHolders = [LYNNE, LEE].map((id) => ({ id, roles: ADMINISTRATOR })))
const events = () => world.store.recorded.filter(({ requestId }) => requestId === null)
const letters = (about: 'threat' | 'policy') =>
  world.delivery.mails.filter(
    ({ subject }) =>
      subject ===
      catalogues.en['sole-administrator'].letter[about].subject({
        administrator: 'Lynne Robbins',
        organisation: 'Contoso',
      }),
  )

const version = async () => (await world.store.threatSwitch()).version
const isOnNow = async () => isOn(await world.store.threatSwitch(), world.context.now())
const switchedOn = async () =>
  must(await switchThreatOn(world.context, approver(world), { version: 0, hours: 72, reason: 'Calls' }))
const ask = async (hours: number | null = null, by = lynne()) =>
  askToEase(world.context, by, { version: await version(), hours, reason: 'It is over' })

describe('Threat mode', () => {
  beforeEach(async () => {
    await switchedOn()
    await world.settle()
  })

  test('goes off a day after the one administrator asked, and not before', async () => {
    const { easing } = must(await ask())
    expect(easing?.alone?.effectAt).toEqual(new Date(world.context.now().getTime() + 24 * 3_600_000))
    await world.pass({ hours: 23, minutes: 59 })
    expect(await isOnNow()).toBe(true)
    await world.pass({ minutes: 2 })
    expect(await isOnNow()).toBe(false)
    expect(events().at(-1)).toMatchObject({
      kind: 'threat-off',
      by: { kind: 'latchkey' },
      facts: { askedBy: 'Lynne Robbins', reason: 'It is over' },
    })
  })

  test('all who decide and the desk’s mailbox hear at once, with the moment and where to cancel it', async () => {
    must(await ask())
    await world.settle()
    const heard = letters('threat')
    expect(heard.map(({ to }) => to).toSorted()).toEqual([
      'desk@contoso.com',
      'lee.gu@contoso.com',
      'lynne.robbins@contoso.com',
    ])
    expect(heard[0]?.body).toContain('/admin/threat-mode')
  })

  test('whoever may guard cancels it, an approver too, and threat mode goes on', async () => {
    must(await ask())
    must(await cancelEasing(world.context, second(world), { version: await version() }))
    await world.pass(DAY)
    expect(await isOnNow()).toBe(true)
    expect(events().findLast(({ kind }) => kind === 'threat-easing-cancelled')).toMatchObject({
      by: { kind: 'approver', name: 'Lee Gu' },
    })
  })

  test('nobody else does: an auditor, a guest, or from a page of before', async () => {
    must(await ask())
    const at = await version()
    expect(
      refusalOf(await cancelEasing(world.context, second(world, { roles: ['Recovery.Auditor'] }), { version: at })),
    ).toBe('not-permitted')
    expect(refusalOf(await cancelEasing(world.context, second(world, { guest: true }), { version: at }))).toBe(
      'not-permitted',
    )
    expect(refusalOf(await cancelEasing(world.context, second(world), { version: at - 1 }))).toBe('switch-moved-on')
  })

  test('making it last longer cancels it as well', async () => {
    must(await ask())
    must(await switchThreatOn(world.context, second(world), { version: await version(), hours: 168, reason: 'Still' }))
    await world.pass(DAY)
    expect(await isOnNow()).toBe(true)
  })

  test('shorter than the day is off when the day is over', async () => {
    must(await ask(2))
    await world.pass({ hours: 3 })
    expect(await isOnNow()).toBe(true)
    await world.pass({ hours: 22 })
    expect(await isOnNow()).toBe(false)
  })

  const TWO_ARE_ASKED: readonly [title: string, make: () => unknown][] = [
    [
      'the policy file does not state the risk',
      () => Object.assign(world.context.settings, { soleAdministrator: null }),
    ],
    ['two administrators can be told apart', withLee],
    ['the tenant does not answer', () => (world.tenant.down = true)],
    // What is noted here of who signed in, whoever writes the database may have taken somebody out of.
    [
      'the tenant does not list who holds a role, whatever our own notes say',
      async () => {
        world.tenant.readDeskRoleHolders = async () => unseen('not-permitted')
        await world.store.noteDeskAccount({
          id: LYNNE,
          name: 'Lynne Robbins',
          roles: ADMINISTRATOR,
          seenAt: world.context.now(),
        })
      },
    ],
    [
      'nothing can be said of the second, since their methods were not read',
      () => {
        withLee()
        const read = world.tenant.readAuthenticators.bind(world.tenant)
        world.tenant.readAuthenticators = async (id, when) =>
          id === LEE ? { kind: 'failed', why: '503' } : read(id, when)
      },
    ],
  ]
  for (const [title, make] of TWO_ARE_ASKED)
    test(`takes two where ${title}`, async () => {
      await make()
      const asked = must(await ask())
      expect(asked.easing?.alone).toBeUndefined()
      world.tenant.down = false
      await world.pass({ hours: 25 })
      expect(await isOnNow()).toBe(true)
    })

  test('two of whom nobody can tell are none, and the second one’s agreement does not hurry it', async () => {
    withLee()
    change(world, 'lee', { employeeId: null })
    must(await ask())
    expect(refusalOf(await agreeToEase(world.context, lee(), { version: await version() }))).toBe(
      'approvers-not-told-apart',
    )
    expect(await isOnNow()).toBe(true)
    await world.pass(DAY)
    expect(await isOnNow()).toBe(false)
  })

  for (const [title, make] of [
    ['has lost the role', () => (world.tenant.roleHolders = [{ id: LEE, roles: ['Recovery.Approver'] }])],
    ['was switched off', () => change(world, 'lynne', { enabled: false })],
  ] as const)
    test(`where the one who asked ${title} since, it is not carried out`, async () => {
      must(await ask())
      make()
      await world.pass(DAY)
      expect(await isOnNow()).toBe(true)
    })

  test('where two can be told apart by the end of the day, it is not carried out, and it is written down', async () => {
    must(await ask())
    withLee()
    await world.pass(DAY)
    expect(await isOnNow()).toBe(true)
    expect(events().at(-1)).toMatchObject({ kind: 'threat-easing-cancelled', by: { kind: 'latchkey' } })
  })

  test('where the tenant does not answer at the end of the day, it waits until it does', async () => {
    must(await ask())
    world.tenant.down = true
    await world.pass(DAY)
    expect(await isOnNow()).toBe(true)
    world.tenant.down = false
    await world.pass({ minutes: 30 })
    expect(await isOnNow()).toBe(false)
  })

  test('it takes a sign-in of the last minutes, as with two', async () =>
    expect(refusalOf(await ask(null, lynne({ signedInAt: null })))).toBe('sign-in-too-old'))
})

describe('A policy file that grants more', () => {
  const STRICT: PolicyLines = {
    preset: 'strict',
    people: [],
    soleAdministrator: RISK,
    ownTelephonyProvider: false,
    mailDestinations: [],
    brand: null,
    links: {},
    language: 'en',
  }
  const started = async (file: PolicyLines) => {
    const from = await world.store.policyHeld()
    const { inForce, next } = atStart(from, file, world.context.now())
    if (next) await world.store.changePolicy({ from, to: next.held, event: next.event, later: [] })
    return inForce
  }
  const held = () => world.store.policyHeld()
  const confirm = async (by = lynne()) => confirmPolicy(world.context, by, { version: (await held()).version })
  const LOOSE = { ...STRICT, preset: 'standard' }

  test('is confirmed a day after the one administrator did, and in force from the next start on', async () => {
    await started(STRICT)
    await started(LOOSE)
    must(await confirm())
    await world.settle()
    expect(letters('policy').map(({ to }) => to)).toContain('lee.gu@contoso.com')
    await world.pass({ hours: 23 })
    expect(await started(LOOSE)).toMatchObject({ preset: 'strict' })
    await world.pass({ hours: 1, minutes: 1 })
    expect(await started(LOOSE)).toMatchObject({ preset: 'standard' })
    expect(events().at(-1)).toMatchObject({
      kind: 'policy-confirmed',
      by: { kind: 'latchkey' },
      facts: { firstBy: 'Lynne Robbins', lines: ['preset'] },
    })
  })

  test('any administrator cancels it, and it waits to be confirmed again', async () => {
    await started(STRICT)
    await started(LOOSE)
    must(await confirm())
    expect(refusalOf(await cancelConfirmation(world.context, second(world), { version: (await held()).version }))).toBe(
      'not-permitted',
    )
    must(await cancelConfirmation(world.context, lee(), { version: (await held()).version }))
    await world.pass(DAY)
    expect(await started(LOOSE)).toMatchObject({ preset: 'strict' })
    expect((await held()).asked?.agreed).toBeNull()
  })

  test('another change of the file does not ride on it', async () => {
    await started(STRICT)
    await started(LOOSE)
    must(await confirm())
    await started({ ...LOOSE, preset: 'standard', people: [{ accounts: [LYNNE] }] })
    await world.pass(DAY)
    expect(await started({ ...LOOSE, people: [{ accounts: [LYNNE] }] })).toMatchObject({ preset: 'strict', people: [] })
  })

  describe('that first says so of one who eases alone', () => {
    beforeEach(() => Object.assign(world.context.settings, { soleAdministrator: null }))
    const BEFORE = { ...STRICT, soleAdministrator: null }

    test('is confirmed the same way, where the tenant itself lists one administrator', async () => {
      await started(BEFORE)
      await started(STRICT)
      must(await confirm())
      await world.pass(DAY)
      await world.pass({ minutes: 1 })
      expect(await started(STRICT)).toMatchObject({ soleAdministrator: RISK })
    })
    test('and not where only those who have signed in are known: another may exist', async () => {
      world.tenant.roleHolders = null
      await world.store.noteDeskAccount({
        id: LYNNE,
        name: 'Lynne Robbins',
        roles: ADMINISTRATOR,
        seenAt: world.context.now(),
      })
      await started(BEFORE)
      await started(STRICT)
      must(await confirm())
      expect((await held()).asked?.agreed?.effectAt).toBeUndefined()
      await world.pass(DAY)
      expect(await started(STRICT)).toMatchObject({ soleAdministrator: null })
    })
    test('nor where two can be told apart', async () => {
      withLee()
      await started(BEFORE)
      await started(STRICT)
      must(await confirm())
      expect((await held()).asked?.agreed?.effectAt).toBeUndefined()
      must(await confirm(lee()))
      expect(await started(STRICT)).toMatchObject({ soleAdministrator: RISK })
    })
  })
})
