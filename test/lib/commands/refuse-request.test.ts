/** What is answered before any page is asked, byte for byte, over a socket. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientAddress } from '#lib/commands/client-address.ts'
import { CONNECTION_LIMITS, limitConnections } from '#lib/commands/connection-limits.ts'
import { pathOf, refuseRequest, setResponseHeaders, withoutFlight } from '#lib/commands/refuse-request.ts'
import { RESPONSE_HEADERS } from '#lib/rules/response-headers.ts'
import { wordsFor } from '#lib/words/index.ts'

let server: Server
beforeAll(async () => {
  server = createServer(CONNECTION_LIMITS, (request, response) => {
    const path = pathOf(request.url ?? '')
    setResponseHeaders(path, response)
    if (refuseRequest(path, request, response)) return
    withoutFlight(path, request)
    response.end(
      JSON.stringify({ flight: Object.keys(request.headers).filter((name) => /^rsc$|^next-|^x-mid/.test(name)) }),
    )
  })
  limitConnections(server, { behindProxies: false })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

async function say(bytes: string): Promise<Answer> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes, 'latin1')
  const whole = await text(socket)
  const [head = '', body = ''] = whole.split(/\r\n\r\n(.*)/s, 2)
  const [first = '', ...lines] = head.split('\r\n')
  const pairs = lines.map((line): [string, string] => [
    line.split(':', 1)[0] ?? '',
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  return { status: Number(first.split(' ')[1]), headers: new Headers(pairs), body }
}
const ask = (method: string, target: string, more = '') =>
  say(`${method} ${target} HTTP/1.1\r\nhost: recovery.contoso.com\r\nconnection: close\r\n${more}\r\n`)

const door = wordsFor('en').desk.door

describe('below /api, a refusal is one that programs read (RFC 9457)', () => {
  const SPECIFICATION: readonly [method: string, target: string, status: number, code: string][] = [
    ['DELETE', '/api/requests', 405, 'wrong-method'],
    ['GET', '/api/requests/open', 405, 'wrong-method'],
    ['POST', '/api/nobody/has/this', 405, 'wrong-method'],
  ]
  test.each(SPECIFICATION)('%s %s: %i', async (method, target, status, code) => {
    const { headers, body, ...answer } = await ask(method, target)
    expect(answer.status).toBe(status)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(body)).toEqual({ type: `urn:latchkey:problem:${code}`, ...door['wrong-method'], status, code })
    expect(headers.get('allow')).not.toBeNull()
  })
})

describe('a method that an address does not have is refused by name, with those that it has (RFC 9110 §15.5.6)', () => {
  const SPECIFICATION: readonly [method: string, target: string, allow: string | null][] = [
    ['TRACE', '/', 'GET, HEAD, POST'],
    ['PUT', '/verify', 'GET, HEAD, POST'],
    ['DELETE', '/admin/requests/1', 'GET, HEAD, POST'],
    ['PATCH', '/sl/verify', 'GET, HEAD, POST'],
    ['OPTIONS', '/', 'GET, HEAD, POST'],
    ['PROPFIND', '/', 'GET, HEAD, POST'],
    ['POST', '/_next/static/chunks/a.js', 'GET, HEAD'],
    ['POST', '/_next/anything?x=1', 'GET, HEAD'],
    ['POST', '/%5Fnext/anything', 'GET, HEAD'],
    ['POST', '/codes/53003', 'GET, HEAD'],
    ['POST', '/sl/codes/53003', 'GET, HEAD'],
    ['POST', '/robots.txt', 'GET, HEAD'],
    ['TRACE', '/api/health', 'GET, HEAD'],
    ['DELETE', '/api/requests/1', 'GET, HEAD'],
    ['POST', '/api/requests', 'GET, HEAD'],
    ['GET', '/api/requests/open', 'POST'],
    ['GET', '/api/requests/1/decision', 'POST'],
    ['PUT', '/api/password', 'POST'],
    ['GET', '/', null],
    ['HEAD', '/verify', null],
    ['POST', '/verify', null],
    ['GET', '/_next/static/chunks/a.js', null],
    ['POST', '/api/requests/open', null],
  ]
  for (const [method, target, allow] of SPECIFICATION)
    test(`${method} ${target}: ${allow ?? 'is let through'}`, async () => {
      const { status, headers, body } = await ask(method, target)
      expect(status).toBe(allow === null ? 200 : 405)
      expect(headers.get('allow')).toBe(allow)
      if (allow !== null) expect(body).toContain(door['wrong-method'].detail)
    })
})

describe('an address that names nothing is refused with 400 and one sentence', () => {
  for (const target of [
    '/api/requests/%00',
    '/%00',
    '/%',
    '/%zz',
    '/%ff',
    '/%c3%28',
    '/%c0%80',
    '/%ed%a0%80',
    '/a%0d%0aset-cookie:%20x=1',
    '/%7f',
    '/%c2%85',
    '/?name=%00',
    '/admin?search=a%00b',
    'http://elsewhere.example/',
    '*',
  ])
    test(target, async () => {
      const { status, body } = await ask('GET', target)
      expect(status).toBe(400)
      expect(body).toBe(`${door['no-address'].detail}\n`)
    })
  for (const target of ['/?name=100%', '/?said=a%0Ab', '/sl/%C5%A1', '/%20', '/codes/find?code=%F0%9F%94%91'])
    test(`${target} is read`, async () => expect((await ask('GET', target)).status).toBe(200))
})

test('a request that only reads and sends a body is refused, and the rest is not waited for', async () => {
  for (const more of ['content-length: 100000000\r\n', 'transfer-encoding: chunked\r\n']) {
    const { status, headers, body } = await ask('GET', '/', more)
    expect(status).toBe(400)
    expect(headers.get('connection')).toBe('close')
    expect(body).toBe(`${door['no-body'].detail}\n`)
  }
})

test('what is refused is said in the language that is asked for, and a HEAD says nothing', async () => {
  const { body } = await ask('PUT', '/', 'accept-language: sl\r\n')
  expect(body).toBe(`${wordsFor('sl').desk.door['wrong-method'].detail}\n`)
  expect((await ask('HEAD', '/api/requests/open')).body).toBe('')
})

describe('every answer carries the headers, whoever gives it', () => {
  for (const [method, target] of [
    ['GET', '/_next/static/chunks/a.js'],
    ['GET', '/_next/nothing'],
    ['GET', '/icon.svg'],
    ['GET', '/'],
    ['GET', '/%00'],
    ['TRACE', '/'],
    ['POST', '/_next/nothing'],
  ] as const)
    test(`${method} ${target}`, async () => {
      const { headers } = await ask(method, target)
      for (const [name, value] of Object.entries(RESPONSE_HEADERS)) expect(headers.get(name)).toBe(value)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    })
  test('what a file is kept for is not said here: by its name it may be for ever', async () => {
    expect((await ask('GET', '/_next/static/chunks/a.js')).headers.get('cache-control')).toBeNull()
    for (const target of ['/', '/verify', '/%00', '/api/health'])
      expect((await ask('GET', target)).headers.get('cache-control')).toBe('no-store')
  })
})

const TREE = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }]))
/** As a browser’s script asks. */
const flight = (shown: string) =>
  `rsc: 1\r\nnext-router-prefetch: 1\r\nnext-router-state-tree: ${shown}\r\nnext-url: /\r\nx-middleware-prefetch: 1\r\n`

test('what a browser is said to show already goes no further where Next could not read it, and the rest does', async () => {
  const sent = async (shown: string) => JSON.parse((await ask('GET', '/admin', flight(shown))).body).flight
  for (const unread of ['x', '%', '%5B%22%22%5D', `${TREE}\r\nnext-router-state-tree: ${TREE}`])
    expect(await sent(unread), unread).toEqual(['rsc', 'next-router-prefetch', 'next-url'])
  expect(await sent(TREE)).toContain('next-router-state-tree')
})

test('a page for everybody is one answer, whatever a browser’s script would ask beside it', async () => {
  const sent = async (target: string) => JSON.parse((await ask('GET', target, flight(TREE))).body).flight
  for (const target of ['/codes', '/sl/codes/53003']) expect(await sent(target)).toEqual([])
  expect(await sent('/admin')).toEqual(['rsc', 'next-router-prefetch', 'next-router-state-tree', 'next-url'])
})

describe('where a request comes from', () => {
  const from = (remoteAddress: string | undefined, forwarded: string | undefined, proxies: number) =>
    clientAddress({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as never, proxies)
  const SPECIFICATION: readonly [forwarded: string | undefined, proxies: number, address: string][] = [
    [undefined, 0, '192.0.2.1'],
    ['203.0.113.9', 0, '192.0.2.1'],
    ['203.0.113.9', 1, '203.0.113.9'],
    ['203.0.113.9:51234', 1, '203.0.113.9'],
    ['::ffff:cb00:7109', 1, '203.0.113.9'],
    ['[2001:db8::1]:443', 1, '2001:db8::1'],
    ['198.51.100.1, 203.0.113.9:5', 1, '203.0.113.9'],
    ['198.51.100.1, 203.0.113.9', 2, '198.51.100.1'],
    ['made up, 203.0.113.9', 2, 'unknown'],
    ['<script>', 1, 'unknown'],
    ['203.0.113.9, ', 1, '192.0.2.1'],
    [undefined, 1, '192.0.2.1'],
    ['203.0.113.9', 2, '192.0.2.1'],
  ]
  for (const [forwarded, proxies, address] of SPECIFICATION)
    test(`“${forwarded ?? ''}” behind ${proxies}: ${address} (R3, R5)`, () =>
      expect(from('::ffff:192.0.2.1', forwarded, proxies)).toBe(address))
  test('a socket that is gone already is unknown, like all that cannot be read', () =>
    expect(from(undefined, undefined, 0)).toBe('unknown'))
})

describe('a folder of Next’s own files is no address, and is said under our headers instead of being led on from', () => {
  for (const target of [
    '/_next/',
    '/_next/static/',
    '/_next/static/chunks/',
    '/_next//static/a.js',
    '/%5Fnext/',
    '/_next/a%5Cb',
  ])
    test(target, async () => {
      const { status, headers, body } = await ask('GET', target)
      expect(status).toBe(404)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('location')).toBeNull()
      for (const name of Object.keys(RESPONSE_HEADERS)) expect(headers.get(name)).toBe(RESPONSE_HEADERS[name])
      expect(body).toBe(`${door['no-file'].detail}\n`)
    })
  test('a file is let through, and says itself how long it may be kept', async () => {
    const { status, headers } = await ask('GET', '/_next/static/chunks/a.js')
    expect([status, headers.get('cache-control')]).toEqual([200, null])
  })
})
