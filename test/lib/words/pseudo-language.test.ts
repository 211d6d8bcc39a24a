import { describe, expect, test } from 'vitest'
import { directionOf, PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { pseudoText, pseudoWords } from '#lib/words/pseudo-language.ts'
import { wordsFor } from '#lib/words/index.ts'

const MARKS = /[\u202c\u202e\u2067\u2069]/g
const shown = (text: string): string => text.replace(MARKS, '')

describe('a sentence in the pseudo-language', () => {
  test('has no plain letter left, so that what was not translated shows', () => {
    const sentence = 'Two pages jump over the quick, lazy fox; why does Victor keep ZEBRAS?'
    expect(shown(pseudoText(sentence))).not.toMatch(/[a-pr-z]/i)
  })

  test('is longer by about a third', () => {
    const sentence = 'An administrator looks at your request, and we write to you what to do next.'
    expect(shown(pseudoText(sentence)).length / sentence.length).toBeGreaterThan(1.25)
    expect(shown(pseudoText(sentence)).length / sentence.length).toBeLessThan(1.5)
  })

  test('keeps what it is given, figures and addresses as they are, and what is before, between and after runs from right to left', () => {
    const text = pseudoText('Hello Adele Vance, try at 14:03: https://recovery.contoso.com/stop?link=a', [
      'Adele Vance',
    ])
    const outside = text.replace(/\u2067\u202e[^\u202c]*\u202c\u2069/g, '|')
    expect(outside).toBe('|Adele Vance|14:03: https://recovery.contoso.com/stop?link=a')
  })

  test('is closed before each line ends', () => {
    for (const line of pseudoText('One\n\nTwo, 3 and 4\nFive').split('\n'))
      expect(line.match(/\u202e/g)?.length ?? 0).toBe(line.match(/\u202c/g)?.length ?? 0)
  })
})

describe('the words of the pseudo-language', () => {
  const words = wordsFor(PSEUDO_LANGUAGE)

  test('have the shape of the English: lists, functions, letters', () => {
    const made = pseudoWords({
      list: ['One', 'Two'],
      by: (name: string) => `By ${name}`,
      letter: ({ name }: { name: string }) => ({ subject: 'Code', body: `Hello ${name},\n\n4829 1377` }),
      texts: { code: 'Your code' },
    })
    expect(made.list.map(shown)).toEqual(['Öñéé', 'Ţŵöö'])
    expect(shown(made.by('Adele Vance'))).toBe('Ɓý Adele Vance')
    expect(made.by.length).toBe(1)
    expect(made.letter({ name: 'Adele Vance' }).body).toContain('Adele Vance')
    expect(made.letter({ name: 'Adele Vance' }).body).toContain('\n\n4829 1377')
    expect(made.texts.code).toBe('Your code')
  })

  test('are made once, and written from right to left', () => {
    expect(wordsFor(PSEUDO_LANGUAGE)).toBe(words)
    expect(directionOf(PSEUDO_LANGUAGE)).toBe('rtl')
    expect(shown(words.layout.skip)).toMatch(/^Š/)
    expect(shown(words.layout.skip)).not.toMatch(/[a-pr-z]/i)
  })
})
