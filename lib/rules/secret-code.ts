/**
 * One-time codes: how they are written down, read back and compared.
 *
 * Randomness and the keyed hash are handed in; nothing here can make or keep a
 * code by itself.
 *
 * @see NIST SP 800-63B-4 §4.2.1.2 (N05, N06), OWASP ASVS 5.0 6.5 (A11), GOV.UK security codes (G03)
 */
import { codeInMessage, digitsAlone, plainDigits } from './typed-digits.ts'

/** NIST allows 24 hours by e-mail; ours lives less. */
export const CODE_LIFETIME_IN_MINUTES = 10
export const TRIES_PER_CODE = 5
export const DIGITS = { text: 6, email: 8, person: 8, app: 6 } as const

/** A code of `digits` decimal digits, all equally likely. `below(n)` answers a uniform integer from 0 to n − 1. */
export const makeCode = (digits: number, below: (limit: number) => number): string =>
  Array.from({ length: digits }, () => below(10)).join('')

/**
 * The text that is hashed. It names the challenge, so that a code is worth nothing for another one (OWASP ASVS 5.0
 * 6.6.2, id A13).
 */
export const boundCode = (challenge: { readonly id: string; readonly requestId: string }, code: string): string =>
  [challenge.requestId, challenge.id, code].join('\n')

/** So long a message is read for its code. */
const MOST_SIGNS = 2000

/**
 * The code that was meant by what was typed or pasted, or null where it cannot be one: it has exactly so many digits, in
 * any script, grouped as people group them, alone or in the one message that is pasted whole ("123456 is your code").
 */
export function readCode(typed: string, digits: number): string | null {
  const text = plainDigits(typed.slice(0, MOST_SIGNS))
  const alone = digitsAlone(text)
  if (alone !== null) return alone.length === digits ? alone : null
  return codeInMessage(text, digits)
}

/**
 * The code for a screen reader, or a landline that reads texts out: digit by digit with a pause in the middle, and not
 * as one large number.
 */
export const spokenCode = (code: string): string =>
  groupCode(code)
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ')

/** Grouped for reading: 6 as 3 3, 8 as 4 4. */
export const groupCode = (code: string): string => code.replace(/(\d{3,4})(?=(\d{3,4})$)/, '$1 ')
