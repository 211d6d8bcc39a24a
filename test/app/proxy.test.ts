import { unstable_doesMiddlewareMatch as doesMatch } from 'next/experimental/testing/server.js'
import { NextRequest } from 'next/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { wordsFor } from '#lib/words/index.ts'
import { answered, config, proxy } from '../../proxy.ts'

const BASE = 'http://localhost:4100'
const ask = (path: string, headers: Record<string, string> = {}) =>
  answered(new NextRequest(`${BASE}${path}`, { headers }))
const rewrittenTo = (answer: Response) => new URL(answer.headers.get('x-middleware-rewrite') ?? 'none:').pathname

describe('the language of a page', () => {
  const SPECIFICATION: readonly [wishes: string, cookie: string, path: string, letters: string][] = [
    // Accept-Language                    chosen  shown  of letters
    ['sl-SI,sl;q=0.9,en;q=0.8', '', '/sl/verify', 'sl'],
    ['en-GB,en;q=0.9,sl;q=0.8', '', '/en/verify', 'en'],
    ['de,fr;q=0.9,sl;q=0.1', '', '/sl/verify', 'sl'],
    ['en;q=0.2,sl;q=0.7', '', '/sl/verify', 'sl'],
    ['sl;q=0,en', '', '/en/verify', 'en'],
    ['ja', '', '/en/verify', 'und'],
    ['ja', 'en', '/en/verify', 'en'],
    ['', '', '/en/verify', 'und'],
    ['en', 'sl', '/sl/verify', 'sl'],
    ['sl', 'en', '/en/verify', 'en'],
    ['sl', 'klingon', '/sl/verify', 'sl'],
    ['sl', 'ar-XB', '/sl/verify', 'sl'],
    ['ar-XB', '', '/en/verify', 'und'],
    ['*, no tag, sl;q=0.5', '', '/sl/verify', 'sl'],
  ]
  for (const [wishes, chosen, path, letters] of SPECIFICATION)
    test(`asked for “${wishes}”${chosen && `, chosen ${chosen}`}: ${path}, letters in ${letters}`, () => {
      const cookie = chosen && `__Host-latchkey-language=${chosen}`
      const answer = ask('/verify', { 'accept-language': wishes, cookie })
      expect(rewrittenTo(answer)).toBe(path)
      expect(answer.headers.get('x-middleware-request-x-latchkey-wished')).toBe(letters)
    })
  test('a header of the browser’s own does not say what is wished', () => {
    const answer = ask('/verify', { 'accept-language': 'ja', 'x-latchkey-wished': 'sl' })
    expect(answer.headers.get('x-middleware-request-x-latchkey-wished')).toBe('und')
  })

  test('the switch is a link that keeps the choice and leads to the page without it', () => {
    const answer = ask('/sl/verify?way=code-by-email')
    expect(answer.status).toBe(303)
    expect(new URL(answer.headers.get('location') ?? '', BASE).href).toBe(`${BASE}/verify?way=code-by-email`)
    const cookie = answer.headers.get('set-cookie') ?? ''
    for (const part of ['__Host-latchkey-language=sl', 'Secure', 'HttpOnly', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).toMatch(/SameSite=lax/i)
  })

  for (const path of ['/sl//elsewhere.example', '/sl/\\elsewhere.example', '/sl///elsewhere.example/x'])
    test(`the switch leads to no other host: ${path}`, () =>
      expect(new URL(ask(path).headers.get('location') ?? '', BASE).origin).toBe(BASE))
})

describe('the pseudo-language', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('is at its address in a demo, and is kept there as any other', () => {
    vi.stubEnv('LATCHKEY_MODE', 'demo')
    expect(ask('/ar-XB/verify').headers.get('set-cookie')).toContain('__Host-latchkey-language=ar-XB')
    expect(rewrittenTo(ask('/verify', { cookie: '__Host-latchkey-language=ar-XB' }))).toBe('/ar-XB/verify')
  })

  test('is nowhere in production: neither an address nor a cookie brings it', () => {
    vi.stubEnv('LATCHKEY_MODE', 'production')
    expect(rewrittenTo(ask('/ar-XB/verify'))).toBe('/en/ar-XB/verify')
    expect(rewrittenTo(ask('/verify', { cookie: '__Host-latchkey-language=ar-XB' }))).toBe('/en/verify')
    expect(rewrittenTo(ask('/verify', { 'accept-language': 'ar-XB' }))).toBe('/en/verify')
  })
})

describe('what every answer carries', () => {
  for (const path of ['/', '/verify', '/stop?link=x', '/admin', '/api/requests', '/sl/verify'])
    test(`${path}: not kept, not framed, no scripts but ours`, () => {
      const { headers } = ask(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])
        expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
    })

  for (const path of ['/', '/verify', '/en.txt', '/admin/x.png', '/favicon.ico', '/codes/53003.xml', '/my-icon.svg'])
    test(`${path} is answered under it, whatever it ends in`, () =>
      expect(doesMatch({ config, url: `${BASE}${path}` })).toBe(true))
  for (const path of ['/_next/static/chunks/a.js', '/icon.svg', '/robots.txt', '/sitemap.xml'])
    test(`${path} is a file, and not`, () => expect(doesMatch({ config, url: `${BASE}${path}` })).toBe(false))

  for (const path of ['/', '/verify', '/status', '/admin', '/api/requests', '/codesx', '/codes/find', '/sl/codes/find'])
    test(`${path} is not for search engines`, () =>
      expect(ask(path).headers.get('x-robots-tag')).toBe('noindex, nofollow'))

  for (const path of ['/codes', '/codes/AADSTS50053', '/en/codes', '/sl/codes/AADSTS50053', '/codes/550-5.1.8'])
    describe(`${path} is nobody's own`, () => {
      const { headers } = ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      test('search engines may show it, and anybody may keep it for an hour', () => {
        expect(headers.get('x-robots-tag')).toBeNull()
        expect(headers.get('cache-control')).toBe('public, max-age=3600')
      })
      test('no script runs on it, and its policy is the same for everybody', () => {
        expect(policy).toContain("script-src 'none'")
        expect(policy).not.toMatch(/nonce|unsafe|https?:|\*/)
        for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])
          expect(policy).toContain(part)
      })
    })
  for (const path of ['/codes/nothing', '/en/codes/53003.xml', '/codes/AADSTS99999999', '/sl/codes/%E0%A4%A'])
    test(`${path}: that there is no page about it is kept by nobody, and shown by no search engine`, () => {
      const { headers } = ask(path)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(headers.get('content-security-policy')).toContain("script-src 'none'")
    })
  test('the address without a language is kept by language, the others are one page each', () => {
    expect(ask('/codes', { 'accept-language': 'sl' }).headers.get('vary')).toBe('accept-language, cookie')
    expect(rewrittenTo(ask('/codes', { 'accept-language': 'sl' }))).toBe('/sl/codes')
    expect(ask('/sl/codes/AADSTS50053').headers.get('x-middleware-rewrite')).toBeNull()
    expect(ask('/sl/codes/AADSTS50053').headers.get('location')).toBeNull()
  })

  test('what is no page is answered under a policy that names no nonce, empty or not', async () => {
    const refused = await proxy(new NextRequest(`${BASE}/remedy`, { method: 'POST' }))
    for (const { headers } of [ask('/sl/verify'), refused]) {
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/nonce|script-src/)
    }
  })

  test('a nonce is used once', () =>
    expect(ask('/').headers.get('content-security-policy')).not.toBe(ask('/').headers.get('content-security-policy')))

  for (const path of ['/admin', '/admin/requests/1', '/api/health'])
    test(`${path} keeps its address`, () => expect(ask(path).headers.get('x-middleware-rewrite')).toBeNull())
})

describe('a form that is posted', () => {
  const post = (path: string, headers: Record<string, string>) =>
    proxy(
      new NextRequest(`${BASE}${path}`, {
        method: 'POST',
        headers: { host: 'localhost:4100', 'x-forwarded-proto': 'http', ...headers },
      }),
    )
  const SPECIFICATION: readonly [path: string, headers: Record<string, string>, status: number][] = [
    // path      from, and how long                                       answered
    ['/remedy', { origin: BASE }, 200],
    ['/remedy', { origin: BASE, 'content-length': '65536' }, 200],
    ['/remedy', { origin: BASE, 'content-length': '65537' }, 413],
    ['/remedy', {}, 403],
    ['/remedy', { origin: 'null' }, 403],
    ['/remedy', { origin: 'https://recovery.example' }, 403],
    ['/remedy', { origin: 'http://localhost:4101' }, 403],
    // A form from the same host over another scheme may come from somebody in between.
    ['/remedy', { origin: 'https://localhost:4100' }, 403],
    ['/remedy', { origin: BASE, 'x-forwarded-proto': 'https' }, 403],
    ['/remedy', { origin: `${BASE}/` }, 403],
    ['/remedy', { origin: 'http://admin@localhost:4100' }, 403],
    ['/remedy', { origin: `${BASE}, https://recovery.example` }, 403],
    ['/remedy', { origin: 'HTTP://localhost:4100' }, 403],
    ['/admin/threat-mode', {}, 403],
    ['/sl/remedy', {}, 403],
    // Routes have a door of their own: wallets and other systems are no browsers.
    ['/api/verified-id', {}, 200],
  ]
  for (const [path, headers, status] of SPECIFICATION)
    test(`to ${path} with ${JSON.stringify(headers)}: ${status === 200 ? 'is let through' : status} (R3)`, async () =>
      expect((await post(path, headers)).status).toBe(status))

  test('is turned away with one sentence, in the language of the page', async () => {
    const answer = await post('/remedy', { origin: BASE, 'content-length': '65537', 'accept-language': 'sl' })
    expect(await answer.text()).toBe(`${wordsFor('sl').desk.door['too-long'].detail}\n`)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})
