/** What Microsoft may throttle first, and single objects in both of their forms. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AccountId, answered } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { takeDisagreements } from '#test/tenant/metadata/traffic.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

let contoso: OpenContoso
const ask = globalThis.fetch
let heard: { readonly path: string; readonly priority: string | null }[] = []

beforeAll(async () => {
  contoso = await openContoso()
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init)
    const path = new URL(request.url).pathname
    if (path.startsWith('/v1.0/')) heard.push({ path, priority: request.headers.get('x-ms-throttle-priority') })
    return ask(input, init)
  }
})
beforeEach(async () => {
  await contoso.settle()
  heard = []
})
afterAll(async () => {
  globalThis.fetch = ask
  await contoso.running.stop()
})

const prioritiesOf = (path: string) => [
  ...new Set(heard.filter((one) => one.path.includes(path)).map(({ priority }) => priority)),
]

test('is high for what somebody waits for, and low for logs and lists', async () => {
  const tenant = openTenant(contoso.options)
  const id = await contoso.idOf('adele.vance@contoso.com')
  await tenant.readAccount(id, 'lists')
  await tenant.readAuthenticators(id)
  await tenant.readEvidence({ id })
  const waited = ['/$batch', '/authentication/methods']
  for (const path of waited) expect(prioritiesOf(path)).toContain('high')
  for (const path of ['/auditLogs/signIns', '/riskyUsers']) expect(prioritiesOf(path)).toContain('low')
  heard = []
  await tenant.readEvidence({ id }, 'anew')
  expect(prioritiesOf('/riskyUsers')).toEqual(['high'])
})

for (const oneObjectWrapped of [false, true])
  test(`the registration report is read inside "value" and as the object itself: ${oneObjectWrapped ? 'wrapped' : 'plain'}`, async () => {
    contoso.running.contoso.state.switches.oneObjectWrapped = oneObjectWrapped
    const synced = Object.values(contoso.running.contoso.state.accounts).find((one) => one.user.onPremisesSyncEnabled)
    if (!synced?.user.id) throw new Error('nobody is synchronised')
    const account = await contoso.tenant.readAccount(synced.user.id as never)
    contoso.running.contoso.state.switches.oneObjectWrapped = false
    expect(account?.ssprCapable.kind).toBe(answered(true).kind)
    // A form that a page of Microsoft's shows is no disagreement with its metadata.
    expect(takeDisagreements(contoso.running.contoso.traffic)).toEqual([])
  })

for (const oneObjectWrapped of [false, true])
  test(`the risk of one account, asked before a write, is read inside a list of one and as the object itself: ${oneObjectWrapped ? 'wrapped' : 'plain'}`, async () => {
    contoso.running.contoso.state.switches.oneObjectWrapped = oneObjectWrapped
    const atRisk = Object.values(contoso.running.contoso.state.accounts).find((one) => one.risk?.riskState === 'atRisk')
    if (!atRisk?.user.id) throw new Error('nobody is at risk')
    const { risk } = await contoso.tenant.readEvidence({ id: atRisk.user.id as AccountId }, 'anew')
    contoso.running.contoso.state.switches.oneObjectWrapped = false
    expect(risk).toMatchObject({ kind: 'seen', value: { state: 'at-risk' } })
    expect(takeDisagreements(contoso.running.contoso.traffic)).toEqual([])
  })
