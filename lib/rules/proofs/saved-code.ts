/**
 * Saved codes: how they are written on the sheet, and read back from it.
 *
 * Sixteen signs in Crockford's base 32, which has no I, L, O or U: two that find
 * the code among the account's own (no secret), thirteen that are the secret (65
 * bits), and one that tells a slip of the pen before a try is spent on it.
 *
 * @see NIST SP 800-63B-4 §4.2.1.1 (id N02): at least 64 bits
 */

/** Uniform from 0 to limit − 1. */
type Below = (limit: number) => number

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SELECTOR_SIGNS = 2
const SECRET_SIGNS = 13
const LENGTH = SELECTOR_SIGNS + SECRET_SIGNS + 1
export const SECRET_BITS = SECRET_SIGNS * Math.log2(SIGNS.length)
/** On one sheet. */
export const CODES_A_SHEET = 10

/** A code whose selector is none of those taken. */
export function makeSavedCode(taken: readonly string[], below: Below): string {
  const selector = draw(SELECTOR_SIGNS, below)
  if (taken.includes(selector)) return makeSavedCode(taken, below)
  const drawn = selector + draw(SECRET_SIGNS, below)
  return drawn + checkSign(drawn)
}

/** What was meant: small letters, spaces and hyphens are how people write, and O, I and L how they read 0 and 1. */
export function readSavedCode(typed: string): string | null {
  const signs = signsIn(typed)
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null
  return signs.at(-1) === checkSign(signs.slice(0, -1)) ? signs : null
}

/** The beginning of a code, which is no secret, as somebody types it who reads it off the sheet. */
export const readSelector = (typed: string): string => selectorOf(signsIn(typed))

export const selectorOf = (code: string): string => code.slice(0, SELECTOR_SIGNS)

const signsIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212.,_]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** As it is printed: four by four. */
export const groupSavedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

const draw = (signs: number, below: Below): string =>
  Array.from({ length: signs }, () => SIGNS[below(SIGNS.length)]).join('')

/** Weights 1 to 15 modulo the prime 31: every other sign (but Z for 0) and every two exchanged neighbours come out different. */
const checkSign = (signs: string): string =>
  SIGNS[[...signs].reduce((sum, sign, at) => sum + (at + 1) * SIGNS.indexOf(sign), 0) % 31] as string
