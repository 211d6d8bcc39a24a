import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { endSessionsOf, endOwnSessions, listSignedIn } from '#lib/use-cases/approver/desk-sessions.ts'
import { endOwnSessions as endEmployeeSessions } from '#lib/use-cases/employee/end-employee-sessions.ts'
import { retain } from '#lib/use-cases/operator/retain.ts'
import type { Session } from '#lib/rules/organisation/session.ts'
import { must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, LEE, LYNNE, second } from './people.ts'

const administrator = (world: World) => second(world, { roles: ['Recovery.Administrator'] })
const minutesAgo = (world: World, minutes: number) => new Date(world.context.now().getTime() - minutes * 60_000)
let made = 0
async function signedIn(world: World, accountId: AccountId, name: string, more: Partial<Session> = {}) {
  const id = `session ${++made}`
  await world.context.sessions.start({
    id,
    kind: 'desk',
    accountId,
    name,
    generation: 1,
    startedAt: minutesAgo(world, 20),
    confirmedAt: minutesAgo(world, 5),
    expiresAt: minutesAgo(world, -25),
    endedAt: null,
    ...more,
  })
  return async () => (await world.context.sessions.find(id))?.session.endedAt ?? null
}
const ended = (world: World) => world.store.recorded.filter(({ kind }) => kind === 'sessions-ended')

describe('Signed-in approvers', () => {
  test('are listed for an administrator: one line a person, the one confirmed last first', async () => {
    const world = await deskWorld()
    await signedIn(world, LYNNE, 'Lynne Robbins')
    await signedIn(world, LYNNE, 'Lynne Robbins', { startedAt: minutesAgo(world, 200) })
    await signedIn(world, LEE, 'Lee Gu', { confirmedAt: minutesAgo(world, 1) })
    await signedIn(world, 'adele' as AccountId, 'Adele Vance', { kind: 'employee' })
    const listed = must(await listSignedIn(world.context, administrator(world)))
    expect(listed.map(({ name, sessions }) => [name, sessions])).toEqual([
      ['Lee Gu', 1],
      ['Lynne Robbins', 2],
    ])
    expect(listed[1]?.since).toEqual(minutesAgo(world, 200))
  })
  for (const role of ['Recovery.Approver', 'Recovery.Auditor'] as const)
    test(`are nobody’s business whose role is ${role}`, async () => {
      const world = await deskWorld()
      expect(refusalOf(await listSignedIn(world.context, approver(world, { roles: [role] })))).toBe('not-permitted')
    })
})

describe('An administrator ends all sessions of an approver', () => {
  test('at the desk and as an employee, with one event that says who did it', async () => {
    const world = await deskWorld()
    const over = [
      await signedIn(world, LYNNE, 'Lynne Robbins'),
      await signedIn(world, LYNNE, 'Lynne Robbins'),
      await signedIn(world, LYNNE, 'Lynne Robbins', { kind: 'employee' }),
    ]
    const other = await signedIn(world, LEE, 'Lee Gu')
    expect(must(await endSessionsOf(world.context, administrator(world), LYNNE))).toBe(3)
    for (const one of over) expect(await one()).toEqual(world.context.now())
    expect(await other()).toBeNull()
    expect(ended(world)).toMatchObject([
      {
        by: { kind: 'approver', name: 'Lee Gu' },
        facts: { accountId: LYNNE, name: 'Lynne Robbins', because: 'administrator' },
      },
    ])
  })
  test('even after an hour full of decisions, and while the tenant does not answer', async () => {
    const world = await deskWorld()
    const over = await signedIn(world, LYNNE, 'Lynne Robbins')
    const { id } = administrator(world)
    for (let pressed = 0; pressed < 200; pressed++)
      await world.throttle.take('desk:decide', world.context.keys.hash('name', id))
    world.tenant.down = true
    must(await endSessionsOf(world.context, administrator(world), LYNNE))
    expect(await over()).not.toBeNull()
  })
  test('by a role of the last quarter of an hour', async () => {
    const world = await deskWorld()
    await signedIn(world, LYNNE, 'Lynne Robbins')
    const stale = { ...administrator(world), rolesReadAt: minutesAgo(world, 16) }
    expect(refusalOf(await endSessionsOf(world.context, stale, LYNNE))).toBe('sign-in-too-old')
  })
  for (const role of ['Recovery.Approver', 'Recovery.Auditor'] as const)
    test(`and nobody else does: not by the role ${role}`, async () => {
      const world = await deskWorld()
      const over = await signedIn(world, LYNNE, 'Lynne Robbins')
      const refused = await endSessionsOf(world.context, second(world, { roles: [role] }), LYNNE)
      expect(refusalOf(refused)).toBe('not-permitted')
      expect(await over()).toBeNull()
    })
  test('and of somebody who is not signed in nothing is recorded', async () => {
    const world = await deskWorld()
    expect(refusalOf(await endSessionsOf(world.context, administrator(world), LYNNE))).toBe('session-unknown')
    expect(ended(world)).toEqual([])
  })
})

describe('"Sign out everywhere"', () => {
  test('ends one’s own sessions at the desk and as an employee, whatever one’s role', async () => {
    const world = await deskWorld()
    const over = [
      await signedIn(world, LYNNE, 'Lynne Robbins'),
      await signedIn(world, LYNNE, 'Lynne Robbins', { kind: 'employee' }),
    ]
    must(await endOwnSessions(world.context, approver(world, { roles: [] })))
    for (const one of over) expect(await one()).not.toBeNull()
    expect(ended(world)).toMatchObject([{ by: { kind: 'approver', id: LYNNE }, facts: { because: 'asked' } }])
  })
  test('is there for employees as well', async () => {
    const world = await deskWorld()
    const over = [
      await signedIn(world, LYNNE, 'Lynne Robbins'),
      await signedIn(world, LYNNE, 'Lynne Robbins', { kind: 'employee' }),
    ]
    const employee = { id: LYNNE, name: 'Lynne Robbins', tenantId: '', signInName: '', contexts: [], demand: null }
    await endEmployeeSessions(world.context, { ...employee, signedInAt: null })
    for (const one of over) expect(await one()).not.toBeNull()
    expect(ended(world)).toMatchObject([{ by: { kind: 'employee', id: LYNNE } }])
  })
})

test('rows of sessions do not pile up: a day after their end they are forgotten', async () => {
  const world = await deskWorld()
  await signedIn(world, LYNNE, 'Lynne Robbins', { endedAt: minutesAgo(world, 25 * 60) })
  const living = await signedIn(world, LEE, 'Lee Gu', { expiresAt: minutesAgo(world, -60) })
  await retain(world.context)
  expect(await world.context.sessions.find(`session ${made - 1}`)).toBeNull()
  expect(await living()).toBeNull()
  expect(await world.context.sessions.find(`session ${made}`)).not.toBeNull()
})
