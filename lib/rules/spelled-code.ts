/**
 * A code of letters and digits as it is said over a telephone, where B and P, or M and N, sound alike.
 *
 * @see ICAO Annex 10, Volume II, 5.2.1.3 (spelling alphabet); each language has its own
 */

/** A word for each letter, from A to Z. */
export type SpellingAlphabet = readonly string[]

const A = 'A'.charCodeAt(0)

/** “Bravo Charlie 7 Kilo, 9 2 Quebec X-ray”. Null for a code without letters, which is read digit by digit. */
export function spellCode(code: string, alphabet: SpellingAlphabet): string | null {
  if (!/[A-Z]/i.test(code)) return null
  return code
    .split(/[\s-]+/)
    .filter((group) => group !== '')
    .map((group) => [...group.toUpperCase()].map((one) => alphabet[one.charCodeAt(0) - A] ?? one).join(' '))
    .join(', ')
}
