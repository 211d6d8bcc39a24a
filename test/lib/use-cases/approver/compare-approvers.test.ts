import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { answered } from '#lib/rules/account/account.ts'
import {
  compareApprovers,
  noteDeskAccount,
  sayWhoCannotBeToldApart,
} from '#lib/use-cases/approver/compare-approvers.ts'
import { health } from '#lib/use-cases/operator/health.ts'
import { allNo } from '#test/example.ts'
import type { World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, change, deskWorld, LEE, LYNNE, second } from './people.ts'

const BOTH = ['Recovery.Approver', 'Recovery.Administrator']
let world: World
beforeEach(async () => {
  world = await deskWorld()
  world.tenant.roleHolders = [
    { id: LYNNE, roles: BOTH },
    { id: LEE, roles: BOTH },
    { id: 'an auditor' as AccountId, roles: ['Recovery.Auditor'] },
  ]
})

describe('Everybody who decides is compared before it is needed (R10)', () => {
  test('two with employee numbers of their own are two, and no pair is named', async () =>
    expect(await compareApprovers(world.context)).toMatchObject({
      listed: 'tenant',
      accounts: { approve: 2, ease: 2 },
      two: { approve: true, ease: true },
      pairs: [],
    }))

  test('two of whom nobody can tell are named once, with what they cannot do together', async () => {
    change(world, 'lee', { employeeId: null })
    expect(await compareApprovers(world.context)).toMatchObject({
      two: { approve: false, ease: false },
      pairs: [{ one: { name: 'Lynne Robbins' }, other: { name: 'Lee Gu' }, duties: ['approve', 'ease'] }],
    })
  })

  const NOBODY: readonly [string, () => void][] = [
    ['is switched off', () => change(world, 'lee', { enabled: false })],
    ['is a guest', () => change(world, 'lee', { lookups: { ...allNo, guest: answered(true) } })],
    ['is gone', () => void world.tenant.residents.delete('lee')],
    ['is the first one under another account', () => change(world, 'lee', { employeeId: 'C-2001' })],
  ]
  for (const [how, make] of NOBODY)
    test(`a second one who ${how} makes no two, and no pair to fix`, async () => {
      make()
      expect(await compareApprovers(world.context)).toMatchObject({ two: { approve: false, ease: false }, pairs: [] })
    })

  test('where the tenant does not say who holds a role, those who have signed in are compared', async () => {
    world.tenant.roleHolders = null
    for (const who of [
      approver(world, { roles: ['Recovery.Approver'] }),
      second(world, { roles: ['Recovery.Approver'] }),
    ])
      await noteDeskAccount(world.context, who)
    expect(await compareApprovers(world.context)).toMatchObject({
      listed: 'signed-in',
      accounts: { approve: 2, ease: 0 },
      two: { approve: true, ease: false },
    })
  })

  test('is kept for ten minutes, whoever asks', async () => {
    await compareApprovers(world.context)
    change(world, 'lee', { employeeId: null })
    expect((await compareApprovers(world.context))?.two.ease).toBe(true)
    await world.pass({ minutes: 10 })
    expect((await compareApprovers(world.context))?.two.ease).toBe(false)
  })
})

describe('Nobody is said to hold no role before it is known', () => {
  const twoPeople = async () => (await health(world.context)).filter(({ check }) => check === 'two-people')
  test('while the list is not read and nobody has signed in, nothing is compared and nothing is logged', async () => {
    world.tenant.roleHolders = null
    const warn = vi.spyOn(world.context.log, 'warn')
    expect(await compareApprovers(world.context)).toBeNull()
    expect(await sayWhoCannotBeToldApart(world.context)).toBe(false)
    expect(warn).not.toHaveBeenCalled()
    const notYet = { grade: 'unknown', comparison: null }
    expect(await twoPeople()).toMatchObject([notYet, notYet])
  })
  test('as soon as the list is read it is compared again, whatever was compared a moment before', async () => {
    const { roleHolders } = world.tenant
    world.tenant.roleHolders = null
    await noteDeskAccount(world.context, approver(world, { roles: ['Recovery.Approver'] }))
    expect(await compareApprovers(world.context)).toMatchObject({ listed: 'signed-in', accounts: { approve: 1 } })
    world.tenant.roleHolders = roleHolders
    expect(await compareApprovers(world.context)).toMatchObject({ listed: 'tenant', accounts: { approve: 2 } })
    expect(await sayWhoCannotBeToldApart(world.context)).toBe(true)
  })
  test('a role that nobody who signed in holds is not known, beside one that somebody does', async () => {
    world.tenant.roleHolders = null
    expect(await noteDeskAccount(world.context, approver(world, { roles: ['Recovery.Approver'] }))).toBe(true)
    await compareApprovers(world.context, 'anew')
    const rows = await twoPeople()
    expect(rows).toContainEqual(expect.objectContaining({ duty: 'ease', grade: 'unknown', comparison: null }))
    expect(rows).toContainEqual(expect.objectContaining({ duty: 'approve', grade: 'bad' }))
  })
  test('after a first sign-in it is compared at once', async () => {
    world.tenant.roleHolders = null
    await noteDeskAccount(world.context, approver(world, { roles: ['Recovery.Approver'] }))
    await compareApprovers(world.context)
    expect(await noteDeskAccount(world.context, second(world, { roles: ['Recovery.Approver'] }))).toBe(true)
    expect(await compareApprovers(world.context, 'anew')).toMatchObject({ accounts: { approve: 2 } })
    expect(await noteDeskAccount(world.context, second(world, { roles: ['Recovery.Approver'] }))).toBe(false)
  })
})

describe('The log says it at the start', () => {
  const said = async () => {
    const warn = vi.spyOn(world.context.log, 'warn')
    await sayWhoCannotBeToldApart(world.context)
    return warn.mock.calls.map(([, text]) => text)
  }
  test('not where two administrators and two approvers can be told apart', async () => expect(await said()).toEqual([]))
  test('where no two can', async () => {
    change(world, 'lynne', { employeeId: null })
    const lines = await said()
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^No two administrators can be told apart/)
    expect(lines[1]).toMatch(/^No two approvers can be told apart/)
  })
})

describe('Whoever signs in is known from then on', () => {
  test('once in six hours, or when their roles change; an auditor and a guest are not', async () => {
    const note = vi.spyOn(world.store, 'noteDeskAccount')
    for (const more of [{}, {}, { roles: ['Recovery.Auditor'] as const }, { guest: true }])
      await noteDeskAccount(world.context, approver(world, more))
    expect(note).toHaveBeenCalledTimes(1)
    await noteDeskAccount(world.context, approver(world, { roles: ['Recovery.Approver', 'Recovery.Administrator'] }))
    await world.pass({ hours: 6 })
    await noteDeskAccount(world.context, approver(world, { roles: ['Recovery.Approver', 'Recovery.Administrator'] }))
    expect(note).toHaveBeenCalledTimes(3)
  })
})
