/** The tenant's browser-facing address: the issuers, the sign-in page, the inbox, the wallets. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { Contoso } from './contoso.ts'
import { ENTRA_PATH, entra } from './entra.ts'
import { escape, sendPage } from './html.ts'
import { inboxPage } from './inbox-page.ts'
import type { Handler } from './issuer.ts'
import { EID_PATH, eid, PERSONAL_PATH, personal } from './personal.ts'
import { securityInfoPage } from './new-method.ts'
import { signInPage } from './sign-in-page.ts'
import { walletPage } from './wallet-page.ts'

/** The issuers know their own address, so the server listens before they are made. */
export const browserServer = (): Server => createServer()

export async function serveBrowsers(contoso: Contoso, server: Server, browserUrl: string): Promise<void> {
  const [entraIssuer, personalIssuer, eidIssuer] = await Promise.all([
    entra(contoso, browserUrl),
    personal(contoso, browserUrl),
    eid(contoso, browserUrl),
  ])
  const pages: readonly [string, Handler][] = [
    [ENTRA_PATH, entraIssuer],
    [PERSONAL_PATH, personalIssuer],
    [EID_PATH, eidIssuer],
    ['/wallet', (incoming, outgoing) => walletPage(contoso, incoming, outgoing)],
    ['/sign-in/security-info', (incoming, outgoing) => securityInfoPage(contoso, incoming, outgoing)],
    ['/sign-in', (incoming, outgoing) => signInPage(contoso, incoming, outgoing)],
    ['/inbox', async (incoming, outgoing) => inboxPage(contoso, incoming, outgoing)],
  ]
  const answer: RequestListener = (incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname
    const page = pages.find(([start]) => path === start || path.startsWith(`${start}/`))
    if (!page) return sendPage(outgoing, { title: 'Contoso', body: CONTENTS, status: path === '/' ? 200 : 404 })
    page[1](incoming, outgoing).catch((error: unknown) => {
      sendPage(outgoing, { title: 'That did not work', body: `<p>${escape(String(error))}</p>`, status: 400 })
    })
  }
  server.on('request', answer)
}

const CONTENTS = `<ul><li><a href="/sign-in">Sign in to Contoso</a></li>
<li><a href="/inbox">Mail and text messages</a></li>
<li><a href="/wallet">Wallets</a></li></ul>`
