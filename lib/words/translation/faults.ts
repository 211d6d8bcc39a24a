/** What is wrong with the sentences of a language, beside the English ones. */
import { segmentsOf } from '../../rules/text-segments.ts'
import { argumentsOf, differenceOf, formatsMoments, missingForms } from './message-arguments.ts'

export interface Fault {
  readonly key: string
  readonly says: string
}
type Keyed = ReadonlyMap<string, string>

/** Names of things, which no language changes, and punctuation around arguments. */
const NAMES: ReadonlySet<string> = new Set(['Microsoft Authenticator', 'Windows Hello', 'iPad', 'Mac'])

/** GOV.UK and Microsoft ask for headings that are read at one glance. */
const HEADING_WORDS = 12
const HEADING = /(?:^|\/)(?:title|headline|heading|\w+(?:Title|Heading))$/
const TEXT = /^texts\//
/** Characters that an argument of a text takes where it has its ordinary length. */
const ARGUMENT_LENGTHS: Readonly<Record<string, number>> = {
  organisation: 20,
  address: 60,
  spoken: 16,
  telephone: 16,
  until: 26,
  says: 30,
}

/** Where a sentence has little room, how much it may take, in words for a translator; null where it may be of any length. */
export const roomOf = (key: string): string | null => {
  if (TEXT.test(key)) return 'one text message: 160 characters of the GSM alphabet, arguments included'
  return HEADING.test(key) ? `a heading: ${HEADING_WORDS} words` : null
}

/** The message with something of ordinary length in place of each argument. */
const filled = (message: string): string =>
  message.replaceAll(/\{(\w+)\}/g, (_, name: string) => 'x'.repeat(ARGUMENT_LENGTHS[name] ?? 10))

function isTooLong(key: string, message: string): boolean {
  if (TEXT.test(key)) return segmentsOf(filled(message)) > 1
  return HEADING.test(key) && !message.includes(', plural,') && message.split(/\s+/).length > HEADING_WORDS
}

/** What a single message is wrong in, whatever the English says; null where it is sound. */
function unsound(message: string, language: string): string | null {
  if (message.trim() === '') return 'it is empty'
  if (message !== message.trim() || / {2}/.test(message)) return 'it begins or ends with a space, or has two in a row'
  if (/<\/?[a-z!]/i.test(message)) return 'it has markup'
  try {
    if (formatsMoments(message)) return 'it formats a moment by itself, which arrives written out'
    const [form] = missingForms(message, language)
    return form === undefined ? null : `a plural has no form “${form}”`
  } catch (fault) {
    return `it is not ICU MessageFormat (${fault instanceof Error ? fault.message : String(fault)})`
  }
}

/** What a translation of this English message is wrong in; null where it can be said. */
export function wrongWith(english: string, translated: string, language: string): string | null {
  const wrong = unsound(translated, language) ?? unsound(english, 'en')
  return wrong ?? differenceOf(argumentsOf(english), argumentsOf(translated))
}

/** Keys of the English that the language lacks, its own that English lacks, and messages that cannot be said. */
export function brokenIn(english: Keyed, translated: Keyed, language: string): readonly Fault[] {
  return [...new Set([...english.keys(), ...translated.keys()])].flatMap((key) => {
    const [source, message] = [english.get(key), translated.get(key)]
    if (message === undefined) return [{ key, says: 'it is missing' }]
    if (source === undefined) return [{ key, says: 'English has no such sentence' }]
    const says = wrongWith(source, message, language)
    return says === null ? [] : [{ key, says }]
  })
}

/** Messages that are longer than their room. */
export const overlong = (messages: Keyed): readonly Fault[] =>
  [...messages]
    .filter(([key, message]) => isTooLong(key, message))
    .map(([key]) => ({ key, says: `it is longer than ${roomOf(key)}` }))

/** Messages that say the same as the English, but for names: nobody has translated them. */
export const untranslated = (english: Keyed, translated: Keyed): readonly Fault[] =>
  [...translated]
    .filter(([key, message]) => message === english.get(key) && !NAMES.has(message) && /\p{L}{3}/u.test(plain(message)))
    .map(([key]) => ({ key, says: 'it is the same as in English' }))

/** Without its arguments, whose names are English in every language. */
const plain = (message: string): string => message.replaceAll(/\{\w+\}/g, '')
