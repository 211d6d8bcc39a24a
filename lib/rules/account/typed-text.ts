/** Text as people type it, taken apart for `sign-in-name.ts`. */
import { isReadableName } from './account.ts'

/** The distinct addresses in a text, in their order. */
export function namesInText(text: string): readonly string[] {
  const words = text.split(/[\s<>()[\]{},;|]+/).map((word) => word.replace(/^['.:]+|['.:!?]+$/g, ''))
  return [...new Set(words)].filter(isReadableName)
}

/** Letters whose mark is no sign of its own to Unicode. */
const LETTERS: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** Latin letters without their marks. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[đðłøßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')

/**
 * One or several words as the part before the @: with full stops between them, then run together. None where a word
 * has a sign that a sign-in name cannot have, or there are more words than that.
 */
export function joinedWords(text: string, mostWords: number): readonly string[] {
  const words = withoutMarks(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > mostWords) return []
  const ways = words.length === 1 ? [words.join('')] : [words.join('.'), words.join('')]
  return ways.map((way) => way.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '')).filter((way) => LOCAL.test(way))
}
const LOCAL = /^[a-z0-9'._!#^~-]{1,64}$/

/** Whether two domains differ by a slip: two signs at most, and fewer than a quarter of them. */
export const isNear = (one: string, other: string): boolean => {
  const most = Math.min(2, Math.floor(one.length / 4))
  return Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most
}

/** Signs to put in, take out or exchange, and neighbours to swap, until one text is the other. */
function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const at = (back: number, left: number) => rows[i - back]?.[j - left] ?? Number.POSITIVE_INFINITY
      row[j] = Math.min(at(1, 0) + 1, (row[j - 1] ?? 0) + 1, at(1, 1) + (isSame ? 0 : 1), isSwapped ? at(2, 2) + 1 : 99)
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? Number.POSITIVE_INFINITY
}
