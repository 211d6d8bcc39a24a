/**
 * Text of other people's making, as it may stand in a page or a letter.
 *
 * A name in a directory may be what its owner made of it. A line break in it would
 * write lines of a letter that are not ours, an override of direction would turn
 * round what stands beside it, and three thousand characters would push what
 * matters out of sight.
 *
 * @see Unicode UTR #36 §2.10 and UAX #9 (controls of direction); OWASP ASVS 5.0 1.2
 */

/** Characters of a name; longer ones are cut, and say so. */
const NAME_AT_MOST = 120
/** Of a letter or a text; ours are a tenth of it. */
const LETTER_AT_MOST = 20_000

/** Line and paragraph separators beside the controls; tabs and line breaks are among those. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const CONTROLS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu
/** All that is not seen and changes what is, but the two joiners that scripts and emoji are written with. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\u{e0000}-\u{e0fff}]/gu
/** Marks that climb over the lines above and below. */
const PILED_UP = /(\p{M}{4})\p{M}+/gu

const cut = (text: string, atMost: number): string => {
  if (text.length <= atMost) return text
  const characters = [...text]
  return characters.length <= atMost ? text : `${characters.slice(0, atMost - 1).join('')}…`
}

/** One line: a name of a person, an app, a device or a place. Null: there is nothing to show. */
export function shownName(text: string | null | undefined, atMost = NAME_AT_MOST): string | null {
  // Whatever is cut off anyway is not looked at: a name may be as long as whoever wrote it liked.
  const one = (text ?? '')
    .slice(0, atMost * 8)
    .toWellFormed()
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
  return cut(one.replace(PILED_UP, '$1').replace(/\s+/gu, ' ').trim(), atMost) || null
}

/** Lines of a letter: only our own line breaks are left in it by then, and nothing turns it round. */
export const shownLines = (text: string): string =>
  cut(text.toWellFormed().replaceAll('\r\n', '\n').replace(CONTROLS, ' ').replace(UNSEEN, ''), LETTER_AT_MOST)
