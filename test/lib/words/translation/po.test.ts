import { describe, expect, test } from 'vitest'
import { printPo, readPo } from '#lib/words/translation/po.ts'

const ENTRIES = [
  { key: 'pass/title', english: 'Get a pass', translated: 'Dovolilnica', notes: ['A heading.', 'Room: 12 words.'] },
  { key: 'a/quotes', english: 'Say "yes"\\no\tor\nnot', translated: '“Da”: \\"', notes: [] },
  { key: 'a/empty', english: 'Until {clock}', translated: '', notes: ['{clock}: string'] },
]

test('what is written is read again without loss: quotes, backslashes, line breaks, letters of every language', () => {
  const { language, entries } = readPo(printPo(ENTRIES, 'sl'))
  expect(language).toBe('sl')
  expect(entries).toEqual(ENTRIES.map((entry) => ({ ...entry, isFuzzy: false })))
})

test('as tools write it: wrapped lines, their own comments, guesses marked, obsolete entries, line ends of Windows', () => {
  const file = [
    '# Translators: Adele',
    'msgid ""',
    'msgstr ""',
    '"Language: sl\\n"',
    '"X-Generator: Poedit 3.5\\n"',
    '',
    '#. A heading.',
    '#, fuzzy',
    '#| msgid "Get the pass"',
    'msgctxt "pass/title"',
    'msgid ""',
    '"Get "',
    '"a pass"',
    'msgstr "Dovolil"',
    '"nica"',
    'msgctxt "pass/go"',
    'msgid "Go"',
    'msgstr "Naprej"',
    '',
    '#~ msgid "Old"',
    '#~ msgstr "Staro"',
    '',
  ].join('\r\n')
  expect(readPo(file).entries).toEqual([
    { key: 'pass/title', english: 'Get a pass', translated: 'Dovolilnica', notes: ['A heading.'], isFuzzy: true },
    { key: 'pass/go', english: 'Go', translated: 'Naprej', notes: [], isFuzzy: false },
  ])
})

describe('what is no PO file is refused with its line', () => {
  for (const [what, text] of [
    ['JSON', '{ "a": "b" }'],
    ['an open quote', 'msgctxt "a"\nmsgid "b'],
    ['plural entries, which stand inside our messages', 'msgctxt "a"\nmsgid "b"\nmsgid_plural "c"'],
  ] as const)
    test(what, () => expect(() => readPo(text)).toThrow(/^line \d+ is not one of a PO file/))
})
