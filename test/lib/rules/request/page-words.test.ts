import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PAGE_WORDS_IN_LIST, pageWordsOf, saidIn } from '#lib/rules/request/page-words.ts'
import { readCallerCode } from '#lib/rules/request/caller-code.ts'
import { readReference } from '#lib/rules/reference.ts'
import { ENDED, STATES } from '#lib/rules/request/request.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { exampleRequest, NOW, proof } from '#test/example.ts'
import { fakeKeys } from '#test/lib/use-cases/claimant/fakes/outside.ts'

const keys = fakeKeys()
const proved = exampleRequest({ proofs: [proof()], state: 'queued' })
const secondsLater = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const shown = (request = proved, at = NOW) => {
  const words = pageWordsOf(keys, request, at)
  if (!words) throw new Error('No words are shown.')
  return words
}

describe('The words on a claimant’s page', () => {
  test('are not there before a proof', () => {
    expect(pageWordsOf(keys, { ...proved, proofs: [] }, NOW)).toBeNull()
  })

  for (const state of STATES)
    test(`are ${ENDED.includes(state) ? 'gone' : 'there'} in ${state}`, () => {
      expect(pageWordsOf(keys, { ...proved, state }, NOW) === null).toBe(ENDED.includes(state))
    })

  test('stay for a minute, then change, and are the ones of a minute ago', () => {
    const first = shown()
    expect(first.until).toEqual(secondsLater(60))
    expect(shown(proved, secondsLater(59)).now).toEqual(first.now)
    const next = shown(proved, secondsLater(60))
    expect(next.now).not.toEqual(first.now)
    expect(next.before).toEqual(first.now)
  })

  test('are another request’s never: not in any minute of an hour', () => {
    const other = { ...proved, id: '0a1f6c1e-9a53-4b8e-8a11-6d0f6a0b0002' }
    for (let minute = 0; minute < 60; minute++)
      expect(shown(other, secondsLater(60 * minute)).now).not.toEqual(shown(proved, secondsLater(60 * minute)).now)
  })

  test('come from a key outside the database: another key makes others', () => {
    const others = {
      hash: (purpose: Parameters<typeof keys.hash>[0], value: string) => keys.hash(purpose, `x${value}`),
    }
    expect(pageWordsOf(others, proved, NOW)?.now).not.toEqual(shown().now)
  })

  test('use the whole list', () => {
    const places = Array.from({ length: 3000 }, (_, minute) => shown(proved, secondsLater(60 * minute)).now).flat()
    expect(new Set(places).size).toBe(PAGE_WORDS_IN_LIST)
  })

  for (const language of LANGUAGES)
    test(`have a list of their own in ${language}, without a word twice, and are said from it`, () => {
      const { list } = wordsFor(language).pageWords
      expect(list).toHaveLength(PAGE_WORDS_IN_LIST)
      expect(new Set(list).size).toBe(PAGE_WORDS_IN_LIST)
      expect(saidIn(shown().now, list).split(', ')).toHaveLength(3)
    })
})

describe('Nothing takes the words (R1)', () => {
  test('they are no reference and no code that is read out', () => {
    const said = saidIn(shown().now, wordsFor('en').pageWords.list)
    for (const typed of [said, said.replaceAll(/[ ,]/g, ''), ...said.split(', ')]) {
      expect(readReference(typed)).toBeNull()
      expect(readCallerCode(typed)).toBeNull()
      expect(typed).not.toMatch(/\d/)
    }
  })

  test('they are worked out for two pages and the desk’s reading, and nowhere else', () => {
    const root = new URL('../../../../', import.meta.url).pathname
    const using = globSync('{app,pages,lib}/**/*.{ts,tsx}', { cwd: root }).filter((path) =>
      /\bpageWordsOf\b/.test(readFileSync(`${root}${path}`, 'utf8')),
    )
    expect(using.toSorted()).toEqual([
      'app/_ui/page-words.tsx',
      'lib/rules/request/page-words.ts',
      'lib/use-cases/approver/read-page-words.ts',
    ])
  })

  test('no part of the site has a field or a body with them in it', () => {
    const root = new URL('../../../../', import.meta.url).pathname
    const taking = globSync('{app,lib}/**/*.{ts,tsx}', { cwd: root }).filter((path) =>
      /(?:textOf\(\w+, |z\.object\([^)]*|name=)["']?(?:page-?words|words)\b/i.test(
        readFileSync(`${root}${path}`, 'utf8'),
      ),
    )
    expect(taking).toEqual([])
  })
})
