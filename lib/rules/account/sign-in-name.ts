/**
 * What somebody typed, read as a sign-in name, and what else they may have meant.
 *
 * Both rest on the text and on the organisation's domains alone, which are public. No account is looked up, so the
 * answer is the same whether or not somebody has that name (rule R4).
 *
 * @see https://learn.microsoft.com/microsoft-365/enterprise/prepare-for-directory-synchronization the signs that a
 *   user principal name may have: letters without marks, digits, and ' . - _ ! # ^ ~
 */
import { isReadableName, normaliseName } from './account.ts'
import { namesInText, isNear, joinedWords, withoutMarks } from './typed-text.ts'

/** More than anybody would read. */
const MOST_SUGGESTIONS = 4
/** A text with more words is a sentence, not a name. */
const MOST_WORDS = 4

/**
 * The one name that a text can only mean: without the space, brackets, quotation marks, scheme, Windows domain or full
 * stop around it, in small letters, a full-width sign as its plain one. The text as it is compared where it can mean
 * several, or none.
 */
export function understoodName(typed: string): string {
  const text = plainText(typed)
  const found = namesInText(text)
  const [only] = found
  if (only !== undefined && found.length === 1 && isSetApart(text, only)) return only
  return normaliseName(text)
}

/** Words in front of an address may be a part of it that a space cut off, unless a bracket or a colon stands between. */
const isSetApart = (text: string, address: string): boolean =>
  !text.includes(' ') || text.startsWith(address) || /[<([{:]\s*$/.test(text.slice(0, text.indexOf(address)))

/** A sign-in name as Entra ID can have one in these domains; null for any other text. */
export function ownName(typed: string, domains: readonly string[]): string | null {
  const name = understoodName(typed)
  if (!isReadableName(name) || withoutMarks(localOf(name)) !== localOf(name)) return null
  return domains.includes(domainOf(name)) ? name : null
}

/**
 * Names that the text may mean, likeliest first, at most four; none for a text that is understood, or is no name of these
 * domains.
 */
export function suggestedNames(typed: string, domains: readonly string[]): readonly string[] {
  if (ownName(typed, domains) !== null) return []
  const text = plainText(typed)
  const [local, within] = text.includes('@') ? byAddress(text, domains) : byName(text, domains)
  const named = namesInText(text).filter((name) => domains.includes(domainOf(name)))
  const joined = joinedWords(local, MOST_WORDS).flatMap((one) => within.map((domain) => `${one}@${domain}`))
  const isWhole = named.some((name) => local.split(' ').every((word) => localOf(name).includes(word)))
  const all = isWhole || named.length > 1 ? named.map(withoutMarks) : [...joined, ...named.map(withoutMarks)]
  return [...new Set(all)].filter((name) => ownName(name, domains) !== null).slice(0, MOST_SUGGESTIONS)
}

/** The part before the @ and the domains that the part behind it may mean. */
function byAddress(text: string, domains: readonly string[]): [string, readonly string[]] {
  const local = text.slice(0, text.indexOf('@'))
  const domain = text
    .slice(text.lastIndexOf('@') + 1)
    .replaceAll(' ', '')
    .replaceAll(',', '.')
    .replace(/^[.]+|[.]+$/g, '')
  if (domain === '') return [local, domains]
  if (domains.includes(domain)) return [local, [domain]]
  const isLike = (ours: string) =>
    firstLabel(ours) === firstLabel(domain) || domain.endsWith(`.${ours}`) || ours.endsWith(`.${domain}`)
  const like = domains.filter((ours) => isLike(ours) || isNear(ours, domain))
  return [local, like]
}

/** A name without an @: alone, behind a Windows domain, or with its domain run on. */
function byName(text: string, domains: readonly string[]): [string, readonly string[]] {
  const windows = /^([\w.-]*)[\\/]([^\\/]+)$/.exec(text)
  if (windows) {
    const [, directory = '', local = ''] = windows
    const rank = (domain: string) => Number(domain !== directory) + Number(firstLabel(domain) !== firstLabel(directory))
    return [local, domains.toSorted((one, other) => rank(one) - rank(other))]
  }
  const ending = domains.find((domain) => text.endsWith(domain) && text !== domain)
  if (ending) return [text.slice(0, -ending.length).replace(/[\s.]+$/, ''), [ending]]
  return isNoName(text) || domains.includes(text) ? ['', []] : [text, domains]
}

/** An address on the web, an error's code, and a telephone number. */
const isNoName = (text: string): boolean =>
  /:\/\/|^www\.|^aadsts/.test(text) || /^[+\d\s()/.-]{7,}$/.test(text) || text.startsWith('+')

/** Everything that a keyboard, a mail program or a copied line puts into and around a name, taken off or made plain. */
function plainText(typed: string): string {
  const plain = normaliseName(typed.slice(0, 1000))
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\uFE6B|%40|\s*[([{]\s*(?:at|afna)\s*[)\]}]\s*|\s+(?:at|afna)\s+(?=[^\s@]+\.[^\s@]+$)/g, '@')
    .replace(/[\u3002\uFF61]/g, '.')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/["\u201C-\u201F\u00AB\u00BB\u2039\u203A\u201A`*]/g, ' ')
    .replace(/\b(?:mailto|smtp|sip|upn|im|e-?mail|e-?po\u0161ta)\s*:\s*/g, ': ')
    .replace(/(@[^\s?&]+)[?&]\S*/g, '$1')
    .replace(/\s*@[\s@]*/g, '@')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  const directory = /^[\w.-]*\\(?=[^\\]+@)/
  return plain
    .replace(directory, '')
    .replace(/^[\s'.,;:([{<]+(?=\S*$)/, '')
    .replace(/[\s'.,;:!?)\]}>]+$/, '')
}

const localOf = (name: string): string => name.slice(0, name.lastIndexOf('@'))
const domainOf = (name: string): string => name.slice(name.lastIndexOf('@') + 1)
const firstLabel = (domain: string): string => domain.slice(0, domain.includes('.') ? domain.indexOf('.') : undefined)
