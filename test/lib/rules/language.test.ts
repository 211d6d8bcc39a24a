import { describe, expect, test } from 'vitest'
import {
  isOffered,
  languageOf,
  LANGUAGES,
  languageWished,
  nearestLanguage,
  PSEUDO_LANGUAGE,
} from '#lib/rules/language.ts'

describe('a language tag leads to the nearest language that we have', () => {
  const SPECIFICATION: readonly (readonly [tag: string | null, language: string])[] = [
    ['sl', 'sl'],
    ['sl-SI', 'sl'],
    ['sl_SI', 'sl'],
    [' SL ', 'sl'],
    ['sl-Latn-SI-rozaj', 'sl'],
    ['en-ZA', 'en'],
    ['hr', 'en'],
    ['x-klingon', 'en'],
    ['', 'en'],
    ['-', 'en'],
    ['no tag', 'en'],
    ['a'.repeat(5000), 'en'],
    ['toString', 'en'],
    ['und', 'en'],
    [null, 'en'],
  ]
  for (const [tag, language] of SPECIFICATION)
    test(`${JSON.stringify(tag)?.slice(0, 40)}: ${language}`, () => expect(languageOf(tag)).toBe(language))
})

describe('where there are several of one language, the region counts', () => {
  const AMONG = ['en', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant', 'es', 'es-419'] as const
  const SPECIFICATION: readonly (readonly [tags: readonly string[], language: string])[] = [
    [['pt-BR'], 'pt-BR'],
    [['pt'], 'pt-BR'],
    [['pt-PT'], 'pt-PT'],
    [['pt-AO'], 'pt-PT'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-SG'], 'zh-Hans'],
    [['es-MX'], 'es-419'],
    [['es-ES'], 'es'],
    [['ja', 'pt-PT'], 'pt-PT'],
    [['ja'], 'en'],
    [['', '?'], 'en'],
  ]
  for (const [tags, language] of SPECIFICATION)
    test(`${tags.join(', ')}: ${language}`, () => expect(nearestLanguage(tags, AMONG, 'en')).toBe(language))
})

describe('what a browser wishes', () => {
  const SPECIFICATION: readonly (readonly [header: string, language: string | null])[] = [
    ['sl-SI,sl;q=0.9,en;q=0.8', 'sl'],
    ['fr-CH, fr;q=0.9, sl;q=0.8, *;q=0.5', 'sl'],
    ['en;q=0.4, sl;q=0.5', 'sl'],
    ['en-GB', 'en'],
    ['de, en;q=0.1', 'en'],
    ['sl;q=0', null],
    ['de, fr;q=0.9', null],
    ['*', null],
    ['und', null],
    ['', null],
    ['sl;q=-1, en;q=oops', null],
    [`${'ja,'.repeat(3000)}sl`, null],
    [',,,;;;', null],
  ]
  for (const [header, language] of SPECIFICATION)
    test(`${header.slice(0, 40)}: ${language}`, () => expect(languageWished(header)).toBe(language))
})

test('nobody is offered the pseudo-language, or led to it by a wish', () => {
  expect(isOffered(PSEUDO_LANGUAGE)).toBe(false)
  expect(LANGUAGES).not.toContain(PSEUDO_LANGUAGE)
  expect(languageWished(PSEUDO_LANGUAGE)).toBeNull()
})
