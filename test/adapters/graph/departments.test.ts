/** Who is in which department: read whole, seldom, and kept for everybody. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { Department } from '#lib/rules/preparation/departments.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ASKED = 'GET /users'
const HOUR = 3_600_000
let contoso: OpenContoso
let tenant: Tenant
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  contoso = await openContoso({ now })
})
beforeEach(async () => {
  // Each test a week after the one before, so that nothing kept is usable.
  ahead += 7 * 24 * HOUR
  await contoso.settle()
  tenant = openTenant(contoso.options)
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const read = async (): Promise<readonly Department[]> => {
  const look = await tenant.readDepartments()
  if (look.kind === 'unseen') throw new Error(look.why)
  return look.value
}
const departmentOf = async (name: string) => {
  const id = accountOf(contoso.running.contoso, name)?.user.id
  return (await read()).find(({ accounts }) => accounts.some((one) => one === id))?.name
}
const times = () => contoso.requests()[ASKED] ?? 0

describe('departments', () => {
  test('name each employee once', async () => {
    expect(await departmentOf('adele.vance@contoso.com')).toBe('Retail')
    const all = (await read()).flatMap(({ accounts }) => accounts)
    expect(new Set(all).size).toBe(all.length)
  })
  test('leave out guests, and accounts that are switched off', async () => {
    expect(await departmentOf('miriam.graham_example.net#EXT#@contoso.com')).toBeUndefined()
    expect(await departmentOf('lynne.robbins@contoso.com')).toBeUndefined()
  })
  test('are read once for everybody who looks within some hours', async () => {
    await read()
    const before = times()
    expect(before).toBeGreaterThan(0)
    ahead += 5 * HOUR
    await Promise.all([read(), read(), read()])
    expect(times()).toBe(before)
  })
  test('are read anew after two days, since old ones say nothing', async () => {
    await read()
    const before = times()
    ahead += 49 * HOUR
    await read()
    expect(times()).toBeGreaterThan(before)
  })
})
