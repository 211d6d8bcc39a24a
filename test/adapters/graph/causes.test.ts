/** Each cause, from what Microsoft's wire says to what is told: the account grown from its example is diagnosed as it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { causes, diagnose, type CauseId, causeOf, isWarning } from '#lib/rules/diagnosis/causes/index.ts'
import { inLightOfAccount } from '#lib/use-cases/claimant/explain/diagnosis.ts'
import { type OpenContoso, openContoso } from '#test/adapters/contoso.ts'
import { isSeenAtMicrosoft, sampleNameOf } from '#test/tenant/grown.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { TenantOptions } from '#lib/adapters/graph/tenant-options.ts'

let contoso: OpenContoso
beforeAll(async () => {
  contoso = await openContoso()
})
afterAll(() => contoso.running.stop())

/** That a log cannot be read is no trouble of an account. */
const ON_THE_WIRE = causes.filter(({ id }) => id !== 'not-visible' && isSeenAtMicrosoft(id))

/** When Microsoft's texts end, as far from now as in the cause's own example. */
function retirementOf(id: CauseId): TenantOptions['retirement'] {
  const { gatheredAt, secondFactor } = causeOf(id).example
  if (secondFactor.kind === 'unseen') return null
  const everybody = new Date(Date.now() + secondFactor.value.textsEndAt.getTime() - gatheredAt.getTime())
  return { everybody, exempted: everybody }
}

for (const { id } of ON_THE_WIRE)
  test(`${id} is seen over the wire, and decides`, async () => {
    const accountId = await contoso.idOf(sampleNameOf(id))
    if (id === 'account-deleted') delete contoso.running.contoso.state.accounts[accountId]
    const tenant = openTenant({ ...contoso.options, retirement: retirementOf(id) })
    const account = id === 'account-deleted' ? null : await tenant.readAccount(accountId)
    const evidence = inLightOfAccount(await tenant.readEvidence({ id: accountId }), account)
    expect(diagnose(evidence).at(isWarning(id) ? -1 : 0)?.cause).toBe(id)
  })
