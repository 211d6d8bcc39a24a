import { describe, expect, test } from 'vitest'
import { spellCode } from '#lib/rules/spelled-code.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

describe('a code as it is said over a telephone', () => {
  const { alphabet } = wordsFor('en').paper
  const SPECIFICATION: readonly (readonly [code: string, spelled: string | null])[] = [
    ['BC7K-92QX', 'Bravo Charlie 7 Kilo, 9 2 Quebec X-ray'],
    ['bc7k 92qx', 'Bravo Charlie 7 Kilo, 9 2 Quebec X-ray'],
    ['4829 1377', null],
    ['', null],
  ]
  for (const [code, spelled] of SPECIFICATION)
    test(`${JSON.stringify(code)}: ${spelled}`, () => expect(spellCode(code, alphabet)).toBe(spelled))
})

for (const language of LANGUAGES)
  test(`each of the 26 letters has a word of its own in ${language}, which begins with it or is its name`, () => {
    const { alphabet } = wordsFor(language).paper
    expect(new Set(alphabet).size).toBe(26)
    const strange = alphabet.filter((word, at) => word.charCodeAt(0) !== 65 + at && word !== word.toLowerCase())
    expect(strange).toEqual([])
  })
