/** NIST SP 800-63B-4 §3.1.1.2: guidance on strength, with the organisation's own words as the first guesses. */
import { expect, test } from 'vitest'
import { strengthOf } from '#lib/adapters/secrets/password-strength.ts'

const WORDS = ['Adele Vance', 'adele.vance@contoso.com', 'Contoso']

const SPECIFICATION: readonly [password: string, atLeast: number, atMost: number][] = [
  ['password', 0, 0],
  ['Password1!', 0, 1],
  ['Contoso2026!', 0, 2],
  ['AdeleVance1', 0, 1],
  ['aaaaaaaaaaaaaaaaaaaa', 0, 0],
  ['correct horse battery staple', 4, 4],
  ['nJ7#kd92-Qpz!', 4, 4],
]
for (const [password, atLeast, atMost] of SPECIFICATION)
  test(`"${password}" is worth ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`} of 4`, async () => {
    const strength = await strengthOf(password, WORDS)
    expect(strength).toBeGreaterThanOrEqual(atLeast)
    expect(strength).toBeLessThanOrEqual(atMost)
  })

test("the organisation's own name makes a password weaker than it is without", async () => {
  expect(await strengthOf('Contoso-Contoso', ['CONTOSO'])).toBeLessThan(await strengthOf('Contoso-Contoso', []))
})

test('what lies beyond the part that is looked at costs nothing', async () => {
  const long = 'p@55w0rd'.repeat(5)
  expect(await strengthOf(long + '1qaz!K8'.repeat(30_000), WORDS)).toBe(await strengthOf(long, WORDS))
})
