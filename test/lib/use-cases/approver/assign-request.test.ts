import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { assignableTo, assignRequest } from '#lib/use-cases/approver/assign-request.ts'
import { approve, decline } from '#lib/use-cases/approver/decide.ts'
import { listRequests } from '#lib/use-cases/approver/list-requests.ts'
import { pageStamp } from '#lib/use-cases/approver/page-stamp.ts'
import { minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { KNOWN, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, loaded, LYNNE, queued, second } from './people.ts'

const toMe = { to: LYNNE, shown: null } as const

/** Lee has been at the desk, and so has an auditor. */
async function knownDesk() {
  const world = await deskWorld()
  change(world, KNOWN, { enabled: false })
  const seenAt = world.context.now()
  await world.store.noteDeskAccount({ id: LEE, name: 'Lee Gu', roles: ['Recovery.Approver'], seenAt })
  await world.store.noteDeskAccount({ id: AUDITOR, name: 'Miriam Graham', roles: ['Recovery.Auditor'], seenAt })
  return { world, ...(await queued(world)) }
}
const AUDITOR = 'miriam' as AccountId

describe('who may say whose work a request is', () => {
  const CALLERS: readonly [string, Partial<Approver>, refusal: string | null][] = [
    ['an approver', {}, null],
    ['an auditor', { roles: ['Recovery.Auditor'] }, 'not-permitted'],
    ['an administrator', { roles: ['Recovery.Administrator'] }, 'not-permitted'],
    ['a guest', { guest: true }, 'not-permitted'],
    ['an approver whose role is 16 minutes old', { rolesReadAt: minutesBefore(16) }, 'sign-in-too-old'],
  ]
  for (const [who, more, refusal] of CALLERS)
    test(`${who}: ${refusal ?? 'yes'}`, async () => {
      const { world, request } = await knownDesk()
      const assigned = await assignRequest(world.context, approver(world, more), request.id, toMe)
      expect(refusal === null ? must(assigned).assignee?.name : refusalOf(assigned)).toBe(refusal ?? 'Lynne Robbins')
    })
})

describe('a request is assigned', () => {
  test('to oneself, to a colleague whom the desk knows, and to nobody; each is an event that names both', async () => {
    const { world, request } = await knownDesk()
    const press = (to: string | null, shown: string | null) =>
      assignRequest(world.context, approver(world), request.id, { to, shown })
    expect(must(await press(LYNNE, null)).assignee).toEqual({
      id: LYNNE,
      name: 'Lynne Robbins',
      since: world.context.now(),
    })
    expect(must(await press(LEE, LYNNE)).assignee).toMatchObject({ id: LEE, name: 'Lee Gu' })
    expect(must(await press(null, LEE)).assignee).toBeNull()
    const events = await world.store.events(request.id)
    expect(events.slice(-3).map(({ kind, facts }) => [kind, facts])).toEqual([
      ['assigned', { to: 'Lynne Robbins', from: null }],
      ['assigned', { to: 'Lee Gu', from: 'Lynne Robbins' }],
      ['released', { from: 'Lee Gu' }],
    ])
  })

  for (const [who, to] of [
    ['somebody whom the desk does not know', 'a-stranger'],
    ['an auditor', AUDITOR],
  ] as const)
    test(`not to ${who}`, async () => {
      const { world, request } = await knownDesk()
      const pressed = await assignRequest(world.context, approver(world), request.id, { to, shown: null })
      expect(refusalOf(pressed)).toBe('choice-missing')
    })

  test('not once it has ended', async () => {
    const { world, request } = await knownDesk()
    must(await decline(world.context, second(world), request.id, { version: request.version, reason: 'No.' }))
    expect(refusalOf(await assignRequest(world.context, approver(world), request.id, toMe))).toBe('request-moved-on')
  })

  test('colleagues are the other approvers who were at the desk, by name', async () => {
    const { world } = await knownDesk()
    expect((await assignableTo(world.context, approver(world))).map(({ name }) => name)).toEqual(['Lee Gu'])
    expect(await assignableTo(world.context, second(world))).toEqual([])
  })
})

describe('two press at once', () => {
  test('one gets it, and the other is told that somebody has it', async () => {
    const { world, request } = await knownDesk()
    const pressed = await Promise.all([
      assignRequest(world.context, approver(world), request.id, { to: LYNNE, shown: null }),
      assignRequest(world.context, second(world), request.id, { to: LEE, shown: null }),
    ])
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(pressed.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(['assigned-elsewhere'])
    const winner = pressed[0].ok ? LYNNE : LEE
    expect((await loaded(world, request.id)).assignee?.id).toBe(winner)
  })

  test('the same press twice is done once', async () => {
    const { world, request } = await knownDesk()
    for (let press = 0; press < 2; press++) must(await assignRequest(world.context, approver(world), request.id, toMe))
    const events = await world.store.events(request.id)
    expect(events.filter(({ kind }) => kind === 'assigned')).toHaveLength(1)
  })

  test('whoever saw that a colleague has it may take it from them, and nobody takes it from one whom they did not see', async () => {
    const { world, request } = await knownDesk()
    must(await assignRequest(world.context, second(world), request.id, { to: LEE, shown: null }))
    const press = (shown: string | null) =>
      assignRequest(world.context, approver(world), request.id, { to: LYNNE, shown })
    expect(refusalOf(await press(null))).toBe('assigned-elsewhere')
    expect(must(await press(LEE)).assignee?.id).toBe(LYNNE)
  })
})

describe('an assignment is bookkeeping (R7, R10)', () => {
  const enable = { remedy: 'enable-sign-in' } as const
  for (const [whose, to] of [
    ['nobody’s', null],
    ['one’s own', LYNNE],
    ['a colleague’s', LEE],
  ] as const)
    test(`what is ${whose} is approved alike, from a page of before it was assigned`, async () => {
      const { world, request } = await knownDesk()
      if (to) must(await assignRequest(world.context, approver(world), request.id, { to, shown: null }))
      const { version } = request
      expect(must(await approve(world.context, approver(world), request.id, { version, ...enable })).state).toBe(
        'acting',
      )
    })

  test('who may not decide may not decide what they have either', async () => {
    const { world, request } = await knownDesk()
    change(world, 'lynne', { employeeId: 'C-1001' })
    must(await assignRequest(world.context, approver(world), request.id, toMe))
    const { version } = request
    const approved = await approve(world.context, approver(world), request.id, { version, ...enable })
    expect(refusalOf(approved)).toBe('not-your-own')
  })
})

describe('the queue can be asked', () => {
  const listed = async (world: World, at: Approver, assigned?: 'me' | 'nobody') =>
    must(await listRequests(world.context, at, { assigned })).requests.map(({ id }) => id)

  test('for one’s own and for nobody’s', async () => {
    const { world, request } = await knownDesk()
    expect(await listed(world, approver(world), 'nobody')).toEqual([request.id])
    expect(await listed(world, approver(world), 'me')).toEqual([])
    must(await assignRequest(world.context, approver(world), request.id, toMe))
    expect(await listed(world, approver(world), 'nobody')).toEqual([])
    expect(await listed(world, approver(world), 'me')).toEqual([request.id])
    expect(await listed(world, second(world), 'me')).toEqual([])
    expect(await listed(world, second(world))).toEqual([request.id])
  })

  test('whether it changed: an assignment is news', async () => {
    const { world, request } = await knownDesk()
    const stamp = async () => must(await pageStamp(world.context, second(world), {}))
    const before = await stamp()
    must(await assignRequest(world.context, approver(world), request.id, toMe))
    expect(await stamp()).not.toBe(before)
  })
})
