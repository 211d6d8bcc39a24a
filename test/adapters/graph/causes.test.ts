/** Each cause, from what Microsoft's wire says to what is told: the account grown from its example is diagnosed as it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { causes, diagnose } from '#lib/rules/diagnosis/causes/index.ts'
import { type OpenContoso, openContoso } from '#test/adapters/contoso.ts'
import { isSeenAtMicrosoft, sampleNameOf } from '#test/tenant/grown.ts'

let contoso: OpenContoso
beforeAll(async () => {
  contoso = await openContoso()
})
afterAll(() => contoso.running.stop())

/** That a log cannot be read is no trouble of an account. */
const ON_THE_WIRE = causes.filter(({ id }) => id !== 'not-visible' && isSeenAtMicrosoft(id))

for (const { id } of ON_THE_WIRE)
  test(`${id} is seen over the wire, and decides`, async () => {
    const accountId = await contoso.idOf(sampleNameOf(id))
    if (id === 'account-deleted') delete contoso.running.contoso.state.accounts[accountId]
    const evidence = await contoso.tenant.readEvidence({ id: accountId })
    expect(diagnose(evidence)[0]?.cause).toBe(id)
  })
