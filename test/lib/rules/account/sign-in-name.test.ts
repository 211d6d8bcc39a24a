import { describe, expect, test } from 'vitest'
import { ownName, suggestedNames } from '#lib/rules/account/sign-in-name.ts'

const DOMAINS = ['contoso.com', 'contoso.si']
const ADELE = 'adele.vance@contoso.com'

const UNDERSTOOD: readonly string[] = [
  'adele.vance@contoso.com',
  '  Adele.Vance@Contoso.COM ',
  'adele.vance＠contoso.com',
  'ａｄｅｌｅ．ｖａｎｃｅ＠ｃｏｎｔｏｓｏ．ｃｏｍ',
  'adele.vance﹫contoso。com',
  'mailto:adele.vance@contoso.com',
  'MAILTO:Adele.Vance@contoso.com?subject=Help&body=x',
  'mailto:adele.vance%40contoso.com',
  'SMTP:adele.vance@contoso.com',
  'sip:adele.vance@contoso.com',
  'E-mail: adele.vance@contoso.com',
  'My e-mail: adele.vance@contoso.com',
  'UPN: adele.vance@contoso.com',
  '<adele.vance@contoso.com>',
  'Adele Vance <adele.vance@contoso.com>',
  '"Vance, Adele" <adele.vance@contoso.com>',
  'Adele Vance <adele.vance@contoso.com>;',
  'Adele Vance (adele.vance@contoso.com)',
  '<mailto:adele.vance@contoso.com>',
  '[adele.vance@contoso.com](mailto:adele.vance@contoso.com)',
  '“adele.vance@contoso.com”',
  "'adele.vance@contoso.com'",
  '»adele.vance@contoso.com«',
  '(adele.vance@contoso.com)',
  'adele.vance@contoso.com.',
  'adele.vance@contoso.com,',
  'adele.vance@contoso.com;',
  'adele.vance@contoso.com (work)',
  'adele.vance @ contoso.com',
  'adele.vance@ contoso.com',
  'adele.vance@@contoso.com',
  'adele.vance[at]contoso.com',
  'adele.vance (at) contoso.com',
  'adele.vance at contoso.com',
  'adele.vance\u200b@contoso.com\u00a0',
  'CONTOSO\\adele.vance@contoso.com',
  'AzureAD\\adele.vance@contoso.com',
  'adele.vance@contoso.com adele.vance@contoso.com',
]
describe('a sign-in name is understood as people type and paste it', () => {
  for (const typed of UNDERSTOOD) test(JSON.stringify(typed), () => expect(ownName(typed, DOMAINS)).toBe(ADELE))
  test('an apostrophe and a hyphen that a phone made curly and long', () =>
    expect(ownName('Mary‑Ann.O’Brien@contoso.com', DOMAINS)).toBe("mary-ann.o'brien@contoso.com"))
  test('a guest’s name keeps its signs', () =>
    expect(ownName('adele_fabrikam.com#EXT#@contoso.com', DOMAINS)).toBe('adele_fabrikam.com#ext#@contoso.com'))
  test('a second domain', () => expect(ownName('zala.zima@contoso.si', DOMAINS)).toBe('zala.zima@contoso.si'))
})

const BOTH = [ADELE, 'adele.vance@contoso.si']
const MEANT: readonly [typed: string, suggested: readonly string[]][] = [
  ['adele.vance', BOTH],
  ['ADELE.VANCE', BOTH],
  ['adele.vance@', BOTH],
  ['adele.vance＠', BOTH],
  ['<adele.vance>', BOTH],
  ['adele.vance,', BOTH],
  ['mailto:adele.vance', BOTH],
  ['CONTOSO\\adele.vance', BOTH],
  ['contoso.si\\adele.vance', ['adele.vance@contoso.si', ADELE]],
  ['CONTOSO/adele.vance', BOTH],
  ['.\\adele.vance', BOTH],
  ['AzureAD\\adele.vance', BOTH],
  ['FABRIKAM\\adele.vance', BOTH],
  ['Adele Vance', [...BOTH, 'adelevance@contoso.com', 'adelevance@contoso.si']],
  ['adele vance@contoso.com', [ADELE, 'adelevance@contoso.com', 'vance@contoso.com']],
  ['adele. vance@contoso.com', [ADELE, 'vance@contoso.com']],
  ['Adele Vance adele.vance@contoso.com', [ADELE]],
  ['adele.vance@contoso', BOTH],
  ['adele.vance@contoso.con', [ADELE, 'adele.vance@contoso.si']],
  ['adele.vance@contosso.com', [ADELE]],
  ['adele.vance@cotnoso.com', [ADELE]],
  ['adele.vance@contoso,com', [ADELE]],
  ['adele.vance@contoso .com', [ADELE]],
  ['adele.vance@contoso.onmicrosoft.com', BOTH],
  ['adele.vance@mail.contoso.com', [ADELE]],
  ['adele.vance.contoso.com', [ADELE]],
  ['adele.vancecontoso.com', [ADELE]],
  [
    'Žiga Šuštar',
    ['ziga.sustar@contoso.com', 'ziga.sustar@contoso.si', 'zigasustar@contoso.com', 'zigasustar@contoso.si'],
  ],
  ['žiga@contoso.si', ['ziga@contoso.si']],
  ['a.b@contoso.com, c.d@contoso.com', ['a.b@contoso.com', 'c.d@contoso.com']],
  ['', []],
  ['@contoso.com', []],
  ['contoso.com', []],
  ['adele.vance@fabrikam.com', []],
  ['adele.vance@gmail.com', []],
  ['+386 40 123 456', []],
  ['040 123 456', []],
  ['AADSTS50053', []],
  ['https://outlook.office.com', []],
  ['I cannot sign in to my mail today', []],
]
describe('what cannot be understood for sure is asked about, and never gone on with', () => {
  for (const [typed, suggested] of MEANT)
    test(`${JSON.stringify(typed)}: ${suggested.join(', ') || 'nothing to suggest'}`, () => {
      expect(suggestedNames(typed, DOMAINS)).toEqual(suggested)
      expect(ownName(typed, DOMAINS)).toBeNull()
    })
  test('each suggestion is a name that is understood as itself', () => {
    for (const name of MEANT.flatMap(([, suggested]) => suggested)) expect(ownName(name, DOMAINS)).toBe(name)
  })
  test('a name that is understood is not asked about', () => {
    for (const typed of UNDERSTOOD) expect(suggestedNames(typed, DOMAINS)).toEqual([])
  })
  test('one domain makes one suggestion of a name alone', () =>
    expect(suggestedNames('adele.vance', ['contoso.com'])).toEqual([ADELE]))
  test('a hostile text of a megabyte is read in no time', () => {
    const begun = performance.now()
    for (const part of ['a ', '@', '<', '(at)', "'.", 'a.', '\\'])
      suggestedNames(part.repeat(1_000_000 / part.length), DOMAINS)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
