/**
 * Pasted text as it is meant to be read: URL and program escapes decoded, invisible characters taken out, and all of
 * it on one line, since a one-line field joins lines anyhow.
 */

/** Characters that are read. A page of Microsoft's has far fewer; a returned mail has its reason near its beginning. */
const LONGEST = 8000

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  szlig: 'ß',
  oslash: 'ø',
  aelig: 'æ',
  oelig: 'œ',
}
/** `&eacute;` and its like: the letter and what stands over or under it. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
}

/** The text in readable form. Never throws, and takes time in proportion to at most 8000 characters. */
export function readableText(typed: string): string {
  const cut = typed.slice(0, LONGEST)
  const decoded = /%[0-9a-f]{2}/i.test(cut) || isOneWordOfAddress(cut) ? decodeAddress(cut) : cut
  return withoutInvisible(decodeProgramText(decoded))
    .normalize('NFKC')
    .replaceAll(/[‘’‚`´]/g, "'")
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What nobody sees and what turns the reading direction: soft hyphens, joiners, marks. Other controls become spaces. */
const withoutInvisible = (text: string): string =>
  text.replaceAll(/\p{Cf}/gu, '').replaceAll(/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, ' ')

/** `error=access_denied&error_description=User+declined`: blanks of an address, although nothing in it is written in hex. */
const isOneWordOfAddress = (text: string): boolean =>
  !/\s/.test(text.trim()) && (text.match(/\w\+(?=\w)/g) ?? []).length > 1

/** Of an address bar: `%0d%0a`, and `+` for a space. A broken sequence stays as it is. */
function decodeAddress(text: string): string {
  return text.replaceAll(/(?<=[^\s+])\+{1,3}(?=[^\s+])/g, ' ').replaceAll(/(?:%[0-9a-f]{2})+/gi, (written) => {
    try {
      return decodeURIComponent(written)
    } catch {
      return written
    }
  })
}

/** Of JSON and HTML: `\r\n` written out, `\u0027`, `&quot;`, `&#39;`. */
const decodeProgramText = (text: string): string =>
  text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\\[rnt]/g, ' ')
    .replaceAll(/&#(\d{2,5});/g, (_, digits: string) => String.fromCharCode(Number(digits)))
    .replaceAll(/&#x([0-9a-f]{2,4});/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(
      /&([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron);/gi,
      (_, letter: string, accent: string) => `${letter}${ACCENTS[accent.toLowerCase()] ?? ''}`,
    )
    .replaceAll(/&([a-z]{2,6});/g, (written, name: string) => ENTITIES[name] ?? written)
