/** A suite with a disagreement is red, and names it. */
import { expect, test } from 'vitest'
import { asking } from '../asking.ts'
import { startTenant } from '../start.ts'
import { disagreementsIn } from './traffic.ts'

test('a tenant that was asked for what is not there fails when it is stopped, and says what', async () => {
  const tenant = await startTenant({})
  const ask = asking(tenant)
  await ask('GET', '/v1.0/users/adele.vance@contoso.com?$select=id,accountEnabled')
  expect(tenant.contoso.traffic?.exchanges).toBe(1)
  expect(disagreementsIn(tenant.contoso.traffic)).toEqual([])
  const requests = [
    { id: '1', method: 'GET', url: '/users/adele.vance@contoso.com/lockouts' },
    { id: '2', method: 'GET', url: '/users/adele.vance@contoso.com' },
  ]
  await ask('POST', '/v1.0/$batch', { requests })
  expect(tenant.contoso.traffic?.exchanges).toBe(3)
  await expect(tenant.stop()).rejects.toThrow('request: GET /users/adele.vance@contoso.com/lockouts')
})

test('a tenant whose answer holds what is not there fails as well', async () => {
  const tenant = await startTenant({})
  const [account] = Object.values(tenant.contoso.state.accounts)
  if (!account) throw new Error('nobody is there')
  Object.assign(account.user, { accountEnabled: 'yes' })
  await asking(tenant)('GET', `/v1.0/users/${account.user.id}?$select=accountEnabled`)
  await expect(tenant.stop()).rejects.toThrow('reply/accountEnabled: the metadata says Boolean')
})

test('a tenant that is not held to the metadata keeps nothing, as in the demo', async () => {
  const tenant = await startTenant({ heldToMetadata: false })
  await asking(tenant)('GET', '/v1.0/users/adele.vance@contoso.com/lockouts')
  expect(tenant.contoso.traffic).toBeNull()
  await tenant.stop()
})
