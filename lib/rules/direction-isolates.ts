/**
 * Names of another writing direction inside our sentences.
 *
 * A Hebrew or Arabic name turns round the numbers and brackets beside it. Between FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE it affects nothing around it, in a page, an attribute and plain text alike. Text that has no
 * letter of the other direction gets none, so that what people copy and search for stays as it is.
 *
 * @see Unicode Standard Annex #9 §2.4 and §5.2 (isolates); §3.3.2 (which letters run from right to left)
 */
import type { directionOf } from './language.ts'

type Direction = ReturnType<typeof directionOf>

const OPEN = '\u2068'
const CLOSE = '\u2069'
/** Blocks whose letters run from right to left, with what is not assigned in them yet. */
const RIGHT_TO_LEFT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
/** Letters that run against a sentence of each direction. */
const AGAINST: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`[${RIGHT_TO_LEFT}]`, 'u'),
  rtl: new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, 'u'),
}
/** Marks, embeddings, overrides and isolates of others; ours are the last two of the block. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const OTHERS_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/gu
const ISOLATES = /[\u2068\u2069]/gu
const ISOLATED = /\u2068[^\u2068\u2069]*\u2069/gu
/** An address is read by programs that would take an isolate beside it for a part of it. */
const ADDRESS = /^https?:\/\//u

/** The text without isolates: for text messages, whose alphabet has none. */
export const withoutIsolates = (text: string): string => text.replace(ISOLATES, '')

/** Whether every isolate that is opened in this line is closed in it again. */
export function isPaired(line: string): boolean {
  let depth = 0
  for (const one of line) {
    if (one === OPEN) depth += 1
    if (one === CLOSE) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

/**
 * The text as it may stand in a sentence that runs in `direction`: without controls of direction, and each line with a
 * letter that runs against the sentence between isolates. What is isolated in it already stays so. Never throws.
 */
export const isolated = (text: string, direction: Direction): string =>
  AGAINST[direction].test(text) || CONTROLS.test(text)
    ? text
        .split('\n')
        .map((line) => isolatedLine(line, direction))
        .join('\n')
    : text

function isolatedLine(line: string, direction: Direction): string {
  const cleaned = (isPaired(line) ? line : withoutIsolates(line)).replace(OTHERS_CONTROLS, '')
  if (ADDRESS.test(cleaned)) return withoutIsolates(cleaned)
  return AGAINST[direction].test(outsideIsolates(cleaned)) ? `${OPEN}${cleaned}${CLOSE}` : cleaned
}

function outsideIsolates(line: string): string {
  const outside = line.replace(ISOLATED, '')
  return outside === line ? line : outsideIsolates(outside)
}
