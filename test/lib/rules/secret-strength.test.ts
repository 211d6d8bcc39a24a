import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGuessable } from '#lib/rules/secret-strength.ts'

const SPECIFICATION: readonly [title: string, secret: string | Uint8Array][] = [
  ['one letter', 'x'.repeat(32)],
  ['one byte', new Uint8Array(32).fill(7)],
  ['two in turn', 'ab'.repeat(24)],
  ['a word over and over', 'passwordpasswordpasswordpassword'],
  ['a word over and over, cut off', 'changemechangemechangemechangem'],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyzabcdef'],
  ['digits that count', '01234567890123456789012345678901'],
  ['bytes that count', Uint8Array.from({ length: 32 }, (_, at) => at)],
  ['bytes that count down by three', Uint8Array.from({ length: 32 }, (_, at) => 255 - at * 3)],
  ['letters and a sign', `${'a'.repeat(31)}!`],
]
for (const [title, secret] of SPECIFICATION)
  test(`${title} is guessable`, () => expect(isGuessable(secret, 100)).toBe(true))

/** Random bytes are drawn here, since fast-check prefers small and equal numbers, which are what is refused. */
const bytes = (seed: number, length: number) => {
  let state = seed >>> 0
  return Uint8Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff
  })
}

describe('a secret that was drawn is never taken for a guessable one', () => {
  for (const [title, write, bits] of [
    ['32 bytes', (one: Uint8Array) => one, 128],
    ['openssl rand -base64 32', (one: Uint8Array) => Buffer.from(one).toString('base64'), 100],
    ['openssl rand -base64 24', (one: Uint8Array) => Buffer.from(one.slice(0, 24)).toString('base64'), 100],
    ['openssl rand -hex 32', (one: Uint8Array) => Buffer.from(one).toString('hex'), 100],
    ['openssl rand -hex 16', (one: Uint8Array) => Buffer.from(one.slice(0, 16)).toString('hex'), 84],
  ] as const)
    test(title, () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          expect(isGuessable(write(bytes(seed, 32)), bits)).toBe(false)
        }),
        { numRuns: 3_000 },
      )
    })
})
