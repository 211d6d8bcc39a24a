import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { oneTime } from '#lib/adapters/secrets/one-time-password.ts'

/**
 * The secret "12345678901234567890" of RFC 6238, appendix B, with SHA-1; codes are the last six of its eight digits.
 */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const PUBLISHED: readonly [seconds: number, code: string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
]

describe('codes of an authenticator app', () => {
  for (const [seconds, code] of PUBLISHED)
    test(`at ${seconds} s the code is ${code}, as RFC 6238 prints it`, () =>
      expect(oneTime.stepOf(SECRET, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30)))

  const AT = 1_750_000_020
  const AROUND: readonly [stepsAway: number, answer: number | null][] = [
    [-2, null],
    [-1, AT / 30 - 1],
    [0, AT / 30],
    [1, null],
    [2, null],
  ]
  for (const [away, answer] of AROUND)
    test(`a code of ${away} steps from now is ${answer === null ? 'refused' : 'known by its own step'} (A11)`, () => {
      const code = new TOTP({ secret: SECRET }).generate({ timestamp: (AT + away * 30) * 1000 })
      expect(oneTime.stepOf(SECRET, code, new Date(AT * 1000))).toBe(answer)
    })

  test('a code lives for its own thirty seconds and thirty more, to the second (A11)', () => {
    const code = new TOTP({ secret: SECRET }).generate({ timestamp: AT * 1000 })
    const isTaken = (seconds: number) => oneTime.stepOf(SECRET, code, new Date((AT + seconds) * 1000)) !== null
    expect([-1, 0, 29, 30, 59, 60].map(isTaken)).toEqual([false, true, true, true, true, false])
  })

  test('a wrong code, and one of another length, is none', () => {
    for (const code of ['000000', '1234567', '']) expect(oneTime.stepOf(SECRET, code, new Date(59_000))).toBeNull()
  })
  test('a secret has 160 bits, and is another every time', () => {
    const made = [oneTime.makeSecret(), oneTime.makeSecret()]
    expect(made[0]).toMatch(/^[A-Z2-7]{32}$/)
    expect(made[0]).not.toBe(made[1])
  })
  test('its address names the site and the account, for the app to show', () => {
    const address = new URL(oneTime.addressOf(SECRET, { site: 'Contoso', account: 'adele@contoso.com' }))
    expect(decodeURIComponent(address.pathname)).toBe('/Contoso:adele@contoso.com')
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ issuer: 'Contoso', digits: '6', period: '30' })
  })
})
