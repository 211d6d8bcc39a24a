/**
 * Letters without their accents, in text and in what is looked for in it: people
 * leave them out, and programs lose them.
 */

const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  ı: 'i',
}

/** The text with č as c and so on, in either case of letters. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replaceAll(/[łŁđĐøØßæÆœı]/gu, (letter) => WITHOUT_DECOMPOSITION[letter] ?? letter)

/** Any words of one sentence, few enough that looking takes linear time. */
const SOME = '[^.!?]{0,60}?'

/** Of text without accents; `…` stands for some words of the same sentence. */
export const anyOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(withoutAccents(alternatives.join('|')).replaceAll('…', SOME), 'iu')
