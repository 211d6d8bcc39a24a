import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REFUSALS, refuse } from '#lib/rules/refusals.ts'

const ENTRIES = Object.entries(REFUSALS)

test('every refusal says something of its own', () =>
  expect(new Set(ENTRIES.map(([, { says }]) => says)).size).toBe(ENTRIES.length))
test('every refusal is given somewhere', () => {
  const root = join(import.meta.dirname, '../../..')
  const places = globSync('{app,lib}/**/*.{ts,tsx}', { cwd: root, exclude: ['lib/rules/refusals.ts', 'lib/words/**'] })
  const given = places.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  // In quotation marks, or in an address that a sign-in elsewhere comes back to.
  expect(ENTRIES.filter(([code]) => !new RegExp(`['=]${code}'`).test(given)).map(([code]) => code)).toEqual([])
})
test('an expected no is the caller’s or the tenant’s, never a fault of ours', () =>
  expect(ENTRIES.filter(([, { status }]) => status !== 503 && (status < 400 || status > 499))).toEqual([]))
test('no refusal says whether an account exists', () =>
  expect(ENTRIES.filter(([code]) => /(?<!work-)account|user|not-found|no-such/.test(code))).toEqual([]))
test('a refusal carries when to try again, where that is known', () => {
  const at = new Date('2026-11-23T09:00:00Z')
  expect(refuse('too-many-sends', at)).toEqual({ ok: false, refusal: 'too-many-sends', retryAt: at })
  expect(refuse('code-incorrect').retryAt).toBeUndefined()
})
