/** Digits as people type and paste them, for `secret-code.ts`. */

/** Invisible signs left out, and every script's digits as 0 to 9. */
export const plainDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))

/** Unicode keeps the digits of each script in a row from 0 to 9. */
function valueOf(digit: string): number {
  const at = digit.codePointAt(0) ?? 0
  let zero = at
  while (zero > 0 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (at - zero) % 10
}

/** What people and our texts put between the digits of one code. */
const BETWEEN = /[\s\p{Pd}\u2212.,]/gu

/** The digits of a text that is a code and nothing else; null for any other text. */
export function digitsAlone(text: string): string | null {
  const digits = text.replace(BETWEEN, '')
  return /^\d+$/.test(digits) ? digits : null
}

/**
 * The one code of so many digits in a message around it: digits in a row, else groups of equal length. Null where there
 * is none, or more than one.
 */
export function codeInMessage(message: string, digits: number): string | null {
  const inARow = wholeNumbers(message).filter((number) => number.length === digits)
  const grouped = [...message.matchAll(GROUPED)].map(([run]) => run.split(/\D+/)).filter(areEqual)
  const found = inARow.length > 0 ? inARow : grouped.map((groups) => groups.join('')).filter(isOf(digits))
  const [code, ...others] = new Set(found)
  return code !== undefined && others.length === 0 ? code : null
}

/** Digits with no letter or further digit beside them. */
const wholeNumbers = (message: string): readonly string[] =>
  message.match(/(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu) ?? []
const GROUPED = /(?<![\p{L}\p{N}])\d{1,4}(?:(?:[ \t\u00a0]|\p{Pd}|, ?)\d{1,4})+(?![\p{L}\p{N}])/gu
const areEqual = (groups: readonly string[]): boolean => groups.every(({ length }) => length === groups[0]?.length)
const isOf = (digits: number) => (code: string) => code.length === digits
