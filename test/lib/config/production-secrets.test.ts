/** Secrets that production refuses, and switches that would undo its guards. */
import { describe, expect, test } from 'vitest'
import { NEEDED, secretOf } from '#test/needed-variables.ts'
import { faultsOf } from './example-settings.ts'

describe('production refuses secrets that could be thought of, each by its name', () => {
  const weak = [
    'x'.repeat(44),
    'passwordpasswordpasswordpasswordpasswordpass',
    'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv',
    Buffer.alloc(32, 7).toString('base64'),
    Buffer.from(Uint8Array.from({ length: 32 }, (_, at) => at)).toString('base64'),
  ]
  const NAMED = Object.keys(NEEDED).filter((name) => name.endsWith('_SECRET'))
  for (const name of NAMED)
    test(name, () => {
      const [fault, ...more] = faultsOf({ [name]: 'x'.repeat(44) })
      expect(more).toEqual([])
      expect(fault).toMatch(new RegExp(`^${name} should be .{10,} can be guessed`))
    })
  for (const value of weak)
    test(`LATCHKEY_KEYS of ${value.slice(0, 12)}…, alone and as an older one`, () => {
      for (const keys of [`v1:${value}`, `${NEEDED.LATCHKEY_KEYS},v0:${value}`]) {
        const faults = faultsOf({ LATCHKEY_KEYS: keys })
        expect(faults).toHaveLength(1)
        expect(faults[0]).toMatch(/^LATCHKEY_KEYS \("v[01]"\) should be 32 random bytes in base64, and can be guessed/)
      }
    })
  test('and prints none of them', () => {
    for (const value of weak) expect(faultsOf({ LATCHKEY_KEYS: `v1:${value}` }).join('\n')).not.toContain(value)
  })
})

describe('production refuses one secret for several purposes, and names both', () => {
  const value = secretOf('one for all')
  const SHARED: readonly [name: string, wholeOf: string][] = [
    ['LATCHKEY_KEYS ("v1")', `v1:${value}`],
    ['LATCHKEY_DESK_SESSION_SECRET', value],
    ['LATCHKEY_OUTSIDE_SESSION_SECRET', value],
    ['LATCHKEY_READER_CLIENT_SECRET', value],
    ['LATCHKEY_ACTOR_CLIENT_SECRET', value],
    ['LATCHKEY_DESK_CLIENT_SECRET', value],
    ['LATCHKEY_WORK_CLIENT_SECRET', value],
    ['LATCHKEY_NATIONAL_EID_SECRET', value],
    ['LATCHKEY_TEXT_KEY', value],
    ['LATCHKEY_MAIL_URL', `smtps://latchkey:${value}@mail.contoso.com:465`],
    ['DATABASE_URL', `postgresql://latchkey:${value}@database.contoso.com/latchkey`],
  ]
  for (const [at, [first, whole]] of SHARED.entries())
    for (const [second, other] of SHARED.slice(at + 1))
      test(`${first} and ${second}`, () => {
        const [firstName = '', secondName = ''] = [first, second].map((one) => one.split(' ')[0])
        const faults = faultsOf({ [firstName]: whole, [secondName]: other })
        expect(faults).toEqual([`${second} should be a secret of its own, and is the same as ${first}`])
      })
  test('two versions of the key', () =>
    expect(faultsOf({ LATCHKEY_KEYS: `v2:${value}=,v1:${value}` })).toEqual([
      'LATCHKEY_KEYS ("v1") should be a secret of its own, and is the same as LATCHKEY_KEYS ("v2")',
    ]))
})

describe('production refuses what switches its own guards off', () => {
  const SPECIFICATION: readonly [name: string, value: string, isRefused: boolean][] = [
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', true],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1', false],
    ['NODE_OPTIONS', '--max-old-space-size=512 --inspect=0.0.0.0:9229', true],
    ['NODE_OPTIONS', '--insecure-http-parser', true],
    ['NODE_OPTIONS', '--tls-min-v1.0', true],
    ['NODE_OPTIONS', '--max-old-space-size=512 --tls-min-v1.3', false],
    ['NODE_DEBUG', 'http', true],
    ['SSLKEYLOGFILE', '/tmp/keys', true],
    ['NEXT_PRIVATE_TEST_HEADERS', '1', true],
    ['NODE_EXTRA_CA_CERTS', '/etc/ca.pem', false],
  ]
  for (const [name, value, isRefused] of SPECIFICATION)
    test(`${name}=${value}: ${isRefused ? 'ends the start' : 'starts'}`, () => {
      const faults = faultsOf({ [name]: value })
      expect(faults).toHaveLength(isRefused ? 1 : 0)
      if (isRefused) expect(faults[0]).toMatch(new RegExp(`^${name} should not .{5,}`))
    })
})
