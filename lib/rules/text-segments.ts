/**
 * How much of a text message one segment holds, and which wording fits into one.
 *
 * Each segment is paid for, and a phone may show them out of order. The alphabet of
 * GSM holds 160 characters; one character outside it, such as č, turns the whole
 * message into UCS-2 with 70. A message in several segments spends some of each on a
 * header that joins them.
 *
 * @see 3GPP TS 23.038 §6.2.1 (the default alphabet and its extension), TS 23.040 §9.2.3.24.1 (joined messages)
 */
import { withoutIsolates } from './direction-isolates.ts'

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Characters of the extension table; each takes two places, since an escape stands before it. */
const EXTENSION = new Set('\f^{}\\[~]|€')

/** Places in a single segment, and in each of several. */
const PLACES = { gsm: { one: 160, each: 153 }, ucs2: { one: 70, each: 67 } } as const

/** How many segments the message takes as it stands. */
export function segmentsOf(text: string): number {
  const characters = [...text]
  const isGsm = characters.every((one) => BASIC.has(one) || EXTENSION.has(one))
  const places = isGsm ? characters.length + characters.filter((one) => EXTENSION.has(one)).length : text.length
  const { one, each } = PLACES[isGsm ? 'gsm' : 'ucs2']
  return places <= one ? 1 : Math.ceil(places / each)
}

/** Letters and signs outside the alphabet that Unicode does not decompose into one of its letters. */
const REPLACED: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
}

/**
 * The text with č as c and so on, as people type texts by hand. A character without such a letter stays, so addresses
 * are not altered.
 */
const withoutMarks = (text: string): string =>
  [...text.normalize('NFC')]
    .map((one) => (BASIC.has(one) || EXTENSION.has(one) ? one : (REPLACED[one] ?? bareLetter(one))))
    .join('')

function bareLetter(one: string): string {
  const bare = one.normalize('NFD').replace(/\p{M}/gu, '')
  return BASIC.has(bare) ? bare : one
}

/**
 * The first of these wordings that fits into one segment, if need be without diacritics; otherwise the last, which is
 * the shortest.
 */
export function inOneSegment(wordings: readonly [string, ...string[]]): string {
  for (const wording of wordings.map(withoutIsolates))
    for (const text of [wording, withoutMarks(wording)]) if (segmentsOf(text) === 1) return text
  return withoutMarks(withoutIsolates(wordings.at(-1) ?? wordings[0]))
}

/** Characters that are kept of an organisation's name where the whole is too long for a text. */
const BRIEF_NAME = 20

/** The name, and the beginning of a long one: each is a wording for `inOneSegment`. */
export const namesForText = (name: string): readonly [string, ...string[]] =>
  name.length <= BRIEF_NAME ? [name] : [name, [...name].slice(0, BRIEF_NAME).join('').trim()]
