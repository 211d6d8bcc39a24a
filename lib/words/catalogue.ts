/**
 * From a catalogue of ICU messages to what pages and letters use: a sentence without arguments is a string, one with
 * arguments a function of them by name, which isolates the texts that it puts into its sentence.
 *
 * @see ICU User Guide, "Formatting Messages"; Unicode CLDR, plural rules
 */
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { type Isolate, isolateIn, leaveAsIs, separateStanding, TEXT_MESSAGES } from './isolated-arguments.ts'

/** A subject as it stands in its file: an array is a list of sentences that belong together. */
export interface MessageTree {
  readonly [key: string]: string | readonly string[] | MessageTree
}

/** What a sentence, or a list of them, asks for by name. */
export type Sentence<Arguments> = (facts: Arguments) => string
export type Sentences<Arguments> = (facts: Arguments) => readonly string[]

type Facts = Readonly<Record<string, string | number | boolean>>

const read = (message: string, language: string) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true })

/** Only a brace opens an argument, and only an apostrophe can take that meaning from it: then it is read to know. */
const hasArguments = (message: string, language: string): boolean =>
  message.includes('{') &&
  (!message.includes("'") ||
    read(message, language)
      .getAst()
      .some(({ type }) => type !== TYPE.literal))

type Say = (facts: Facts) => string

/** Read when it is first said, and kept: most sentences are never said between two starts. */
function sentenceOf(message: string, language: string, isolate: Isolate): (facts?: Facts) => string {
  if (!/['{}]/.test(message)) return () => message
  let kept: Say | null = null
  return (facts = {}) => {
    kept ??= sayingOf(message, language, isolate)
    return kept(facts)
  }
}

function sayingOf(message: string, language: string, isolate: Isolate): Say {
  const { elements, factsFor } = separateStanding(read(message, language).getAst(), isolate)
  const format = new IntlMessageFormat(elements, language)
  return (facts) => String(format.format(factsFor(facts)))
}

function leafOf(leaf: string | readonly string[], language: string, isolate: Isolate): unknown {
  if (typeof leaf === 'string') {
    const say = sentenceOf(leaf, language, isolate)
    return hasArguments(leaf, language) ? say : say()
  }
  const each = leaf.map((message) => sentenceOf(message, language, isolate))
  const sayAll = (facts?: Facts) => each.map((say) => say(facts))
  return leaf.some((message) => hasArguments(message, language)) ? sayAll : sayAll()
}

const isLeaf = (value: string | readonly string[] | MessageTree): value is string | readonly string[] =>
  typeof value === 'string' || Array.isArray(value)

/**
 * The same shape with sentences in place of messages. Its type is printed by `npm run words -- --write`, since the
 * compiler sees no arguments in a message. A message that cannot be read throws when it is first said; a
 * test reads them all.
 */
export const catalogueIn = (language: string, messages: MessageTree): unknown =>
  branchOf(messages, language, isolateIn(language))

const branchOf = (messages: MessageTree, language: string, isolate: Isolate): unknown =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      isLeaf(value)
        ? leafOf(value, language, isolate)
        : branchOf(value, language, key === TEXT_MESSAGES ? leaveAsIs : isolate),
    ]),
  )
