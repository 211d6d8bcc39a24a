/** The running site, asked byte for byte by what is no browser. */
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { RESPONSE_HEADERS } from '#lib/rules/response-headers.ts'
import { expect, test } from './journey.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** Sends these bytes, and returns everything that the site sends until it closes the connection. */
async function say(site: string, bytes: string): Promise<Answer> {
  const { port } = new URL(site)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(bytes, 'latin1')
  const [head = '', body = ''] = (await text(socket)).split(/\r\n\r\n(.*)/s, 2)
  const [first = '', ...lines] = head.split('\r\n')
  const headers = new Headers()
  for (const line of lines) headers.append(line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1).trim())
  return { status: Number(first.split(' ')[1] ?? 0), headers, body }
}
const ask = (site: string, method: string, target: string, more: Readonly<Record<string, string>> = {}) => {
  const lines = Object.entries({ host: 'elsewhere.example', connection: 'close', ...more })
  return say(site, `${method} ${target} HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`)
}

test('every answer has the headers: pages, files, redirects, refusals, and what nobody has', async ({
  place,
  page,
}) => {
  await page.goto('/')
  const script = await page.locator('script[src^="/_next/static/"]').first().getAttribute('src')
  const ASKED: readonly [method: string, target: string, status: number][] = [
    ['GET', '/', 200],
    ['GET', script ?? '', 200],
    ['GET', '/_next/static/chunks/none.js', 404],
    ['GET', '/_next/nothing', 404],
    ['GET', '/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
    ['GET', '/icon.svg', 200],
    ['GET', '/robots.txt', 200],
    ['GET', '/sitemap.xml', 200],
    ['GET', '/nobody/has/this', 404],
    ['GET', '/sl/verify', 303],
    ['GET', '/%ff', 400],
    ['TRACE', '/', 405],
    ['PUT', '/', 405],
    ['DELETE', '/verify', 405],
    ['PATCH', '/admin', 405],
    ['POST', '/_next/nothing', 405],
    ['POST', script ?? '', 405],
    ['POST', '/codes', 405],
    ['GET', '/api/requests/open', 405],
    ['GET', '/api/requests/%00', 400],
    ['GET', '/api/requests/x', 401],
    ['GET', '/api/nobody/has/this', 404],
    ['POST', '/', 403],
  ]
  for (const [method, target, status] of ASKED) {
    const answer = await ask(place.url, method, target)
    expect(`${method} ${target} ${answer.status}`).toBe(`${method} ${target} ${status}`)
    for (const [name, value] of Object.entries(RESPONSE_HEADERS))
      expect(`${method} ${target} ${name}: ${answer.headers.get(name)}`).toBe(`${method} ${target} ${name}: ${value}`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy, `${method} ${target}`).toContain("default-src 'none'")
    expect(policy, `${method} ${target}`).not.toContain("'nonce-'")
    expect(answer.headers.get('allow') === null, `${method} ${target}`).toBe(status !== 405)
  }
  expect((await ask(place.url, 'GET', script ?? '')).headers.get('cache-control')).toContain('immutable')
})

test('a form that names this host over another scheme, or no origin, is turned away (R3)', async ({ place }) => {
  const { host } = new URL(place.url)
  const post = (origin: Readonly<Record<string, string>>) =>
    ask(place.url, 'POST', '/', { ...origin, 'content-length': '0', 'x-forwarded-proto': 'https' })
  for (const origin of [`https://${host}`, 'null', `${place.url}/`]) expect((await post({ origin })).status).toBe(403)
  expect((await post({})).status).toBe(403)
  expect((await post({ origin: place.url })).status).toBe(200)
})

test('a page for everybody is one answer that may be kept, whatever is asked beside it', async ({ place }) => {
  const plain = await ask(place.url, 'GET', '/en/codes/AADSTS50053')
  expect(plain.headers.get('cache-control')).toContain('public')
  for (const name of [
    'rsc',
    'next-router-prefetch',
    'next-router-segment-prefetch',
    'next-url',
    'x-middleware-prefetch',
  ]) {
    const asked = await ask(place.url, 'GET', '/en/codes/AADSTS50053', { [name]: '1' })
    expect(`${name} ${asked.status}`).toBe(`${name} 200`)
    expect(asked.body, name).toBe(plain.body)
  }
})

test('slow headers and slow bodies are cut off', async ({ place }) => {
  test.setTimeout(120_000)
  const json = `POST /api/password HTTP/1.1\r\nhost: x\r\norigin: ${place.url}\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`
  const form = `POST / HTTP/1.1\r\nhost: x\r\norigin: ${place.url}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 99\r\n\r\na=`
  const began = Date.now()
  const SLOW = ['GET / HTTP/1.1\r\nhost: x\r\n', json, form]
  const answers = await Promise.all(SLOW.map((bytes) => say(place.url, bytes)))
  expect(Date.now() - began).toBeLessThan(60_000)
  for (const { status } of answers) expect([0, 400, 408]).toContain(status)
})

test('what a browser is said to show already, and nobody could read, is no fault of the site’s', async ({ place }) => {
  for (const shown of ['x', '%5B%22%22%5D'])
    expect((await ask(place.url, 'GET', '/verify', { rsc: '1', 'next-router-state-tree': shown })).status).toBeLessThan(
      500,
    )
})
