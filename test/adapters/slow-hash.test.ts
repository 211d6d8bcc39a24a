import { describe, expect, test } from 'vitest'
import { slowHash, slowHashAt } from '#lib/adapters/secrets/slow-hash.ts'

describe('a slow hash (NIST SP 800-63B-4 §3.1.1.2, N03)', () => {
  test('knows its own secret and no other', async () => {
    const hash = await slowHash.make('K7QF-2M9X')
    expect(await slowHash.matches(hash, 'K7QF-2M9X')).toBe(true)
    expect(await slowHash.matches(hash, 'K7QF-2M9Y')).toBe(false)
  })
  test('what was made at another cost is still compared at that one', async () => {
    const hash = await slowHashAt({ memory: 64, passes: 1, parallelism: 1 }).make('K7QF-2M9X')
    expect(await slowHash.matches(hash, 'K7QF-2M9X')).toBe(true)
    expect(await slowHash.matches(hash, 'K7QF-2M9Y')).toBe(false)
  })

  test('is salted: one secret has another hash every time', async () => {
    expect(await slowHash.make('the same')).not.toBe(await slowHash.make('the same'))
  })
  test('says its algorithm and its cost', async () =>
    expect(await slowHash.make('a')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/))
  test('nothing to compare with, and what is no hash, is never right', async () => {
    for (const hash of [null, '', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA'])
      expect(await slowHash.matches(hash, '')).toBe(false)
  })
})
