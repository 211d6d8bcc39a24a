/** What the documents promise is shown by a test that is really there. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileSchema } from '#lib/config/policy-file.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** A file of tests, and the titles that are quoted behind it. */
const REFERENCE = /`(test\/[\w./-]+\.ts)`((?:[\s,;]*“[^”]+”)*)/g
const TITLE = /\b(?:test|describe)(?:\.\w+(?:\([\w.]+\))?)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs

interface Reference {
  readonly file: string
  readonly titles: readonly string[]
}
const referencesOf = (document: string): readonly Reference[] =>
  [...document.matchAll(REFERENCE)].map(([, file = '', quoted = '']) => ({
    file,
    titles: [...quoted.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }))

/** Fewer letters than this of its own, and a title would fit whatever is quoted. */
const SAYS_AT_LEAST = 8

/** As a test says it, with anything where it fills in a row of its table. */
const titlesIn = (file: string): readonly RegExp[] =>
  [...read(file).matchAll(TITLE)].flatMap(([, , title = '']) => {
    const parts = title.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    if (parts.join('').length < SAYS_AT_LEAST) return []
    return new RegExp(`^${parts.map((part) => RegExp.escape(part.replace(/\\(['"`])/g, '$1'))).join('.+')}$`, 's')
  })

/** Rows of a table that begin with an id. */
const idsIn = (document: string): readonly string[] =>
  [...document.matchAll(/^\| \*\*([A-Z-]+\d+)\*\* \|/gm)].map(([, id = '']) => id)

const numbered = (letter: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)

const DOCUMENTS = ['docs/threat-model.md', 'docs/requirements.md', 'docs/rules.md', 'docs/microsoft.md'] as const

for (const name of DOCUMENTS)
  describe(`what ${name} promises`, () => {
    const document = read(name)
    const references = referencesOf(document)
    test('names many tests', () => expect(references.length).toBeGreaterThan(name === 'docs/microsoft.md' ? 1 : 30))
    for (const { file, titles } of references) {
      test(`${file} is there`, () => expect(existsSync(join(ROOT, file))).toBe(true))
      for (const title of titles)
        test(`${file} has “${title}”`, () => {
          expect(titlesIn(file).some((one) => one.test(title))).toBe(true)
        })
    }
    test('every row has an id of its own, and a test or a reason', () => {
      const ids = idsIn(document)
      expect(new Set(ids).size).toBe(ids.length)
      const bare = document
        .split('\n')
        .filter((line) => line.startsWith('| **'))
        .filter((line) => referencesOf(line).length === 0 && !/\b(?:not here|reason|outside)\b/i.test(line))
      expect(bare).toEqual([])
    })
  })

test('docs/requirements.md has a row for every id that code and tests may name', () => {
  const all = [
    ...numbered('N', 26),
    ...numbered('A', 23),
    ...numbered('F', 12),
    ...numbered('H', 6),
    'T-H1',
    'T-H2',
    'T-H3',
    'T-H4',
    ...numbered('G', 12),
    ...numbered('W', 14),
  ]
  expect(idsIn(read('docs/requirements.md'))).toEqual(all)
})

test('docs/rules.md has a row for every rule, and code, tests and pages name no other', () => {
  const rules = idsIn(read('docs/rules.md'))
  expect(rules).toEqual(Array.from({ length: 20 }, (_, index) => `R${index + 1}`))
  const sources = globSync(['README.md', 'docs/*.md', '{app,lib,pages,test}/**/*.{ts,tsx}'], { cwd: ROOT })
  expect(sources.length).toBeGreaterThan(500)
  const strangers = sources.flatMap((path) =>
    [...read(path).matchAll(/(?:\brules? |\(|, )(R\d{1,3})\b(?=[),; ])/g)]
      .filter(([, id = '']) => !rules.includes(id))
      .map(([, id]) => `${path}: ${id}`),
  )
  expect(strangers).toEqual([])
})

test('docs/policy.md has a row for every line of the policy file, in its order', () => {
  const rows = [...read('docs/policy.md').matchAll(/^\| `([$\w]+)` \|/gm)].map(([, name = '']) => name)
  expect(rows).toEqual(Object.keys(fileSchema.shape))
})

test('docs/glossary.md says each word once, where it stands, and the file is there', () => {
  const glossary = read('docs/glossary.md')
  const words = [...glossary.matchAll(/^\| (\*\*.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word = '']) => word),
  )
  expect(words.length).toBeGreaterThan(40)
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  const places = [...glossary.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path)
  expect(places.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})
