/**
 * The two characters by which somebody tells two sheets of saved codes apart: on paper, on pages and in letters.
 *
 * They follow from the sheet's id, so nothing more is stored and a sheet that was made long ago has them too. They are
 * no secret and select no code.
 */

/** No two of them look or sound alike. */
const LETTERS = 'ABEFHKMRTXYZ'
const DIGITS = '2345679'
const MARKS = LETTERS.length * DIGITS.length

/** “K7”. */
export function sheetMark(sheet: string): string {
  const drawn = [...sheet].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7) % MARKS
  return `${LETTERS.charAt(Math.floor(drawn / DIGITS.length))}${DIGITS.charAt(drawn % DIGITS.length)}`
}

/** How many of the newest sheets a new one must not be mistaken for. */
const APART_FROM = 20

/** The id of a new sheet whose mark none of the newest sheets has; the oldest come first. */
export function newSheetId(sheets: readonly string[], makeId: () => string): string {
  const taken = [...new Set(sheets)].slice(-APART_FROM).map(sheetMark)
  const sheet = makeId()
  return taken.includes(sheetMark(sheet)) ? newSheetId(sheets, makeId) : sheet
}
