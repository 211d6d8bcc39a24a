/** What a page confirms was done by this browser, a moment ago, and on that page. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ResponseCookies } from 'next/dist/compiled/@edge-runtime/cookies/index.js'
import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setFlash, MOVED_ON, readFlash, readFlashName, sentenceOf } from '#app/flash-message.ts'
import { answered } from '../../proxy.ts'

const jar = new Map<string, { readonly value: string; readonly options: { readonly maxAge?: number } }>()
/** The headers of the form that is sent, or of the page as it is drawn. */
let asked = new Headers()
vi.mock('next/headers', () => ({
  headers: async () => asked,
  cookies: async () => ({
    set: (name: string, value: string, options: object) => void jar.set(name, { value, options }),
  }),
}))
beforeEach(() => {
  jar.clear()
  asked = new Headers()
})

const WORDS = { added: 'It was added.', removed: 'It was removed.' }
const EVERY_OBJECT_HAS = ['toString', 'constructor', '__proto__', 'valueOf', 'hasOwnProperty']
const BASE = 'http://localhost:4100'

/** A browser with one cookie of ours: asks for a page, keeps what the answer says, and reads what the page confirms. */
async function visit(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<string | null> {
  const held = jar.get('__Host-latchkey-done')
  const cookie = held && held.options.maxAge !== 0 ? `__Host-latchkey-done=${encodeURIComponent(held.value)}` : ''
  const answer = answered(new NextRequest(`${BASE}${path}`, { method, headers: { ...headers, cookie } }))
  const [, maxAge] = /^__Host-latchkey-done=;.*Max-Age=(\d+)/.exec(answer.headers.get('set-cookie') ?? '') ?? []
  if (maxAge === '0') jar.clear()
  // What Next gives to the page: only what the proxy names, under the names that it gives.
  const names = (answer.headers.get('x-middleware-override-headers') ?? '').split(',')
  asked = new Headers(names.map((name) => [name, answer.headers.get(`x-middleware-request-${name}`) ?? '']))
  return readFlash(path.split('?')[0] ?? '', WORDS)
}

describe('what was just done', () => {
  test('is said on the page that the browser is led to, and not when it is loaded again', async () => {
    await setFlash('/enrol', 'added')
    expect(await visit('/enrol')).toBe('It was added.')
    expect(await visit('/enrol')).toBeNull()
  })
  test('is said at the desk too, once', async () => {
    await setFlash('/admin/requests/1', 'added')
    expect(await visit('/admin/requests/1?state=queued')).toBe('It was added.')
    expect(await visit('/admin/requests/1?state=queued')).toBeNull()
  })
  test('what came of a press is said once as well, and only to the browser that pressed', async () => {
    await setFlash('/admin/requests/1', `${MOVED_ON}state.approvals`)
    await visit('/admin/requests/1')
    expect(await readFlashName('/admin/requests/1')).toBe('moved-on:state.approvals')
    await visit('/admin/requests/1?problem=request-moved-on&changed=state')
    expect(await readFlashName('/admin/requests/1')).toBe('')
  })
  test('waits while the browser looks at another page, and for the page itself', async () => {
    await setFlash('/admin/requests/1', 'added')
    expect(await visit('/admin/requests/2')).toBeNull()
    expect(await visit('/api/requests/stamp')).toBeNull()
    expect(await visit('/admin/requests/1', {}, 'POST')).toBeNull()
    expect(await visit('/admin/requests/1')).toBe('It was added.')
  })
  test('is said to no browser that did nothing, whatever headers it sends', async () =>
    expect(await visit('/enrol', { 'x-latchkey-done': 'added /enrol' })).toBeNull())
  test('is forgotten within a minute where the page is never asked for, and kept from scripts', async () => {
    await setFlash('/enrol', 'added')
    const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 60 }
    expect([...jar]).toEqual([['__Host-latchkey-done', { value: 'added /enrol', options }]])
  })
  test('reaches the page within the answer to a form that a script sent, and the browser keeps nothing of it', async () => {
    asked = new Headers({ 'next-action': '40a1' })
    await setFlash('/enrol', 'added')
    const kept = jar.get('__Host-latchkey-done')
    expect(kept?.options.maxAge).toBe(0)
    // As Next does before it draws the next page: cookies of the answer so far become cookies of the request.
    const answer = new ResponseCookies(new Headers())
    answer.set('__Host-latchkey-done', kept?.value ?? '', { path: '/', maxAge: 0 })
    const sent = new Headers({ 'set-cookie': answer.toString() })
    expect(answer.toString()).toContain('Max-Age=0')
    expect(new ResponseCookies(sent).get('__Host-latchkey-done')?.value).toBe('added /enrol')
    expect(await visit('/enrol')).toBeNull()
  })
  for (const name of EVERY_OBJECT_HAS)
    test(`${name} is nothing that was done`, async () => {
      await setFlash('/enrol', name)
      expect(await visit('/enrol')).toBeNull()
    })
})

describe('what an address names', () => {
  for (const name of [...EVERY_OBJECT_HAS, 'unknown', '', undefined, ['added'], null])
    test(`${JSON.stringify(name) ?? 'nothing'} is no sentence of ours`, () =>
      expect(sentenceOf(WORDS, name)).toBeNull())
  test('and its own name is', () => expect(sentenceOf(WORDS, 'removed')).toBe('It was removed.'))

  const PAGES = globSync('{app,pages}/**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '../..') })
  const linesWith = (pattern: RegExp) =>
    PAGES.filter((path) => pattern.test(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')))
  test('no address says what was done', () => expect(linesWith(/[?&]did=|\bdid\b[^\n]*searchParams/)).toEqual([]))
  test('no page looks a sentence up by what an address says, but here', () =>
    expect(linesWith(/\[String\((?:problem|did|to|code)\)\]/)).toEqual([]))
})
