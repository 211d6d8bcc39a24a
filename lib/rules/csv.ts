/**
 * Comma-separated values that a spreadsheet may open.
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, which makes it a text.
 *
 * @see RFC 4180; OWASP, CSV Injection
 */

/** Also in their full-width forms, which spreadsheets take for the same. */
const BEGINS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const NEEDS_QUOTES = /[",\r\n]/

export type CsvCell = string | number | null

/** One line, with its end. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`

function written(cell: CsvCell): string {
  if (cell === null) return ''
  // Numbers of ours are no text of anybody's, and a minus is their sign.
  if (typeof cell === 'number') return String(cell)
  const defused = BEGINS_A_FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused
}
