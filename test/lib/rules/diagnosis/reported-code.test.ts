/** Every code that Microsoft publishes leads to a true page: its own sense, or whose it is to fix. */
import { describe, expect, test } from 'vitest'
import { BOUNCE_CODES } from '#lib/rules/diagnosis/error-text/bounce-codes.ts'
import { DIALOG_CODES } from '#lib/rules/diagnosis/error-text/dialog-codes.ts'
import {
  CODE_FAMILIES,
  type CodeFamily,
  PUBLISHED_CODES,
  publishedFamilyOf,
} from '#lib/rules/diagnosis/published-codes.ts'
import { HARMLESS_CODES, KNOWN_CODES } from '#lib/rules/diagnosis/sign-in-codes.ts'
import {
  EXPLAINED_CODES,
  familyOf,
  isFamilySense,
  type ToldSense,
  toldSenseOf,
} from '#lib/rules/diagnosis/reported-code.ts'
import { wordsFor } from '#lib/words/index.ts'
import { codesBlock, codesInDocument, coverage } from '#test/codes-table.ts'

const PUBLISHED = Object.values(PUBLISHED_CODES).flat()

describe('the codes of Microsoft’s published references', () => {
  test('each has a page, more than 870 of them', () => {
    expect(coverage()).toMatchObject({ unknown: 0 })
    expect(coverage().published).toBeGreaterThanOrEqual(870)
  })
  test('each stands in one family only', () => expect(new Set(PUBLISHED).size).toBe(PUBLISHED.length))
  test('its family is that of its own sense, where it has one', () => {
    for (const code of PUBLISHED) {
      const sense = toldSenseOf(String(code))
      expect(sense && familyOf(sense), String(code)).toBe(publishedFamilyOf(code))
    }
  })
  test('every number with a sense of its own is published, but for those that only a log was seen to hold', () =>
    expect(KNOWN_CODES.filter((code) => publishedFamilyOf(code) === null)).toEqual([]))
  test('a number in no reference is not known', () => {
    for (const code of ['599999', '15999', '99999999', '0', '']) expect(toldSenseOf(code), code).toBeNull()
  })
  test('docs/codes.md has the tables that the codes print: after a change, node test/codes-table.ts', () =>
    expect(codesInDocument()).toBe(codesBlock()))
})

describe('what a page says', () => {
  const ASKS: readonly [language: string, words: ReturnType<typeof wordsFor>['codes'], RegExp][] = [
    ['English', wordsFor('en').codes, /administrator|\badmin\b/i],
    ['Slovenian', wordsFor('sl').codes, /skrbnik/i],
  ]
  for (const [language, { senses, whose }, administrator] of ASKS) {
    test(`of a normal step never calls an administrator, in ${language}`, () => {
      for (const sense of [...EXPLAINED_CODES.keys()].filter((one) => familyOf(one) === 'nothing'))
        expect(`${senses[sense].means} ${senses[sense].canDo} ${whose.nothing}`, sense).not.toMatch(administrator)
      for (const code of HARMLESS_CODES) expect(familyOf(toldSenseOf(String(code)) as ToldSense)).toBe('nothing')
    })
    test(`of each family is a sentence of its own, in ${language}`, () => {
      const said = CODE_FAMILIES.map((family) => senses[`family-${family}`].means)
      expect(new Set(said).size).toBe(CODE_FAMILIES.length)
    })
  }
  test('every sense has a code or is a family, and every family has one', () => {
    for (const [sense, codes] of EXPLAINED_CODES) expect(codes.length, sense).toBeGreaterThan(0)
    expect([...EXPLAINED_CODES.keys()].filter(isFamilySense)).toHaveLength(CODE_FAMILIES.length)
  })
})

/** Codes of returned mail: different troubles, and different people to go to. */
const MAIL: readonly [code: string, sense: ToldSense, CodeFamily][] = [
  ['5.1.8', 'sending-restricted', 'administrator'],
  ['5.7.501', 'sending-restricted', 'administrator'],
  ['5.7.705', 'tenant-sending', 'administrator'],
  ['5.7.708', 'tenant-sending', 'administrator'],
  ['5.7.711', 'tenant-sending', 'administrator'],
  ['5.1.90', 'sending-limit', 'you'],
  ['5.7.139', 'mail-program-refused', 'device'],
  ['5.7.30', 'mail-program-refused', 'device'],
  ['5.2.252', 'send-as-denied', 'administrator'],
  ['5.7.703', 'recipient-blocked', 'administrator'],
  ['5.1.10', 'recipient-refuses', 'other-organisation'],
  ['5.7.511', 'server-refused', 'administrator'],
  ['5.7.620', 'server-refused', 'administrator'],
  ['4.7.512', 'mail-delayed', 'nothing'],
]
describe('a mail that came back', () => {
  for (const [code, sense, family] of MAIL)
    test(`with ${code} is ${sense}, and ${family}’s to fix`, () => {
      expect(toldSenseOf(code)).toBe(sense)
      expect(familyOf(sense)).toBe(family)
    })
  test('means one thing only', () => {
    const codes = Object.values(BOUNCE_CODES).flat()
    expect(new Set(codes).size).toBe(codes.length)
  })
})

test('no code of a dialog is a number of the sign-in', () => {
  for (const code of DIALOG_CODES) {
    expect(code).toMatch(/^(?:CAA[0-9A-F]{5}|0x[0-9A-F]{8})$/)
    expect(toldSenseOf(code), code).not.toBeNull()
  }
})
