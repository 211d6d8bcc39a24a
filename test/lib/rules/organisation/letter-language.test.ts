import { describe, expect, test } from 'vitest'
import { letterLanguage } from '#lib/rules/organisation/letter-language.ts'

describe('the language of a letter to whoever asked: what their browser wished, else the account’s, else the organisation’s', () => {
  type Row = readonly [wished: string, directory: string | null, organisation: 'en' | 'sl', letter: string]
  const SPECIFICATION: readonly Row[] = [
    // wished  account     organisation  letter
    ['en', null, 'en', 'en'],
    ['en', 'sl-SI', 'sl', 'en'],
    ['sl', 'en-GB', 'en', 'sl'],
    ['und', 'sl-SI', 'en', 'sl'],
    ['und', 'sl_SI', 'en', 'sl'],
    ['und', 'SL', 'en', 'sl'],
    ['und', 'en-ZA', 'sl', 'en'],
    // A language that we do not have says nothing, and neither does what is no language.
    ['und', 'de-DE', 'sl', 'sl'],
    ['und', 'de-DE', 'en', 'en'],
    ['und', 'Slovene', 'en', 'en'],
    ['und', 'toString', 'en', 'en'],
    ['und', 'und', 'sl', 'sl'],
    ['und', '', 'sl', 'sl'],
    ['und', ' ', 'sl', 'sl'],
    ['und', null, 'sl', 'sl'],
    ['und', null, 'en', 'en'],
    // Of a request that a release with more languages wrote.
    ['pt-BR', 'sl-SI', 'en', 'sl'],
    ['ar-XB', 'sl-SI', 'en', 'sl'],
  ]
  for (const [wished, directory, organisation, letter] of SPECIFICATION)
    test(`${wished}, ${JSON.stringify(directory)}, ${organisation}: ${letter}`, () =>
      expect(letterLanguage({ language: organisation, mode: 'production' }, wished, directory)).toBe(letter))

  test('the pseudo-language is written in a demo alone', () =>
    expect(letterLanguage({ language: 'en', mode: 'demo' }, 'ar-XB', 'sl')).toBe('ar-XB'))
  test('of whom nothing is known: the organisation’s', () =>
    expect(letterLanguage({ language: 'sl', mode: 'production' })).toBe('sl'))
})
