import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { approve, decline } from '#lib/use-cases/approver/decide.ts'
import { agreeToEase, askToEase, switchThreatOn } from '#lib/use-cases/approver/change-threat-mode.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { inForce, isOn, NEVER_SWITCHED } from '#lib/rules/organisation/threat-mode.ts'
import { LIMITS } from '#lib/rules/throttle.ts'
import { catalogues } from '#lib/words/catalogues.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, loaded, LYNNE, queued, second } from './people.ts'

const REASON = 'Somebody is calling the desk with our employee numbers'
const administrator = { roles: ['Recovery.Administrator'] } as const
const on = (world: World, hours = 12, version = 0) =>
  switchThreatOn(world.context, approver(world), { version, hours, reason: REASON })
const ask = (world: World, version = 1, hours: number | null = null, who = approver(world, administrator)) =>
  askToEase(world.context, who, { version, hours, reason: 'It is over' })
const agree = (world: World, version = 2, who = second(world, administrator)) =>
  agreeToEase(world.context, who, { version })
const now = async (world: World) =>
  inForce(world.context.settings, await world.store.threatSwitch(), world.context.now()).threatMode
const kinds = (world: World) => world.store.recorded.filter(({ requestId }) => requestId === null)
const { on: turnedOn, off: turnedOff } = catalogues.en['threat-mode'].letter
const subjects = {
  on: turnedOn.subject({ organisation: 'Contoso' }),
  off: turnedOff.subject({ organisation: 'Contoso' }),
}
const deskHeard = (world: World) =>
  world.delivery.mails.filter(({ to }) => to === 'desk@contoso.com').map(({ subject }) => subject)

describe('switching threat mode on (R16, T-H2)', () => {
  test('one approver does it, with a reason and an end, and it holds at the next question', async () => {
    const world = await deskWorld()
    must(await on(world))
    expect(await now(world)).toBe(true)
    expect(kinds(world).at(-1)).toMatchObject({
      kind: 'threat-on',
      by: { kind: 'approver', name: 'Lynne Robbins' },
      facts: { reason: REASON },
    })
    await world.settle()
    expect(deskHeard(world)).toEqual([subjects.on])
  })
  test('it needs no tenant: an attack may be why it does not answer', async () => {
    const world = await deskWorld()
    world.tenant.down = true
    must(await on(world))
    expect(await now(world)).toBe(true)
  })
  test('it ends by itself, and that is an event and a letter too', async () => {
    const world = await deskWorld()
    must(await on(world, 4))
    await world.pass({ hours: 4 })
    expect(await now(world)).toBe(false)
    expect(kinds(world).at(-1)).toMatchObject({ kind: 'threat-over', by: { kind: 'latchkey' } })
    expect(deskHeard(world).at(-1)).toBe(subjects.off)
  })
  test('made longer by any approver, it does not end at the first end', async () => {
    const world = await deskWorld()
    must(await on(world, 4))
    must(await switchThreatOn(world.context, second(world), { version: 1, hours: 24, reason: 'It goes on' }))
    await world.pass({ hours: 5 })
    expect(await now(world)).toBe(true)
    expect(kinds(world).at(-1)?.kind).toBe('threat-extended')
    await world.pass({ hours: 20 })
    expect(await now(world)).toBe(false)
  })

  const REFUSED: readonly [case_: string, asked: Partial<Parameters<typeof switchThreatOn>[2]>, refusal: string][] = [
    ['without a reason', { reason: '  ' }, 'reason-missing'],
    ['with a reason that is a letter', { reason: 'x'.repeat(301) }, 'reason-missing'],
    ['for good', { hours: 100_000 }, 'choice-missing'],
    ['from a page that another switch has overtaken', { version: 7 }, 'switch-moved-on'],
  ]
  for (const [title, asked, refusal] of REFUSED)
    test(`${title}: refused`, async () => {
      const world = await deskWorld()
      const answer = await switchThreatOn(world.context, approver(world), {
        version: 0,
        hours: 12,
        reason: REASON,
        ...asked,
      })
      expect(refusalOf(answer)).toBe(refusal)
      expect(await world.store.threatSwitch()).toEqual(NEVER_SWITCHED)
    })
  test('an auditor and a guest switch nothing', async () => {
    const world = await deskWorld()
    const asked = { version: 0, hours: 12, reason: REASON }
    for (const more of [{ roles: ['Recovery.Auditor'] as const }, { guest: true }])
      expect(refusalOf(await switchThreatOn(world.context, approver(world, more), asked))).toBe('not-permitted')
  })
  test('two who press in one moment: one wins, and the other is told', async () => {
    const world = await deskWorld()
    const answers = await Promise.all([on(world), on(world)])
    expect(new Set(answers.map(refusalOf))).toEqual(new Set([null, 'switch-moved-on']))
  })
})

describe('raising the guard is never short of presses (R16)', () => {
  test('an approver who has spent the hour’s decisions switches it on all the same', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const spend = () => world.context.throttle.take('desk:decide', world.context.keys.hash('name', LYNNE))
    for (let press = 0; press < LIMITS['desk:decide'].points; press++) await spend()
    const no = { version: request.version, reason: 'Not them.' }
    expect(refusalOf(await decline(world.context, approver(world), request.id, no))).toBe('too-many-requests')
    must(await on(world))
    expect(await now(world)).toBe(true)
  })
})

describe('less guard takes two administrators (R16)', () => {
  test('one asks, another agrees, and it is off', async () => {
    const world = await deskWorld()
    must(await on(world))
    must(await ask(world))
    expect(await now(world)).toBe(true)
    must(await agree(world))
    expect(await now(world)).toBe(false)
    expect(kinds(world).map(({ kind }) => kind)).toEqual(['threat-on', 'threat-easing-asked', 'threat-off'])
    await world.settle()
    expect(deskHeard(world)).toContain(subjects.off)
  })
  test('shortening is less as well', async () => {
    const world = await deskWorld()
    must(await on(world, 24))
    expect(refusalOf(await on(world, 2, 1))).toBe('second-approver-needed')
    must(await ask(world, 1, 2))
    must(await agree(world))
    expect(await now(world)).toBe(true)
    await world.pass({ hours: 2 })
    expect(await now(world)).toBe(false)
  })

  const REFUSED: readonly [case_: string, act: (world: World) => ReturnType<typeof ask>, refusal: string][] = [
    ['an approver asks', (world) => ask(world, 1, null, approver(world)), 'not-permitted'],
    ['the one who asked agrees', (world) => agree(world, 2, approver(world, administrator)), 'second-approver-needed'],
    ['an approver agrees', (world) => agree(world, 2, second(world)), 'not-permitted'],
    [
      'the second signed in this morning',
      (world) => agree(world, 2, second(world, { ...administrator, signedInAt: new Date(0) })),
      'sign-in-too-old',
    ],
    [
      'the tenant does not say when the second signed in',
      (world) => agree(world, 2, second(world, { ...administrator, signedInAt: null })),
      'sign-in-too-old',
    ],
    ['from a page of before', (world) => agree(world, 1), 'switch-moved-on'],
  ]
  for (const [title, act, refusal] of REFUSED)
    test(`${title}: refused, and it stays on`, async () => {
      const world = await deskWorld()
      must(await on(world))
      if (!title.includes('approver asks')) must(await ask(world))
      expect(refusalOf(await act(world))).toBe(refusal)
      expect(await now(world)).toBe(true)
    })
  test('two accounts of one person are one', async () => {
    const world = await deskWorld()
    change(world, 'lee', { employeeId: 'C-2001' })
    must(await on(world))
    must(await ask(world))
    expect(refusalOf(await agree(world))).toBe('second-approver-needed')
  })
  for (const nameless of ['lynne', 'lee'])
    test(`where nobody can tell whether they are two people they are one: no employee number of ${nameless}`, async () => {
      const world = await deskWorld()
      change(world, nameless, { employeeId: null })
      must(await on(world))
      must(await ask(world))
      expect(refusalOf(await agree(world))).toBe('approvers-not-told-apart')
      expect(await now(world)).toBe(true)
    })
  test('somebody who has left since agrees to nothing', async () => {
    const world = await deskWorld()
    must(await on(world))
    must(await ask(world))
    change(world, 'lynne', { enabled: false })
    expect(refusalOf(await agree(world))).toBe('not-permitted')
  })
  test('while the tenant does not answer, nobody can tell two people apart', async () => {
    const world = await deskWorld()
    must(await on(world))
    must(await ask(world))
    world.tenant.down = true
    expect(refusalOf(await agree(world))).toBe('tenant-unavailable')
    expect(await now(world)).toBe(true)
  })
  test('what was asked for lapses within the hour', async () => {
    const world = await deskWorld()
    must(await on(world))
    must(await ask(world))
    await world.pass({ minutes: 61 })
    expect(refusalOf(await agree(world))).toBe('switch-moved-on')
  })
  test('making it longer takes back what was asked for', async () => {
    const world = await deskWorld()
    must(await on(world))
    must(await ask(world))
    must(await switchThreatOn(world.context, second(world), { version: 2, hours: 24, reason: 'It goes on' }))
    expect(refusalOf(await agree(world, 3))).toBe('switch-moved-on')
  })
  test('there is nothing less to ask for while it is off', async () => {
    const world = await deskWorld()
    expect(refusalOf(await ask(world, 0))).toBe('choice-missing')
    expect(isOn(await world.store.threatSwitch(), world.context.now())).toBe(false)
  })
})

describe('while it is on (T-H2)', () => {
  test('what policy would permit goes to the queue, for everybody, at once', async () => {
    const world = await deskWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    must(await on(world))
    const chosen = must(await selectRemedy(world.context, claimant.token, 'reset-password'))
    expect(chosen).toMatchObject({ state: 'queued', escalation: { why: 'threat-mode' } })
  })
  test('an approver still approves, and the claimant collects', async () => {
    const world = await deskWorld()
    must(await on(world))
    const { request } = await queued(world)
    must(
      await approve(world.context, approver(world), request.id, { version: request.version, remedy: 'reset-password' }),
    )
    await world.settle()
    expect((await loaded(world, request.id)).state).toBe('approved')
  })
  test('a first approval of two from before it counts no more', async () => {
    const world = await deskWorld()
    const { request } = await queued(world)
    const asked = { ...request, version: request.version + 1, escalation: { why: 'asked', approvers: 2 } } as const
    const event = { at: world.context.now(), requestId: request.id, kind: 'noted', by: LATCHKEY, facts: {} }
    await world.store.commit({ from: request, to: asked, event })
    const first = must(
      await approve(world.context, approver(world), request.id, { version: asked.version, remedy: 'reset-password' }),
    )
    expect(first).toMatchObject({ state: 'queued', approvals: [{ approverId: approver(world).id }] })
    await world.pass({ minutes: 1 })
    must(await on(world))
    const version = (await loaded(world, request.id)).version
    const next = must(await approve(world.context, second(world), request.id, { version, remedy: 'reset-password' }))
    expect(next).toMatchObject({ state: 'queued', approvals: [{ approverId: second(world).id }] })
  })
})
