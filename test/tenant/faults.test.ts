import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, asking } from './asking.ts'
import { settle } from './contoso.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { LOGS_AT_ONCE } from './switches.ts'

const LYNNE = '/v1.0/users/lynne.robbins@contoso.com'

let tenant: RunningTenant
let ask: Asking
beforeAll(async () => {
  tenant = await startTenant({ switches: { readAfterWriteDelayInMs: 0, throttles: false, ...LOGS_AT_ONCE } })
  ask = asking(tenant)
})
beforeEach(() => settle(tenant.contoso))
afterAll(() => tenant.stop())

const fault = (one: object) => ask('POST', '/control/faults', one)
const enable = () => ask('PATCH', LYNNE, { accountEnabled: true }, 'actor')
const isEnabled = async () => (await ask('GET', `${LYNNE}?$select=accountEnabled`)).body.accountEnabled

describe('a fault that answers', () => {
  const ANSWERS: readonly [object, number, string, string | null][] = [
    // fault                                            status  code                           Retry-After
    [{ fault: 'throttle', retryAfterSeconds: 3 }, 429, 'TooManyRequests', '3'],
    [{ fault: 'throttle-without-retry-after' }, 429, 'TooManyRequests', null],
    [{ fault: 'unavailable' }, 503, 'ServiceUnavailable', null],
    [{ fault: 'forbidden' }, 403, 'Authorization_RequestDenied', null],
    [{ fault: 'not-licensed' }, 403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', null],
  ]
  for (const [which, status, code, after] of ANSWERS)
    test(`${JSON.stringify(which)}: ${status} ${code}, once, with the ids of the request`, async () => {
      await fault({ ...which, path: '^/v1.0/users/', method: 'GET', times: 1 })
      const reply = await ask('GET', LYNNE)
      expect(reply.status).toBe(status)
      expect(reply.body).toMatchObject({
        error: { code, innerError: { 'request-id': reply.headers.get('request-id') } },
      })
      expect(reply.headers.get('retry-after')).toBe(after)
      expect((await ask('GET', LYNNE)).status).toBe(200)
    })
  test('no licence for eligible roles has a code of its own', async () => {
    await fault({ fault: 'not-licensed', path: 'roleEligibility' })
    const path = "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances?$filter=principalId eq 'x'"
    expect((await ask('GET', path)).body).toMatchObject({ error: { code: 'AadPremiumLicenseRequired' } })
  })
})

describe('a fault that does not', () => {
  test('a cut line before the act: the act was not done', async () => {
    await fault({ fault: 'reset-connection', path: '/users/', method: 'PATCH', times: 1 })
    await expect(enable()).rejects.toThrow('fetch failed')
    expect(await isEnabled()).toBe(false)
  })
  test('a cut line after the act: the act was done, and is counted once', async () => {
    await fault({ fault: 'reset-connection', path: '/users/', method: 'PATCH', times: 1, afterwards: true })
    await expect(enable()).rejects.toThrow('fetch failed')
    expect(await isEnabled()).toBe(true)
    expect((await ask('GET', '/control/counts')).body.counts).toMatchObject({ 'PATCH /users/{id} accountEnabled': 1 })
  })
  test('a hanging request ends when the caller gives up', async () => {
    await fault({ fault: 'hang', path: '/texts', times: 1 })
    await expect(fetch(`${tenant.machineUrl}/texts`, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout')
  })
  test('a stale read shows what was there before the write', async () => {
    await enable()
    await fault({ fault: 'stale', path: '/users/', times: 1 })
    expect(await isEnabled()).toBe(false)
    expect(await isEnabled()).toBe(true)
  })
})

test('removing the faults removes them all', async () => {
  await fault({ fault: 'unavailable', path: '.' })
  expect((await ask('GET', LYNNE)).status).toBe(503)
  await ask('DELETE', '/control/faults')
  expect((await ask('GET', LYNNE)).status).toBe(200)
})
