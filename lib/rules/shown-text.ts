/**
 * Text that other people wrote, made fit to stand in a page or a letter.
 *
 * A name in a directory may be whatever its owner typed. A line break in it would add lines to a letter that are not
 * ours, a direction override would turn round the text beside it, and three thousand characters would push what
 * matters out of sight.
 *
 * @see Unicode UTR #36 §2.10 and UAX #9 (controls of direction); OWASP ASVS 5.0 1.2
 */
import { isPaired } from './direction-isolates.ts'

/** Characters. A longer name is cut and ends with an ellipsis. */
const NAME_AT_MOST = 120
/** Characters of a letter or a text; the longest of ours have a tenth of it. */
const LETTER_AT_MOST = 20_000

/** Line and paragraph separators, and all control characters, tabs and line breaks among them. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const CONTROLS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu
/**
 * Invisible characters that change how others are shown, except the two joiners that scripts and emoji are written
 * with.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\u{e0000}-\u{e0fff}]/gu
const UNSEEN_BUT_ISOLATES = /(?![\u200c\u2068\u2069\u200d])[\p{Cf}\u{e0000}-\u{e0fff}]/gu
/** Combining marks beyond four, which would cover the lines above and below. */
const PILED_UP = /(\p{M}{4})\p{M}+/gu

const cut = (text: string, atMost: number): string => {
  if (text.length <= atMost) return text
  const characters = [...text]
  return characters.length <= atMost ? text : `${characters.slice(0, atMost - 1).join('')}…`
}

/** Isolates stay where each that is opened in the line is closed in it again; otherwise they all go. */
const withoutUnseen = (line: string): string => line.replace(isPaired(line) ? UNSEEN_BUT_ISOLATES : UNSEEN, '')

/** Cut before the replacements, so that a very long text costs no time. */
const oneLine = (text: string, atMost: number, clean: (line: string) => string): string =>
  cut(
    clean(
      text
        .slice(0, atMost * 8)
        .toWellFormed()
        .replace(BREAKS, ' '),
    )
      .replace(PILED_UP, '$1')
      .replace(/\s+/gu, ' ')
      .trim(),
    atMost,
  )

/**
 * One line: a name of a person, an app, a device or a place. `atMost` in characters. Null: there is nothing to show.
 */
export const shownName = (text: string | null | undefined, atMost = NAME_AT_MOST): string | null =>
  oneLine(text ?? '', atMost, (line) => line.replace(UNSEEN, '')) || null

/** The subject of a letter, in which names keep their isolates. `atMost` in characters. */
export const shownSubject = (text: string, atMost: number): string =>
  // Once more after the cut, which may have left one of a pair.
  withoutUnseen(oneLine(text, atMost, withoutUnseen))

/**
 * Lines of a letter. Only our own line breaks are left in it by then; direction controls are taken out, but for the
 * isolates of names.
 */
export const shownLines = (text: string): string =>
  cut(text.toWellFormed().replaceAll('\r\n', '\n').replace(CONTROLS, ' '), LETTER_AT_MOST)
    .split('\n')
    .map(withoutUnseen)
    .join('\n')
