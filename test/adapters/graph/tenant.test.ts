/** The promises of the port, kept over the wire. */
import { openContoso } from '../contoso.ts'
import { tenantContract } from '../tenant.contract.ts'

tenantContract('Graph and Exchange, at the simulated tenant', async () => {
  const { running, tenant, settle } = await openContoso()
  return {
    tenant,
    settle,
    restrict: async (address, on) => {
      const answer = await fetch(`${running.machineUrl}/control/restrictions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ address, on }),
      })
      if (!answer.ok) throw new Error(`restrictions: ${answer.status}`)
    },
    close: running.stop,
  }
})
