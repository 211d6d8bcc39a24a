import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, asking } from './asking.ts'
import { settle } from './contoso.ts'
import { type RunningTenant, startTenant } from './start.ts'

let tenant: RunningTenant
let ask: Asking
let now = new Date('2026-11-23T08:12:00Z')
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
beforeAll(async () => {
  tenant = await startTenant({ now: () => now })
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
  test('methods have room of their own, or share the reports: Microsoft leaves it open', async () => {
    const methods = `/v1.0/users/${Object.keys(tenant.contoso.state.accounts)[0]}/authentication/methods`
    expect(new Set(await times(12, methods))).toEqual(new Set([200]))
    await ask('POST', '/control/switches', { methodsShareReports: true })
    expect(await times(6, methods)).toEqual([200, 200, 200, 200, 200, 429])
    await ask('POST', '/control/switches', { methodsShareReports: false })
  })
  test('can be switched off for a load test', async () => {
    await ask('POST', '/control/switches', { throttles: false })
    expect(new Set(await times(12, '/v1.0/auditLogs/signIns?$top=1'))).toEqual(new Set([200]))
    await ask('POST', '/control/switches', { throttles: true })
  })
})
