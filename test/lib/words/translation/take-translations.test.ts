import { describe, expect, test } from 'vitest'
import { entriesFor, takeTranslations } from '#lib/words/translation/take-translations.ts'

const ENGLISH = new Map([
  ['pass/title', 'Your pass'],
  ['pass/until', 'It works until {clock}.'],
  ['pass/minutes', '{minutes, plural, one {# minute} other {# minutes}}'],
])
const BEFORE = new Map([['pass/title', 'Vaša dovolilnica']])

const entry = (key: string, translated: string, english = ENGLISH.get(key) ?? '') => ({
  key,
  english,
  translated,
  notes: [],
  isFuzzy: false,
})

test('a translator gets every sentence, what is there of it, its arguments, its notes and its room', () => {
  const notes = new Map([
    ['pass', 'The Temporary Access Pass.'],
    ['pass/until', 'Below the pass.'],
  ])
  expect(entriesFor(ENGLISH, BEFORE, notes)).toEqual([
    {
      key: 'pass/title',
      english: 'Your pass',
      translated: 'Vaša dovolilnica',
      notes: ['The Temporary Access Pass.', 'Room: a heading: 12 words.'],
    },
    {
      key: 'pass/until',
      english: 'It works until {clock}.',
      translated: '',
      notes: ['The Temporary Access Pass.', 'Below the pass.', '{clock}: string'],
    },
    {
      key: 'pass/minutes',
      english: '{minutes, plural, one {# minute} other {# minutes}}',
      translated: '',
      notes: ['The Temporary Access Pass.', '{minutes}: number'],
    },
  ])
})

test('what is translated is taken; what is empty or a guess stays as it was', () => {
  const { messages, changed, refused } = takeTranslations(
    ENGLISH,
    BEFORE,
    [
      entry('pass/until', 'Velja do {clock}.'),
      entry('pass/title', ''),
      { ...entry('pass/title', 'Geslo'), isFuzzy: true },
    ],
    'sl',
  )
  expect({ changed, refused, title: messages.get('pass/title'), until: messages.get('pass/until') }).toEqual({
    changed: 1,
    refused: [],
    title: 'Vaša dovolilnica',
    until: 'Velja do {clock}.',
  })
})

describe('refused, with its key and why', () => {
  const SPECIFICATION: readonly [what: string, given: ReturnType<typeof entry>, says: string][] = [
    ['an argument is missing', entry('pass/until', 'Velja.'), 'the argument {clock} is missing: “Velja.”'],
    ['an argument more', entry('pass/title', 'Do {clock}'), 'English has no argument {clock}: “Do {clock}”'],
    [
      'a plural form of the language is missing',
      entry('pass/minutes', '{minutes, plural, one {#} other {#}}'),
      'a plural has no form “two”: “{minutes, plural, one {#} other {#}}”',
    ],
    ['markup', entry('pass/title', '<b>Geslo</b>'), 'it has markup: “<b>Geslo</b>”'],
    ['not ICU MessageFormat', entry('pass/until', 'Do {clock'), 'it is not ICU MessageFormat'],
    ['a key that English has not', entry('pass/other', 'Drugo', 'Other'), 'English has no such sentence'],
    ['English that has changed since', entry('pass/title', 'Geslo', 'The pass'), 'is now “Your pass”'],
  ]
  for (const [what, given, says] of SPECIFICATION)
    test(what, () => {
      const { refused } = takeTranslations(ENGLISH, BEFORE, [given], 'sl')
      expect(refused.map(({ key }) => key)).toEqual([given.key])
      expect(refused[0]?.says).toContain(says)
    })
})
