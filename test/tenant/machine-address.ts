/** The tenant's machine-facing address: one https server for what the site's own server talks to. */
import { createServer, type Server } from 'node:https'
import { breachedRange } from './breached-range.ts'
import type { Certificates } from './certificate.ts'
import type { Contoso } from './contoso.ts'
import { control } from './control.ts'
import { invokeCommand, pathOf } from './exchange.ts'
import { takeFault } from './faults.ts'
import { graph, VERSION, withFault } from './graph/index.ts'
import { TENANT_ID } from './ids.ts'
import { textGateway } from './texts.ts'
import { discovery, issueToken } from './token.ts'
import { azureMessages } from './azure-messages.ts'
import { askWallet, PRESENTATION_PATH } from './verified-id.ts'
import { type Call, type Outcome, read, send } from './wire.ts'

export function machineAddress(contoso: Contoso, { certificate, key }: Certificates): Server {
  const texts = textGateway(contoso)
  const azure = azureMessages(contoso)
  const answer = async (call: Call): Promise<Outcome> => {
    const { path } = call
    if (path.startsWith('/control/')) return control(contoso, call)
    if (path === PRESENTATION_PATH) return askWallet(contoso, call)
    // Graph tries its faults itself, item by item.
    if (path.startsWith(`${VERSION}/`)) return graph(contoso, call)
    return withFault(takeFault(contoso, call.method, pathOf(call)), path, async () => {
      if (path === `/${TENANT_ID}/v2.0/.well-known/openid-configuration`)
        return discovery(`https://${call.headers.host}`)
      if (path === `/${TENANT_ID}/oauth2/v2.0/token`) return issueToken(contoso, call)
      if (path === `/adminapi/beta/${TENANT_ID}/InvokeCommand`) return invokeCommand(contoso, call)
      if (path === '/texts') return texts(call)
      if (path === '/sms' || path.startsWith('/emails') || path.startsWith('/deliveryReports/')) return azure(call)
      if (path.startsWith('/range/')) return breachedRange(call)
      return { status: 404 }
    })
  }
  return createServer({ cert: certificate, key }, (incoming, outgoing) => {
    read(incoming)
      .then(answer)
      .then((outcome) => send(outgoing, outcome))
      .catch((error: unknown) =>
        send(outgoing, { status: 500, body: { error: { code: 'broken', message: String(error) } } }),
      )
  })
}
