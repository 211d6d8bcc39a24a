import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asking, asking } from './asking.ts'
import { settle } from './contoso.ts'
import { accountOf } from './directory.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { LOGS_AT_ONCE } from './switches.ts'

let tenant: RunningTenant
let ask: Asking
beforeAll(async () => {
  tenant = await startTenant({ switches: { throttles: false, ...LOGS_AT_ONCE } })
  ask = asking(tenant)
})
beforeEach(() => settle(tenant.contoso))
afterAll(() => tenant.stop())

interface Item {
  readonly id: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}
const batch = async (requests: readonly object[]) => {
  const reply = await ask('POST', '/v1.0/$batch', { requests })
  const items = (reply.body.responses ?? []) as readonly Item[]
  return { reply, items, item: (id: string) => items.find((one) => one.id === id) }
}
const read = (id: string, url = '/users/adele.vance@contoso.com') => ({ id, method: 'GET', url })
const adeleId = () => accountOf(tenant.contoso, 'adele.vance@contoso.com')?.user.id

describe('a batch', () => {
  test('answers each request by its own status, in another order than asked', async () => {
    const { reply, items, item } = await batch([read('a'), read('b', '/users/nobody@contoso.com'), read('c')])
    expect(reply.status).toBe(200)
    expect(items.map(({ id }) => id)).not.toEqual(['a', 'b', 'c'])
    expect(item('a')?.status).toBe(200)
    expect(item('b')).toMatchObject({ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } })
    expect(item('a')?.body).toMatchObject({ id: adeleId() })
  })
  test('fails what depends on a failed request with 424', async () => {
    const { item } = await batch([
      read('a', '/users/nobody@contoso.com'),
      { ...read('b'), dependsOn: ['a'] },
      { ...read('c'), dependsOn: ['b'] },
      read('d'),
    ])
    expect([item('b')?.status, item('c')?.status, item('d')?.status]).toEqual([424, 424, 200])
  })
  test('takes an address with a filter, encoded or not', async () => {
    const filter = `principalId eq '${adeleId()}'`
    const path = '/roleManagement/directory/roleAssignments?$filter='
    const { items } = await batch([read('a', path + filter), read('b', path + encodeURIComponent(filter))])
    expect(items.map(({ status }) => status)).toEqual([200, 200])
  })
  test('gives half of its answers when it is made to', async () => {
    await ask('POST', '/control/faults', { path: '\\$batch', fault: 'half-batch', times: 1 })
    const { item } = await batch([read('a'), read('b'), read('c'), read('d')])
    expect([item('a')?.status, item('b')?.status, item('c')?.status, item('d')?.status]).toEqual([200, 503, 200, 503])
    expect((await batch([read('a'), read('b')])).items.map(({ status }) => status)).toEqual([200, 200])
  })
  test('meets a fault in one of its items', async () => {
    await ask('POST', '/control/faults', { path: '/auditLogs/', fault: 'throttle', retryAfterSeconds: 7 })
    const { item } = await batch([read('a'), read('b', '/auditLogs/signIns')])
    expect(item('a')?.status).toBe(200)
    expect(item('b')).toMatchObject({ status: 429, headers: { 'retry-after': '7' } })
  })

  const REFUSED: readonly [string, readonly object[]][] = [
    ['of more than twenty requests', Array.from({ length: 21 }, (_, i) => read(String(i)))],
    ['with the same id twice, in whatever case', [read('a'), read('A')]],
    ['of nothing', []],
  ]
  for (const [which, requests] of REFUSED)
    test(`${which} is refused as a whole`, async () => {
      expect((await batch(requests)).reply.status).toBe(400)
    })
  test('refuses a body whose type is not said', async () => {
    const { item } = await batch([{ id: 'a', method: 'PATCH', url: '/users/x', body: { accountEnabled: true } }])
    expect(item('a')?.status).toBe(400)
  })
})
