/**
 * Words that find faults: every sentence a third longer, accented, and run from right to left. What is clipped, was
 * never translated, or stands on the wrong side is seen at once, before a language that would show it is there.
 *
 * @see Unicode CLDR, pseudo-locales en-XA and ar-XB; UAX #9 §2.2 (explicit directional overrides)
 */

/** Accented letters that our fonts hold. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((plain, at) => [
    plain,
    [...'åƀçđéƒĝĥîĵķļḿñöþqŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻḾÑÖÞQŔŠŢÛṼŴẊÝŽ'][at] ?? plain,
  ]),
)
const VOWELS = new Set('aeiou')
/**
 * Each run is an isolate as well. An override alone is two levels below its paragraph, and would swallow a figure or a
 * name beside it with the order of the whole line, which no language that runs from right to left does (UAX #9 L2).
 */
const OVERRIDE = '\u2067\u202e'
const POP = '\u202c\u2069'

/** Addresses, and figures with what stands between them: mirrored they would be others. */
const FIGURES = String.raw`https?:\/\/\S+|\d(?:[\d.,:–]*\d)?`
/** Shorter facts, such as "at", would leave half of each sentence as it was. */
const FACT_AT_LEAST = 3

type Sentence = (...facts: readonly unknown[]) => unknown

/** The same words in the pseudo-language. What a sentence is given stays as it is; texts keep their own alphabet. */
export const pseudoWords = <Words extends object>(words: Words): Words => rewritten(words, []) as Words

function rewritten(words: unknown, facts: readonly string[]): unknown {
  if (typeof words === 'string') return pseudoText(words, facts)
  if (Array.isArray(words)) return words.map((one) => rewritten(one, facts))
  if (typeof words === 'function') {
    const sentence = words as Sentence
    const pseudo = (...given: readonly unknown[]) => rewritten(sentence(...given), given.flatMap(textsIn))
    return Object.defineProperty(pseudo, 'length', { value: sentence.length })
  }
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(
    Object.entries(words).map(([name, one]) => [name, name === 'texts' ? one : rewritten(one, facts)]),
  )
}

function textsIn(fact: unknown): string[] {
  if (typeof fact === 'string') return [fact]
  return typeof fact === 'object' && fact !== null ? Object.values(fact).flatMap(textsIn) : []
}

/** A sentence in the pseudo-language, but for these facts in it. */
export function pseudoText(text: string, facts: readonly string[] = []): string {
  const kept = facts
    .filter((fact) => fact.length >= FACT_AT_LEAST)
    .toSorted((a, b) => b.length - a.length)
    .map((fact) => RegExp.escape(fact))
  return text
    .split(new RegExp(`(${[...kept, FIGURES].join('|')})`, 'u'))
    .map((part, at) => (at % 2 === 1 ? part : mirrored(part)))
    .join('')
}

/** Line by line, since an override ends with its paragraph. */
const mirrored = (part: string): string =>
  part
    .split('\n')
    .map((line) => (/\p{L}/u.test(line) ? `${OVERRIDE}${lengthened(line)}${POP}` : line))
    .join('\n')

/** Vowels are four letters in ten, so that each of them doubled makes a sentence longer by a third. */
const lengthened = (line: string): string =>
  [...line].map((one) => (ACCENTED[one] ?? one).repeat(VOWELS.has(one) ? 2 : 1)).join('')
