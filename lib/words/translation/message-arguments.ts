/** Which arguments a message takes, and of which kind, read from the message itself. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * `choice`: one of these words and no other, since the message says nothing for others. `yes-or-no`: a choice of `true`
 * or the rest.
 */
export type Argument =
  | { readonly kind: 'text' | 'number' | 'yes-or-no' }
  | { readonly kind: 'choice'; readonly cases: readonly string[] }
export type Arguments = ReadonlyMap<string, Argument>

/** The parsed message. Throws on what is not ICU MessageFormat; `<` is a sign like any other. */
const readMessage = (message: string): MessageFormatElement[] => parse(message, { ignoreTag: true })

/** Of a list: the arguments of all its sentences. An argument that only some of them count or choose by is that kind. */
export function argumentsOf(message: string | readonly string[]): Arguments {
  const found = new Map<string, Argument>()
  for (const one of typeof message === 'string' ? [message] : message) gather(readMessage(one), found)
  return new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function gather(elements: readonly MessageFormatElement[], found: Map<string, Argument>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) continue
    const argument = argumentIn(element)
    if (argument.kind !== 'text' || !found.has(element.value)) found.set(element.value, argument)
    if ('options' in element) for (const { value } of Object.values(element.options)) gather(value, found)
  }
}

function argumentIn(element: MessageFormatElement): Argument {
  if (element.type === TYPE.number || element.type === TYPE.plural) return { kind: 'number' }
  if (element.type !== TYPE.select) return { kind: 'text' }
  const cases = Object.keys(element.options).filter((one) => one !== 'other')
  if (cases.length > 0 && cases.every((one) => one === 'true' || one === 'false')) return { kind: 'yes-or-no' }
  return element.options.other?.value.length ? { kind: 'text' } : { kind: 'choice', cases: cases.toSorted() }
}

/** Moments come written out, in the reader's zone: a message that formats one itself is a fault. */
export const formatsMoments = (message: string): boolean => {
  const isMoment = (element: MessageFormatElement): boolean =>
    element.type === TYPE.date ||
    element.type === TYPE.time ||
    ('options' in element && Object.values(element.options).some(({ value }) => value.some(isMoment)))
  return readMessage(message).some(isMoment)
}

/** The plural forms of this language that a message counts without; those of ordinals too. */
export function missingForms(message: string, language: string): readonly string[] {
  const missing = (elements: readonly MessageFormatElement[]): readonly string[] =>
    elements.flatMap((element) => {
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
      const inside = Object.values(element.options).flatMap(({ value }) => missing(value))
      if (element.type === TYPE.select) return inside
      const type = element.pluralType ?? 'cardinal'
      const { pluralCategories } = new Intl.PluralRules(language, { type }).resolvedOptions()
      return [...pluralCategories.filter((form) => !(form in element.options)), ...inside]
    })
  return [...new Set(missing(readMessage(message)))]
}

const written = (argument: Argument): string =>
  argument.kind === 'choice' ? `one of ${argument.cases.join(', ')}` : argument.kind

/** How the arguments of a translation differ from those of the English, in words; null where they do not. */
export function differenceOf(english: Arguments, translated: Arguments): string | null {
  for (const [name, argument] of english) {
    const other = translated.get(name)
    if (!other) return `the argument {${name}} is missing`
    if (written(other) !== written(argument))
      return `{${name}} is ${written(other)}, and in English ${written(argument)}`
  }
  const extra = [...translated.keys()].find((name) => !english.has(name))
  return extra === undefined ? null : `English has no argument {${extra}}`
}

/** As TypeScript writes its type. */
export const typeOf = (argument: Argument): string => {
  if (argument.kind === 'choice') return argument.cases.map((one) => `'${one}'`).join(' | ')
  return { text: 'string', number: 'number', 'yes-or-no': 'boolean' }[argument.kind]
}
