/** The plain pages of the tenant: one frame, and text that cannot break out of it. */
import type { ServerResponse } from 'node:http'

const MEANINGS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => MEANINGS[one] ?? one)

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 40rem; margin: 3rem auto; padding: 0 1.25rem }
  h1 { font-size: 1.5rem; line-height: 1.25 }
  label { display: block; margin: 1rem 0 .25rem }
  input { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; border: 1px solid; border-radius: 4px }
  button { font: inherit; padding: .5rem 1rem; margin: 1rem .5rem 0 0; border: 1px solid; border-radius: 4px; cursor: pointer }
  article, .said { border-top: 1px solid; padding: 1rem 0; margin: 0 }
  pre { white-space: pre-wrap; font: inherit; margin: .5rem 0 0; overflow-wrap: anywhere }
  ul.people { list-style: none; padding: 0 } ul.people button { width: 100%; text-align: left; margin: .25rem 0 }
  iframe { width: 100%; height: 36rem; border: 1px solid; border-radius: 4px; margin-top: .5rem }
  small, time { opacity: .75 }
  footer { margin-top: 3rem; border-top: 1px solid; padding-top: .5rem; font-size: .875rem; opacity: .75 }`

export interface Page {
  readonly title: string
  readonly body: string
  readonly status?: number
  readonly refreshInSeconds?: number
}

export function sendPage(outgoing: ServerResponse, { title, body, status = 200, refreshInSeconds }: Page): void {
  const refresh = refreshInSeconds ? `<meta http-equiv="refresh" content="${refreshInSeconds}">` : ''
  outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  outgoing.end(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${refresh}
<title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main>
<footer>Contoso is a sample organisation. This page stands for one that is not Latchkey’s.</footer></body></html>`)
}
