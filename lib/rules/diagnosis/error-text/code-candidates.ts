/** Every code that a pasted text may be about, wherever it stands, before anything is chosen among them. */
import { afterLabel } from './code-labels.ts'
import { dialogCode } from './dialog-codes.ts'
import { codesNamedIn } from './error-names.ts'
import { LOG_REASON_FAMILIES } from './log-reason-families.ts'
import { LOG_REASONS } from './log-reasons.ts'
import { BARE_OAUTH_ERROR, OAUTH_ERRORS, SUBERRORS } from './oauth-errors.ts'
import { SENTENCES } from './page-sentences.ts'
import { withoutAccents } from './plain-text.ts'

/** How it is known to be a code, the surest first. */
export type Place =
  /** Directly behind AADSTS. */
  | 'aadsts'
  /** Behind a name for an error code, in any language; or called by Microsoft's own name for it. */
  | 'named'
  /** In a returned mail, behind what a mail server writes before such a code. */
  | 'bounce'
  | 'suberror'
  | 'sentence'
  /** A code of a dialog in Windows or Office. */
  | 'dialog'
  | 'oauth-error'
  /** A number that is no part of a name, a date, an address or an identifier. */
  | 'bare'

export interface Candidate {
  readonly code: string
  readonly place: Place
}

const NUMBER = String.raw`(\d{5,7}(?![\d]|[-.:/]\d)(?:[,;\s]{1,3}\d{5,7}(?![\d]|[-.:/]\d)){0,7})`
const IDENTIFIER = /[0-9a-f]{8}-[0-9a-f]{4}(?:-[0-9a-f]{0,12}){0,3}/giu

/** All candidates in a text that went through `readableText`, in no order of worth. */
export function codeCandidates(readable: string): readonly Candidate[] {
  const text = withoutAccents(readable)
  // Microsoft writes one reason as "is not" in an answer and as "isn't" in its reference.
  const spelledOut = text.replaceAll(/n't\b/giu, ' not')
  const withoutIds = text.replaceAll(IDENTIFIER, ' ; ')
  return [
    ...all(withoutIds, /AADSTS[\s:#+-]{0,3}(?:error\s)?(\d{5,7})(?!\d)/giu, 'aadsts'),
    ...all(withoutIds, afterLabel(NUMBER), 'named').filter(({ code }) => isOfSignIn(code)),
    ...codesNamedIn(withoutIds).map((code) => ({ code, place: 'named' as const })),
    ...bounces(withoutIds),
    ...words(withoutIds, /suberror["']?\s{0,2}[=:]\s{0,2}["']?([a-z_]{5,40})/giu, SUBERRORS, 'suberror'),
    ...[...LOG_REASONS, ...SENTENCES, ...LOG_REASON_FAMILIES]
      .filter(([sentence]) => sentence.test(text) || sentence.test(spelledOut))
      .map(([, code]) => ({ code, place: 'sentence' as const })),
    ...dialogs(withoutIds),
    ...words(withoutIds, BARE_OAUTH_ERROR, OAUTH_ERRORS, 'oauth-error'),
    ...words(withoutIds, /(?<![a-z])error["']?\s{0,2}[=:]\s{0,2}["']?([a-z_]{5,40})/giu, OAUTH_ERRORS, 'oauth-error'),
    ...bare(withoutIds),
  ]
}

/**
 * Sign-in codes begin at this number in Microsoft's list; lower ones are of Windows sockets, Office's installer and
 * others.
 */
const FIRST_OF_SIGN_IN = 16_000
const isOfSignIn = (code: string): boolean => Number(code) >= FIRST_OF_SIGN_IN

function all(text: string, pattern: RegExp, place: Place): readonly Candidate[] {
  return [...text.matchAll(pattern)].flatMap(([, codes = '']) =>
    (codes.match(/\d+/g) ?? []).map((code) => ({ code, place })),
  )
}

const words = (
  text: string,
  pattern: RegExp,
  table: Readonly<Record<string, string>>,
  place: Place,
): readonly Candidate[] =>
  [...text.matchAll(pattern)].flatMap(([, word = '']) => {
    const code = Object.hasOwn(table, word.toLowerCase()) ? table[word.toLowerCase()] : undefined
    return code ? [{ code, place }] : []
  })

const ENHANCED = /(?<![\d.])([45]\.\d\.\d{1,3})(?!\d|\.\d)/gu
/**
 * What a mail server, a mail program or somebody who quotes one writes before an enhanced status code; or nothing,
 * where it stands alone.
 */
const BEFORE_ENHANCED =
  /(?:^|\b[2-5]\d\d[ -]|#|status(?:[ -]code)?:? ?|returned ["'(]{0,2}|diagnos\S{0,20} |code:? )["'(<[#]{0,2}$/iu

/** What follows an enhanced status code in a mail or in a program's log; it excludes dates and versions. */
const AFTER_ENHANCED =
  /^['"]?[ :,-]{1,3}(?:access|authentication|basic|client|denied|delivery|domain|mailbox|message|recipient|rejected|resolver|sender|server|service|smtp|spam|storedrv|tenant|user|your)/iu

const bounces = (text: string): readonly Candidate[] =>
  [...text.matchAll(ENHANCED)]
    .filter(
      ({ 0: code, index }) =>
        BEFORE_ENHANCED.test(text.slice(Math.max(0, index - 30), index)) ||
        AFTER_ENHANCED.test(text.slice(index + code.length, index + code.length + 40)),
    )
    .map(([, code = '']) => ({ code, place: 'bounce' as const }))

const DIALOGS = /(?<![\w-])((?:0x)?CAA[0-9A-F]{5}|0x[8C][0-9A-F]{7}|8[0-9A-F]{7})(?![0-9A-F]{2}|[-\d])/giu
/** Windows writes some of its codes as negative decimal numbers. */
const BELOW_ZERO = /(?<![\w.-])(-\d{9,10})(?!\d)/gu
const IN_TENS = afterLabel(String.raw`(\d{10})(?!\d)`)
/** A letter is soon lost in typing `CAA…`. */
const CAA_MISTYPED = afterLabel(String.raw`CA([0-9][0-9A-F]{4})(?![0-9A-F]|[-\d])`)
const IN_HEX = afterLabel(String.raw`([8C][0-9A-F]{7})(?![0-9A-F]{2}|[-\d])`)

const dialogs = (text: string): readonly Candidate[] =>
  [DIALOGS, BELOW_ZERO, IN_TENS, IN_HEX]
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, written = '']) => dialogCode(written)))
    .concat([...text.matchAll(CAA_MISTYPED)].map(([, rest = '']) => dialogCode(`CAA${rest}`)))
    .flatMap((code) => (code === null ? [] : [{ code, place: 'dialog' as const }]))

/** Names, addresses, dates, times, networks, telephone numbers and the tags of Microsoft's servers. */
const NOISE: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w.-]{1,100}/gu,
  /\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}/gu,
  /\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?/gu,
  /\+\d[\d\s()/-]{6,20}/gu,
  /\b[A-Z]{1,3}\(\d{1,12}\)/gu,
  /\bhttps?:\S{1,300}/giu,
]
const BARE = /(?<![\w.,:;/+#=&?-])(\d{5,7})(?![\w%]|[-.,:/]\d)/gu
/** Words before a number that make it a count, a size or a version and no code. */
const COUNTED =
  /(?:ticket|case|incident|invoice|order|phone|tel|fax|room|zip|plz|postal|ref|reference|id|\bst|stevilka|nr|no|number|nummer|numer|numero|employee|customer|client|matricul[ae]|zaposlenega|pracownika|dipendente|empleado|pay|price|ext|pin|port|build|version|kb|,)(?: is| je| ist)?\W{0,3}$/iu
/** A town after a postal code, so that the number is not taken for a code. */
const TOWN = /^ \p{Lu}\p{Ll}{2,}(?:$| \p{Lu}|,)/u
/** The next field of one of Microsoft's pages, which stands where a place would. */
const FIELD =
  /^ (?:correl|korr?el|reque|anford|demand|solicit|richies|zahtev|zadan|trace|time|zeit|horod|app |device|error|message|failure|reason|additional|status|date|datum|user|flag|troubl|ip )/iu

function bare(text: string): readonly Candidate[] {
  const quiet = NOISE.reduce((rest, noise) => rest.replaceAll(noise, (found) => ' '.repeat(found.length)), text)
  return [...quiet.matchAll(BARE)]
    .filter(
      ({ 0: digits, index }) =>
        isOfSignIn(digits) &&
        !COUNTED.test(quiet.slice(Math.max(0, index - 24), index)) &&
        !isInGroups(quiet.slice(Math.max(0, index - 24), index), quiet.slice(index + digits.length)) &&
        !(index > 0 && isTown(quiet.slice(index + digits.length, index + digits.length + 40))),
    )
    .slice(0, 3)
    .map(({ 0: code }) => ({ code, place: 'bare' as const }))
}
const isTown = (after: string): boolean => TOWN.test(after) && !FIELD.test(after)
/** A telephone number in groups of digits, or a sum of money. */
const isInGroups = (before: string, after: string): boolean =>
  (/\d[ /-]$/.test(before) && /^[ /-]\d{2,4}(?!\d|[.:])/.test(after)) ||
  /(?:^|\s)0\d{0,4}(?:[ /-]\d{1,4}){0,3}[ /-]$/.test(before) ||
  /^ ?(?:€|\$|£|eur|usd|gbp|chf|pln)\b/iu.test(after)
