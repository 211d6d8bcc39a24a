import { expect, test } from 'vitest'
import { REFUSALS, refuse } from '#lib/refusals.ts'

const ENTRIES = Object.entries(REFUSALS)

test('every refusal says something of its own', () =>
  expect(new Set(ENTRIES.map(([, { says }]) => says)).size).toBe(ENTRIES.length))
test('an expected no is the caller’s or the tenant’s, never a fault of ours', () =>
  expect(ENTRIES.filter(([, { status }]) => status !== 503 && (status < 400 || status > 499))).toEqual([]))
test('no refusal says whether an account exists', () =>
  expect(ENTRIES.filter(([code]) => /(?<!work-)account|user|not-found|no-such/.test(code))).toEqual([]))
test('a refusal carries when to try again, where that is known', () => {
  const at = new Date('2026-11-23T09:00:00Z')
  expect(refuse('too-many-sends', at)).toEqual({ ok: false, refusal: 'too-many-sends', retryAt: at })
  expect(refuse('code-incorrect').retryAt).toBeUndefined()
})
