/** What a page confirms was done by this browser, a moment ago, and on that page. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keepDone, readDone, saidOf } from '#app/done.ts'

const jar = new Map<string, { readonly value: string; readonly options: { readonly maxAge?: number } }>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => void jar.set(name, { value, options }),
  }),
}))
beforeEach(() => jar.clear())

const WORDS = { added: 'It was added.', removed: 'It was removed.' }
const EVERY_OBJECT_HAS = ['toString', 'constructor', '__proto__', 'valueOf', 'hasOwnProperty']

describe('what was just done', () => {
  test('is said on the page that the browser is led to', async () => {
    await keepDone('/enrol', 'added')
    expect(await readDone('/enrol', WORDS)).toBe('It was added.')
  })
  test('is said on no other page', async () => {
    await keepDone('/admin/requests/1', 'added')
    expect(await readDone('/admin/requests/2', WORDS)).toBeNull()
  })
  test('is said to no browser that did nothing', async () => expect(await readDone('/enrol', WORDS)).toBeNull())
  test('is forgotten within minutes, and kept from scripts', async () => {
    await keepDone('/enrol', 'added')
    const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 60 }
    expect([...jar]).toEqual([['__Host-latchkey-done', { value: 'added /enrol', options }]])
  })
  for (const name of EVERY_OBJECT_HAS)
    test(`${name} is nothing that was done`, async () => {
      await keepDone('/enrol', name)
      expect(await readDone('/enrol', WORDS)).toBeNull()
    })
})

describe('what an address names', () => {
  for (const name of [...EVERY_OBJECT_HAS, 'unknown', '', undefined, ['added'], null])
    test(`${JSON.stringify(name) ?? 'nothing'} is no sentence of ours`, () => expect(saidOf(WORDS, name)).toBeNull())
  test('and its own name is', () => expect(saidOf(WORDS, 'removed')).toBe('It was removed.'))

  const PAGES = globSync('{app,pages}/**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '../..') })
  const linesWith = (pattern: RegExp) =>
    PAGES.filter((path) => pattern.test(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')))
  test('no address says what was done', () => expect(linesWith(/[?&]did=|\bdid\b[^\n]*searchParams/)).toEqual([]))
  test('no page looks a sentence up by what an address says, but here', () =>
    expect(linesWith(/\[String\((?:problem|did|to|code)\)\]/)).toEqual([]))
})
