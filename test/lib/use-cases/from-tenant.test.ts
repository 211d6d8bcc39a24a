import { expect, test } from 'vitest'
import { ok, refuse } from '#lib/rules/refusals.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { decideFromTenant, fromTenant, fromTenantInTurn, ifTenantAnswers } from '#lib/use-cases/from-tenant.ts'

const TURN = new Date('2026-11-30T12:00:11Z')
const silent =
  (turnAt: Date | null = null) =>
  async (): Promise<never> => {
    throw new Unavailable('It does not answer.', { turnAt })
  }
const broken = async (): Promise<never> => {
  throw new TypeError('Ours')
}

test('a tenant that does not answer is refused, and never taken for a no', async () => {
  expect(await fromTenant(silent())).toEqual(refuse('tenant-unavailable'))
  expect(await decideFromTenant(silent())).toEqual(refuse('tenant-unavailable'))
  expect(await fromTenantInTurn(silent())).toEqual(refuse('tenant-unavailable'))
  expect(await ifTenantAnswers(silent())).toBeNull()
})

test('whoever waits for a turn is told when it is, and only where somebody waits', async () => {
  expect(await fromTenantInTurn(silent(TURN))).toEqual(refuse('not-your-turn', TURN))
  expect(await fromTenant(silent(TURN))).toEqual(refuse('tenant-unavailable'))
})

test('what was read is the answer, and a refusal of what decides on it stays what it is', async () => {
  expect(await fromTenant(async () => 7)).toEqual(ok(7))
  expect(await decideFromTenant(async () => ok(7))).toEqual(ok(7))
  expect(await decideFromTenant(async () => refuse('not-permitted'))).toEqual(refuse('not-permitted'))
  expect(await ifTenantAnswers(async () => 7)).toBe(7)
})

for (const read of [fromTenant, decideFromTenant, fromTenantInTurn, ifTenantAnswers])
  test(`${read.name} lets a fault of ours through`, async () => {
    await expect(read(broken)).rejects.toThrow('Ours')
  })
