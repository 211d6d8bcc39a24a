import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { random } from '#lib/adapters/secrets/random.ts'
import type { KeyPurpose } from '#lib/rules/secret-sources.ts'

const v1 = { version: 'v1', secret: new Uint8Array(32).fill(1) }
const v2 = { version: 'v2', secret: new Uint8Array(32).fill(2) }
const PURPOSES: readonly KeyPurpose[] = [
  'browser',
  'code',
  'name',
  'authenticator',
  'network',
  'status-link',
  'stop-link',
]

describe('a keyed hash', () => {
  const keys = openKeys([v1])

  test('is the same for the same purpose and value, and names its key', () => {
    expect(keys.hash('code', '123456')).toBe(openKeys([v1]).hash('code', '123456'))
    expect(keys.hash('code', '123456')).toMatch(/^v1:[A-Za-z0-9_-]{43}$/)
  })

  test('differs by purpose, by value and by key', () => {
    const hashes = [
      ...PURPOSES.map((purpose) => keys.hash(purpose, '123456')),
      keys.hash('code', '123457'),
      openKeys([v2]).hash('code', '123456').replace('v2', 'v1'),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  const MATCHES: readonly [title: string, hash: string, purpose: KeyPurpose, value: string, matches: boolean][] = [
    ['its own', keys.hash('code', '123456'), 'code', '123456', true],
    ['another value', keys.hash('code', '123456'), 'code', '123457', false],
    ['another purpose', keys.hash('code', '123456'), 'browser', '123456', false],
    ['an unknown key', openKeys([v2]).hash('code', '123456'), 'code', '123456', false],
    ['a cut hash', keys.hash('code', '123456').slice(0, -1), 'code', '123456', false],
    ['a longer hash', `${keys.hash('code', '123456')}A`, 'code', '123456', false],
    ['an empty hash', '', 'code', '', false],
  ]
  for (const [title, hash, purpose, value, matches] of MATCHES)
    test(`${matches ? 'matches' : 'does not match'} ${title}`, () => {
      expect(keys.matches(hash, purpose, value)).toBe(matches)
    })
})

describe('a key that is replaced', () => {
  const before = openKeys([v1]).hash('status-link', 'token')
  test('no longer writes', () => expect(openKeys([v2, v1]).hash('status-link', 'token')).toMatch(/^v2:/))
  test('still reads while it is listed', () =>
    expect(openKeys([v2, v1]).matches(before, 'status-link', 'token')).toBe(true))
  test('reads no more when it was taken off the list', () =>
    expect(openKeys([v2]).matches(before, 'status-link', 'token')).toBe(false))
})

describe('keys are refused', () => {
  test('when there are none', () => expect(() => openKeys([])).toThrow('At least one key'))
  test('when one is short', () =>
    expect(() => openKeys([{ version: 'v1', secret: randomBytes(31) }])).toThrow('Key v1 is shorter than 32 bytes'))
  test('when a version could be read two ways', () =>
    expect(() => openKeys([{ version: 'v:1', secret: randomBytes(32) }])).toThrow('small letters and digits'))
})

describe('chance', () => {
  test('makes tokens of 256 bits that an address may hold, and no two alike', () => {
    const tokens = Array.from({ length: 200 }, () => random.token())
    expect(new Set(tokens).size).toBe(200)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  test('makes UUIDs', () => expect(random.id()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

  test('below ten is every digit, about equally often', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let drawn = 0; drawn < 10_000; drawn++) {
      const digit = random.below(10)
      counts[digit] = (counts[digit] ?? 0) + 1
    }
    // Expected 1000 each with a deviation of 30: seven deviations are never reached by chance.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(210)
  })
})

describe('a seal', () => {
  const keys = openKeys([{ version: 'v1', secret: new Uint8Array(32).fill(1) }])
  const sealed = keys.seal('enrolled-secret', 'JBSWY3DPEHPK3PXP', 'adele')
  test('opens to what was sealed, and does not show it', () => {
    expect(keys.unseal('enrolled-secret', sealed, 'adele')).toBe('JBSWY3DPEHPK3PXP')
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP')
  })
  test('is another every time', () =>
    expect(keys.seal('enrolled-secret', 'JBSWY3DPEHPK3PXP', 'adele')).not.toBe(sealed))
  test('opens for nothing else', () => {
    const [version, body = ''] = sealed.split(':')
    const bytes = Buffer.from(body, 'base64url')
    bytes[20] = (bytes[20] ?? 0) ^ 1
    expect(keys.unseal('enrolled-secret', sealed, 'megan')).toBeNull()
    expect(keys.unseal('browser', sealed, 'adele')).toBeNull()
    expect(keys.unseal('enrolled-secret', `${version}:${bytes.toString('base64url')}`, 'adele')).toBeNull()
    for (const nonsense of ['', 'v1:', 'v9:AAAA', 'v1:AAAA'])
      expect(keys.unseal('enrolled-secret', nonsense, 'adele')).toBeNull()
  })
  test('opens after the key was changed, and no longer once the old one is gone', () => {
    const [older, newer] = [1, 2].map((byte) => ({ version: `v${byte}`, secret: new Uint8Array(32).fill(byte) }))
    if (!older || !newer) throw new Error('two')
    expect(openKeys([newer, older]).unseal('enrolled-secret', sealed, 'adele')).toBe('JBSWY3DPEHPK3PXP')
    expect(openKeys([newer]).unseal('enrolled-secret', sealed, 'adele')).toBeNull()
  })
})
