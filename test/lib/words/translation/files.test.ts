/** The catalogues as they stand in their files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#lib/rules/language.ts'
import { brokenIn, overlong, roomOf, untranslated } from '#lib/words/translation/faults.ts'
import { keyedMessages, SEPARATOR, shapedAs, type Subjects } from '#lib/words/translation/keyed-messages.ts'
import { printJson } from '#lib/words/translation/json.ts'
import { printCatalogues } from '#lib/words/translation/print-catalogues.ts'

const FOLDER = join(import.meta.dirname, '../../../../lib/words')

const filesOf = (language: string): readonly string[] => readdirSync(join(FOLDER, language)).toSorted()
const textOf = (language: string, file: string): string => readFileSync(join(FOLDER, language, file), 'utf8')
const subjectsOf = (language: string): Subjects =>
  Object.fromEntries(filesOf(language).map((file) => [file.replace('.json', ''), JSON.parse(textOf(language, file))]))
const ENGLISH = subjectsOf('en')
const KEYED = keyedMessages(ENGLISH)

test('the types and the list of files are those of the English: npm run words -- --write prints them', () => {
  const languages = Object.fromEntries(LANGUAGES.map((language) => [language, subjectsOf(language)]))
  expect(readFileSync(join(FOLDER, 'catalogues.ts'), 'utf8')).toBe(printCatalogues(languages))
})

test('no name has the sign in it that keys are joined by', () => {
  const depths = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [name, ...depths(inner)])
      : []
  expect(depths(ENGLISH).filter((name) => name.includes(SEPARATOR))).toEqual([])
})

test('a note for translators is about something that is there', () => {
  const about = [...keyedMessages(subjectsOf('notes')).keys()]
  const keys = [...KEYED.keys()]
  expect(about.filter((of) => !keys.some((key) => key === of || key.startsWith(of + SEPARATOR)))).toEqual([])
})

for (const language of LANGUAGES)
  describe(`the catalogues in ${language}`, () => {
    const messages = keyedMessages(subjectsOf(language))

    test('have a file of every subject, and no other', () => expect(filesOf(language)).toEqual(filesOf('en')))
    test('have every sentence with the same arguments, every form of a count, no markup and nothing empty', () =>
      expect(brokenIn(KEYED, messages, language)).toEqual([]))
    test('have the sentences in the order of the English, as an import writes them', () => {
      for (const [subject, tree] of Object.entries(shapedAs(ENGLISH, messages)))
        expect(textOf(language, `${subject}.json`), subject).toBe(printJson(tree))
    })
    test('keep to the room that there is', () => expect(overlong(messages)).toEqual([]))
  })

for (const language of LANGUAGES.filter((one) => one !== 'en'))
  test(`no English is left in ${language} but names`, () =>
    expect(untranslated(KEYED, keyedMessages(subjectsOf(language)))).toEqual([]))

describe('faults are found', () => {
  const LONG = 'one two three four five six seven eight nine ten eleven twelve thirteen'
  test('a heading of thirteen words, and a text of two segments', () => {
    const messages = new Map([
      ['a/title', LONG],
      ['a/stepsTitle', LONG],
      ['a/lead', LONG],
      ['texts/stop', `{says}. ${'x'.repeat(120)} {address}`],
      ['texts/brief/over', 'Čaka {organisation}'],
    ])
    expect(overlong(messages).map(({ key }) => key)).toEqual(['a/title', 'a/stepsTitle', 'texts/stop'])
    expect(roomOf('a/lead')).toBeNull()
  })
  test('a sentence that is missing, one too many, and one that is empty', () => {
    const english = new Map([
      ['a', 'A'],
      ['b', 'B'],
    ])
    const translated = new Map([
      ['b', ' '],
      ['c', 'C'],
    ])
    expect(brokenIn(english, translated, 'sl').map(({ key, says }) => `${key}: ${says}`)).toEqual([
      'a: it is missing',
      'b: it is empty',
      'c: English has no such sentence',
    ])
  })
  test('a sentence that nobody translated, but no name and no sign', () => {
    const same = new Map([
      ['a', 'Start again'],
      ['b', 'Windows Hello'],
      ['c', '{organisation}: {until}'],
    ])
    expect(untranslated(same, same).map(({ key }) => key)).toEqual(['a'])
  })
})
