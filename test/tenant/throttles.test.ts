import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, asking } from './asking.ts'
import { settle } from './contoso.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { LOGS_AT_ONCE } from './switches.ts'

let tenant: RunningTenant
let ask: Asking
let now = new Date('2026-11-23T08:12:00Z')
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
beforeAll(async () => {
  tenant = await startTenant({ now: () => now, switches: LOGS_AT_ONCE })
  ask = asking(tenant)
})
beforeEach(() => settle(tenant.contoso))
afterAll(() => tenant.stop())

const times = async (count: number, path: string): Promise<number[]> => {
  const statuses: number[] = []
  for (let i = 0; i < count; i += 1) statuses.push((await ask('GET', path)).status)
  return statuses
}

describe('Microsoft’s published request limits', () => {
  test('reports: five at once, then one each two seconds, and it says when', async () => {
    expect(await times(5, '/v1.0/auditLogs/signIns?$top=1')).toEqual([200, 200, 200, 200, 200])
    const refused = await ask('GET', '/v1.0/auditLogs/directoryAudits')
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } })
    expect(refused.headers.get('retry-after')).toBe('2')
    later(2)
    expect(await times(2, '/v1.0/auditLogs/signIns?$top=1')).toEqual([200, 429])
  })
  test('identity protection: one a second for the whole tenant, and it does not say when', async () => {
    expect((await ask('GET', '/v1.0/identityProtection/riskyUsers')).status).toBe(200)
    const refused = await ask('GET', '/v1.0/identityProtection/riskyUsers')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBeNull()
    later(1)
    expect((await ask('GET', '/v1.0/identityProtection/riskyUsers')).status).toBe(200)
  })
  test('an item of a batch counts as a request of its own', async () => {
    const requests = Array.from({ length: 7 }, (_, i) => ({
      id: String(i),
      method: 'GET',
      url: '/auditLogs/signIns?$top=1',
    }))
    const { body } = await ask('POST', '/v1.0/$batch', { requests })
    const statuses = (body.responses as { status: number }[]).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })
  test('reports: authentication methods take of the same five, of each application its own', async () => {
    const methods = `/v1.0/users/${Object.keys(tenant.contoso.state.accounts)[0]}/authentication/methods`
    expect(await times(4, methods)).toEqual([200, 200, 200, 200])
    expect(await times(2, '/v1.0/auditLogs/signIns?$top=1')).toEqual([200, 429])
    const pass = methods.replace('/methods', '/temporaryAccessPassMethods')
    expect((await ask('POST', pass, { lifetimeInMinutes: 60 }, 'actor')).status).toBe(201)
    await ask('POST', '/control/switches', { methodsShareReports: false })
    later(10)
    expect(new Set(await times(12, methods))).toEqual(new Set([200]))
    await ask('POST', '/control/switches', { methodsShareReports: true })
  })
  test('identity protection: Conditional Access policies take of the same one a second', async () => {
    expect((await ask('GET', '/v1.0/identity/conditionalAccess/policies')).status).toBe(200)
    expect((await ask('GET', '/v1.0/identityProtection/riskyUsers')).status).toBe(429)
  })

  const UNITS: readonly [path: string, units: number][] = [
    ['/v1.0/users', 2],
    ['/v1.0/users?$select=id', 1],
    ['/v1.0/users?$top=5', 1],
    ['/v1.0/users?$select=id&$top=5', 1],
    ['/v1.0/users?$top=999', 2],
    ['/v1.0/users/{id}', 1],
    ['/v1.0/users/{id}/transitiveMemberOf', 2],
    ['/v1.0/domains', 1],
  ]
  for (const [path, units] of UNITS)
    test(`the directory counts in resource units: ${path} costs ${units}, and the answer says so`, async () => {
      const id = Object.keys(tenant.contoso.state.accounts)[0] ?? ''
      const answer = await ask('GET', path.replace('{id}', id))
      expect([answer.status, answer.headers.get('x-ms-resource-unit')]).toEqual([200, String(units)])
    })
  test('the directory says how much is used from four fifths on, and whose limit it was', async () => {
    expect((await ask('GET', '/v1.0/domains')).headers.get('x-ms-throttle-limit-percentage')).toBeNull()
    const [key, bucket] = [...tenant.contoso.buckets].find(([name]) => name.startsWith('directory')) ?? []
    if (!key || !bucket) throw new Error('nothing was counted')
    bucket.left = 500
    const share = Number((await ask('GET', '/v1.0/domains')).headers.get('x-ms-throttle-limit-percentage'))
    expect(share).toBeGreaterThan(0.8)
    const emptied = tenant.contoso.buckets.get(key)
    if (emptied) emptied.left = 1
    const refused = await ask('GET', '/v1.0/users')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.headers.get('x-ms-throttle-scope')).toMatch(/^Tenant_Application\/ReadWrite\//)
    expect(refused.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded')
    expect((await ask('GET', '/v1.0/domains')).status).toBe(200)
  })
  test('can be switched off for a load test', async () => {
    await ask('POST', '/control/switches', { throttles: false })
    expect(new Set(await times(12, '/v1.0/auditLogs/signIns?$top=1'))).toEqual(new Set([200]))
    await ask('POST', '/control/switches', { throttles: true })
  })
})
