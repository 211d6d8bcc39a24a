/**
 * What a test can hold of plain English, over every sentence in lib/words/en: short sentences, words of today, the
 * contractions that people say. Whether a sentence is true, and kind, is read by people.
 *
 * @see GOV.UK, "Content design: writing for GOV.UK"; Microsoft Writing Style Guide, "Use contractions"
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { keyedMessages, type Subjects } from '#lib/words/translation/keyed-messages.ts'

const FOLDER = join(import.meta.dirname, '../lib/words/en')
const LONGEST = 25

/** Sentences that say it otherwise on purpose, each with the reason. */
const ON_PURPOSE: Readonly<Record<string, string>> = {}

/** Words of engineers, with what people say. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\btroubles?\b/i, 'problem'],
  [/\bwhoever\b/i, 'the person who, anyone who'],
  [/\bby (itself|themselves)\b/i, 'automatically, or who does it'],
  [/\b(some|any|every)body\b/i, 'someone, anyone, everyone'],
  [/\bgo(es)? on\b/i, 'continue'],
  [/\bswitch(es|ed)? (it |them )?(on|off)\b/i, 'turn on, turn off'],
  [/\bproofs?\b/i, 'identity check'],
  [/\bways? (to|of) prov/i, 'options'],
  [/\bto people\b|\bof people\b|\bby people\b|\ba person\b/i, 'an administrator, the service desk, our staff'],
  [/\bshut\b/i, 'closed, blocked'],
  [/\bname it\b/i, 'quote it'],
  [/\bnamely\b|\bhence\b|\bthus\b|\bwhereby\b|\btherein\b|\bupon\b/i, 'a word of today'],
  [/\be-mail/i, 'email'],
  [/\bno one\b/i, 'nobody'],
  [/\bplease\b/i, 'nothing'],
  [/\boops\b|\binvalid\b/i, 'what to do'],
  [/\baal[12]\b/i, 'basic check, strong check'],
]

/** In the middle of a sentence people say the short form; stressed at its end they do not. */
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b|\bcan not\b/i, 'can’t'],
  [/\b(do|does|did|is|are|was|were|have|has|would|could|should) not\b/i, '…n’t'],
  [/\bwill not\b/i, 'won’t'],
  [/(?:^|[,:;] |\b(?:and|but|if|when|because) )(it|that|there) is (?!\w+[.!?]?$)/i, '…’s'],
  [/\b(you|we|they) are \w/i, '…’re'],
  [/\b(you|we|they) will \w/i, '…’ll'],
  [/\b(you|we|they) have (been|not|already)\b/i, '…’ve'],
]

/** Every sentence that a message can become: each branch of a choice or a count, with a word for each argument. */
function variants(elements: readonly MessageFormatElement[]): readonly string[] {
  let sofar: readonly string[] = ['']
  for (const element of elements) {
    const next =
      element.type === TYPE.literal
        ? [element.value]
        : 'options' in element
          ? Object.values(element.options).flatMap(({ value }) => variants(value))
          : ['7']
    sofar = sofar.flatMap((before) => next.map((after) => before + after))
  }
  return sofar
}

const subjects: Subjects = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))]),
)
const SAID: readonly (readonly [key: string, text: string])[] = [...keyedMessages(subjects)].flatMap(([key, message]) =>
  variants(parse(message, { ignoreTag: true })).map((text) => [key, text] as const),
)
const held = SAID.filter(([key]) => !(key in ON_PURPOSE))

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?]”?)\s+|\n+/)
const broken = (isBroken: (sentence: string) => string | null): readonly string[] =>
  held.flatMap(([key, text]) =>
    sentencesOf(text).flatMap((sentence) => {
      const why = isBroken(sentence)
      return why === null ? [] : [`${key}: “${sentence}” (${why})`]
    }),
  )
const rather =
  (table: readonly (readonly [RegExp, string])[]) =>
  (sentence: string): string | null => {
    const row = table.find(([pattern]) => pattern.test(sentence))
    return row ? `${row[0].exec(sentence)?.[0]}: rather ${row[1]}` : null
  }

describe('the English that people read', () => {
  test(`has no sentence of more than ${LONGEST} words`, () => {
    expect(
      broken((sentence) => {
        const words = sentence.split(/\s+/).filter((word) => /\w/.test(word)).length
        return words > LONGEST ? `${words} words` : null
      }),
    ).toEqual([])
  })
  test('says the words that people say', () => expect(broken(rather(PLAIN))).toEqual([]))
  test('says can’t, you’re and we’ll, as people do', () => expect(broken(rather(CONTRACTED))).toEqual([]))
  test('has a reason for every sentence that says it otherwise, and no reason without its sentence', () => {
    const keys = new Set(SAID.map(([key]) => key))
    expect(Object.keys(ON_PURPOSE).filter((key) => !keys.has(key))).toEqual([])
  })
})

describe('what is held', () => {
  test('a word of engineers, a long form and a long sentence are found', () => {
    expect(rather(PLAIN)('An administrator has it mended.')).toContain('fix')
    expect(rather(CONTRACTED)('You cannot sign in.')).toContain('can’t')
    expect(rather(CONTRACTED)('We look as soon as it is done.')).toBeNull()
  })
  test('every branch of a message is read', () => {
    const message = '{n, plural, one {One code} other {# codes}} {told, select, true {told} other {not told}}'
    expect(variants(parse(message))).toEqual(['One code told', 'One code not told', '7 codes told', '7 codes not told'])
  })
})
