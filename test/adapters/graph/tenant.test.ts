/** The promises of the port, kept over the wire. */
import { openContoso } from '../contoso.ts'
import { tenantContract } from '../tenant.contract.ts'

tenantContract('Graph and Exchange, at the simulated tenant', async () => {
  const { running, tenant, settle } = await openContoso()
  // The promise is told of a tenant that fills its dates; of one that does not, `faults.test.ts` tells.
  running.contoso.state.switches.methodDatesFilled = true
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
