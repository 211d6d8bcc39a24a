import { beforeEach, describe, expect, test } from 'vitest'
import { answered } from '#lib/rules/account/account.ts'
import { suspendDeleted } from '#lib/use-cases/employee/suspend-deleted.ts'
import { allNo, daysBefore } from '#test/example.ts'
import { givePasskey } from '#test/lib/use-cases/claimant/enrolled.ts'
import { KNOWN, newWorld, type World } from '#test/lib/use-cases/claimant/world.ts'
import { enrolledOf } from './visitor.ts'

let world: World
beforeEach(async () => {
  world = await newWorld()
  await givePasskey(world, daysBefore(30))
})
const change = (account: Partial<ReturnType<World['adele']>['account']>) => {
  const adele = world.adele()
  adele.account = { ...adele.account, ...account }
}
const endings = async (id = world.adele().account.id) =>
  (await world.store.enrolled(id)).map(({ ended }) => ended?.why ?? 'held')

describe('Whoever has left is no longer prepared', () => {
  test('who is here keeps what they have, and is not even read', async () => {
    expect(await suspendDeleted(world.context)).toBe(0)
    expect(await endings()).toEqual(['held'])
    expect(world.tenant.reads).not.toContain('readAccount')
  })
  test('a deleted account: all of it is suspended', async () => {
    const { id } = world.adele().account
    world.tenant.residents.delete(KNOWN)
    expect(await suspendDeleted(world.context)).toBe(1)
    expect(await endings(id)).toEqual(['suspended'])
  })
  test('a leave date that has passed: all of it is suspended', async () => {
    change({ enabled: false, lookups: { ...allNo, leaver: answered(true) } })
    expect(await suspendDeleted(world.context)).toBe(1)
    expect(await endings()).toEqual(['suspended'])
  })
  test('an account that is only switched off keeps it: it may be switched on again', async () => {
    change({ enabled: false })
    expect(await suspendDeleted(world.context)).toBe(0)
    expect(await enrolledOf(world)).toMatchObject([{ ended: null }])
  })
})
