/** The tenant's own smart lockout, as far as it can be read: it chooses words, and nothing rests on it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { rowFor } from '#test/tenant/sign-in-log.ts'
import { LOGS_AT_ONCE, type Switches } from '#test/tenant/switches.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const RULE = { threshold: 5, durationInSeconds: 600 } as const

let contoso: OpenContoso
let tenant: WatchingTenant
let id: AccountId
beforeAll(async () => {
  contoso = await openContoso()
})
beforeEach(async () => {
  await contoso.settle()
  set({ ...LOGS_AT_ONCE, lockoutRule: null, withheldPermissions: [] })
  tenant = openTenant(contoso.options)
  id = await contoso.idOf(ADELE)
})
afterAll(() => contoso.running.stop())

const set = (switches: Partial<Switches>) => Object.assign(contoso.running.contoso.state.switches, switches)
const rule = async () => (await tenant.readEvidence({ id })).lockoutRule

describe('what the tenant set for its smart lockout', () => {
  test('is read once, and told as the least that a first lock lasts', async () => {
    set({ lockoutRule: RULE })
    const account = accountOf(contoso.running.contoso, ADELE)
    if (!account) throw new Error('Adele is not there')
    const at = new Date(Date.now() - 30_000)
    contoso.running.contoso.state.signIns = [rowFor(account, { at, errorCode: 50053 })]
    const evidence = await tenant.readEvidence({ id })
    expect(evidence.lockoutRule).toEqual(RULE)
    expect(diagnose(evidence)[0]).toMatchObject({
      cause: 'smart-lockout',
      until: { kind: 'not-before', at: new Date(at.getTime() + 600_000) },
    })
    set({ lockoutRule: null })
    expect(await rule()).toEqual(RULE)
  })
  test('is null where nothing was set, and where it may not be read: Microsoft’s own holds', async () => {
    expect(await rule()).toBeNull()
    set({ lockoutRule: RULE, withheldPermissions: ['GroupSettings.Read.All'] })
    tenant = openTenant(contoso.options)
    expect(await rule()).toBeNull()
  })
})
