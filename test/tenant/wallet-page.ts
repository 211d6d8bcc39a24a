/** Everybody's wallet on one page: what it was asked for, and buttons to hold a face before the camera. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Contoso } from './contoso.ts'
import { escape, sendPage } from './html.ts'
import { type Presentation, show } from './verified-id.ts'
import { textOf } from './wire.ts'

const SHOWS = 20
const REFRESH_IN_SECONDS = 4
const LONG_AGO = 90
/** Days. The accounts are younger: the name was somebody else's then. */
const BEFORE_THE_ACCOUNT = 1000

/** How alike faces are, of 100: one's own, and somebody else's. */
const SCORES: Readonly<Record<string, number>> = { own: 92.4, other: 41.7, before: 92.4 }

export async function walletPage(contoso: Contoso, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method === 'POST') {
    const typed = new URLSearchParams(await textOf(incoming))
    const asked = contoso.presentations.find(({ id }) => id === typed.get('id'))
    const score = SCORES[typed.get('face') ?? ''] ?? 0
    const status =
      asked &&
      (await show(contoso, asked, {
        does: 'show',
        score,
        issuedDaysAgo: typed.get('face') === 'before' ? BEFORE_THE_ACCOUNT : LONG_AGO,
      }))
    const said = status === 200 ? 'The site has it.' : 'The site does not take it any more.'
    return sendPage(outgoing, { title: 'Wallet', body: `<p>${said}</p><p><a href="/wallet">Back</a></p>` })
  }
  const open = contoso.presentations.filter(({ expiresAt }) => expiresAt > contoso.now()).slice(-SHOWS)
  return sendPage(outgoing, {
    title: 'Wallets',
    refreshInSeconds: REFRESH_IN_SECONDS,
    body:
      open.toReversed().map(article).join('') ||
      '<p>No wallet is asked for anything. This page looks again by itself.</p>',
  })
}

const article = ({ id, about, asked }: Presentation): string => `
<article><strong>${escape(about)}</strong><br>
<small>${escape(asked.registration.clientName)}: ${escape(asked.registration.purpose ?? '')}</small>
<form method="post" action="/wallet"><input type="hidden" name="id" value="${escape(id)}">
<button name="face" value="own">Show the work ID and the right face</button>
<button name="face" value="other">Show it with another face</button>
<button name="face" value="before">Show a work ID of this name from before the account</button></form></article>`
