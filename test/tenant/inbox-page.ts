/** The inbox where Contoso's secondary mail and text messages can be read, newest first. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Contoso } from './contoso.ts'
import { escape, sendPage } from './html.ts'
import { type Received, received } from './inbox.ts'

const SHOWS = 100
const REFRESH_IN_SECONDS = 4

export function inboxPage(contoso: Contoso, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const to = new URL(incoming.url ?? '/', 'http://localhost').searchParams.get('to') || undefined
  const messages = received(contoso, { to }).slice(0, SHOWS)
  const addresses = [...new Set(received(contoso).map((message) => message.to))].toSorted()
  sendPage(outgoing, {
    title: to ? `Messages to ${to}` : 'Mail and text messages',
    refreshInSeconds: REFRESH_IN_SECONDS,
    body: `${addresses.length > 0 ? `<nav aria-label="Recipients"><p>${filters(addresses, to)}</p></nav>` : ''}
${messages.map(article).join('') || '<p>Nothing has arrived yet. This page looks again by itself.</p>'}`,
  })
}

const filters = (addresses: readonly string[], chosen: string | undefined): string =>
  [
    chosen ? '<a href="/inbox">Everybody</a>' : '<strong>Everybody</strong>',
    ...addresses.map((address) =>
      address === chosen
        ? `<strong>${escape(address)}</strong>`
        : `<a href="/inbox?to=${encodeURIComponent(address)}">${escape(address)}</a>`,
    ),
  ].join(' · ')

const article = (message: Received): string => `
<article id="message-${message.id}" data-channel="${message.channel}">
  <small>${message.channel === 'mail' ? 'Mail' : 'Text message'} to ${escape(message.to)} ·
  <time datetime="${message.at}">${message.at.slice(11, 19)} UTC</time></small>
  ${message.subject ? `<div><strong>${escape(message.subject)}</strong></div>` : ''}
  <pre>${linked(escape(message.body.trim()))}</pre>
  ${message.html ? `<details><summary>As a mail program shows it</summary><iframe sandbox title="The letter in HTML" srcdoc="${escape(message.html)}"></iframe></details>` : ''}
</article>`

/** Links in a message can be followed, as in any mail program. */
const linked = (escaped: string): string =>
  escaped.replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`)
