/**
 * Saved codes: how they are written on the sheet, and read back from it.
 *
 * Sixteen characters of Crockford's base 32, which has no I, L, O or U: two select the code among the account's own
 * and are not secret, thirteen are the secret (65 bits), and one is a check character, so that a slip of the pen does
 * not spend a try.
 *
 * @see NIST SP 800-63B-4 §4.2.1.1 (id N02): at least 64 bits
 */

/** A uniform integer from 0 to limit − 1. */
type Below = (limit: number) => number

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SELECTOR_SIGNS = 2
const SECRET_SIGNS = 13
const LENGTH = SELECTOR_SIGNS + SECRET_SIGNS + 1
export const SECRET_BITS = SECRET_SIGNS * Math.log2(SIGNS.length)
/** How many codes one sheet holds. */
export const CODES_A_SHEET = 10

/** A new code whose selector is not among those taken. */
export function makeSavedCode(taken: readonly string[], below: Below): string {
  const selector = draw(SELECTOR_SIGNS, below)
  if (taken.includes(selector)) return makeSavedCode(taken, below)
  const drawn = selector + draw(SECRET_SIGNS, below)
  return drawn + checkSign(drawn)
}

/**
 * The code that was meant, or null where it cannot be one. Small letters, spaces and hyphens are how people write, and
 * O, I and L how they read 0 and 1.
 */
export function readSavedCode(typed: string): string | null {
  const signs = signsIn(typed)
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return null
  return signs.at(-1) === checkSign(signs.slice(0, -1)) ? signs : null
}

/** The selector in what somebody types off the sheet, who need not type all of it. */
export const readSelector = (typed: string): string => selectorOf(signsIn(typed))

/** The characters at the beginning of a code that select it and are not secret. */
export const selectorOf = (code: string): string => code.slice(0, SELECTOR_SIGNS)

const signsIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212.,_]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** The code as it is printed, in groups of four. */
export const groupSavedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

const draw = (signs: number, below: Below): string =>
  Array.from({ length: signs }, () => SIGNS[below(SIGNS.length)]).join('')

/**
 * Weights 1 to 15 modulo the prime 31: every single wrong character (but Z for 0) and every two exchanged neighbours
 * are noticed.
 */
const checkSign = (signs: string): string =>
  SIGNS[[...signs].reduce((sum, sign, at) => sum + (at + 1) * SIGNS.indexOf(sign), 0) % 31] as string
