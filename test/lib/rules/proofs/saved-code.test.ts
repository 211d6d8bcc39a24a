import { describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { EnrolledOf } from '#lib/rules/proofs/enrolment.ts'
import {
  CODES_A_SHEET,
  groupSavedCode,
  makeSavedCode,
  readSavedCode,
  SECRET_BITS,
  selectorOf,
} from '#lib/rules/proofs/saved-code.ts'
import { makeSheet, replaceCode } from '#lib/rules/preparation/saved-sheet.ts'
import { daysBefore, NOW } from '../../../example.ts'
import { fakeRandom } from '../../use-cases/claimant/fakes/outside.ts'

const { below, id } = fakeRandom()
const made = (count: number) => Array.from({ length: count }, () => makeSavedCode([], below))

describe('a saved code', () => {
  test('carries at least 64 bits that are secret (N02)', () => expect(SECRET_BITS).toBeGreaterThanOrEqual(64))
  test('draws every sign from the whole alphabet, and nothing but the last rests on the others', () => {
    const asked: number[] = []
    makeSavedCode([], (limit) => (asked.push(limit), limit - 1))
    expect(asked).toEqual(Array.from({ length: 15 }, () => 32))
  })
  test('is never the same twice, and uses no letter that is taken for a digit', () => {
    const codes = made(500)
    expect(new Set(codes).size).toBe(500)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  })
  test('has a selector that no other code of the account has', () => {
    const drawn = [3, 3, 4, 4]
    const code = makeSavedCode(['33'], (limit) => drawn.shift() ?? limit - 1)
    expect(selectorOf(code)).toBe('44')
  })
  test('is printed four by four', () => expect(groupSavedCode('7KQF4M2XW9PTB3HC')).toBe('7KQF-4M2X-W9PT-B3HC'))
})

describe('what is typed off the sheet', () => {
  const code = makeSavedCode([], (limit) => limit - 31)
  const SPECIFICATION: readonly [string, (code: string) => string][] = [
    ['as it is printed', groupSavedCode],
    ['without hyphens', (one) => one],
    ['in small letters', (one) => one.toLowerCase()],
    ['with spaces for hyphens', (one) => groupSavedCode(one).replaceAll('-', ' ')],
    ['with the dashes of a word processor', (one) => groupSavedCode(one).replaceAll('-', '–')],
    ['with a letter O for the digit 0', (one) => one.replaceAll('0', 'o')],
    ['with a letter I for the digit 1', (one) => one.replaceAll('1', 'I')],
    ['with a letter l for the digit 1', (one) => one.replaceAll('1', 'l')],
    ['pasted with a line break behind it', (one) => `${one}\r\n`],
    ['in full-width letters', (one) => one.replace(/./g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0))],
  ]
  test('the example holds a 1, which I and L stand for', () => expect(code).toContain('1'))
  for (const [how, write] of SPECIFICATION)
    test(`${how}, is read`, () => {
      for (const one of [code, ...made(20)]) expect(readSavedCode(write(one))).toBe(one)
    })
  for (const typed of ['', '7KQF', '482913', `${code}0`, code.slice(1), code.replace(/.$/, 'U'), `${code} ${code}`])
    test(`"${typed}" is no saved code, and costs no try`, () => expect(readSavedCode(typed)).toBeNull())

  test('with one sign wrong, is found out before it costs a try', () => {
    const [one = ''] = made(1)
    for (let at = 0; at < one.length; at++)
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        const slip = one.slice(0, at) + sign + one.slice(at + 1)
        // Modulo 31 the first and the last sign of the alphabet are alike.
        if (sign === one[at] || (sign + one[at]).match(/0Z|Z0/)) continue
        expect(readSavedCode(slip), slip).toBeNull()
      }
  })
  test('with two neighbours exchanged, is found out as well', () => {
    for (const one of made(20))
      for (let at = 0; at < one.length - 2; at++) {
        const [a = '', b = ''] = [one[at], one[at + 1]]
        if (a === b || /0Z|Z0/.test(a + b)) continue
        expect(readSavedCode(one.slice(0, at) + b + a + one.slice(at + 2)), one).toBeNull()
      }
  })
})

describe('a sheet', () => {
  const account = '11111111-2222-4333-8444-555555555555' as AccountId
  const makers = { id, below, hash: async (secret: string) => `slow ${secret}` }
  type SavedCode = EnrolledOf<'saved-code'>

  test('holds ten codes, each kept as a slow hash and found by its own selector', async () => {
    const { codes, add } = await makeSheet(makers, account, [], NOW)
    expect(codes).toHaveLength(CODES_A_SHEET)
    expect(new Set(add.map(({ selector }) => selector)).size).toBe(CODES_A_SHEET)
    expect(new Set(add.map(({ sheet }) => sheet)).size).toBe(1)
    expect(add.map(({ hash }) => hash)).toEqual(codes.map((code) => `slow ${code}`))
    for (const one of add)
      expect(one).toMatchObject({ accountId: account, addedAt: NOW, ended: null, lastUsedAt: null })
  })
  test('leaves the sheet before it as it is, and shares no selector with it', async () => {
    const before = await makeSheet(makers, account, [], daysBefore(40))
    const { add } = await makeSheet(makers, account, before.add, NOW)
    const taken = before.add.map(({ selector }) => selector)
    expect(add.filter(({ selector }) => taken.includes(selector))).toEqual([])
  })
  test('gives a new code in the place of a used one, as old as its sheet (N03)', async () => {
    const { add } = await makeSheet(makers, account, [], daysBefore(40))
    const used = { ...(add[0] as SavedCode), ended: { at: NOW, why: 'used' } as const }
    const replaced = await replaceCode(makers, used, [used, ...add.slice(1)], NOW)
    expect(replaced.add).toMatchObject([{ sheet: used.sheet, addedAt: used.addedAt, ended: null }])
    expect(replaced.replace).toMatchObject([{ from: used, to: { ended: { at: NOW, why: 'replaced' } } }])
    expect(readSavedCode(replaced.code)).toBe(replaced.code)
    expect(add.slice(1).map(({ selector }) => selector)).not.toContain(selectorOf(replaced.code))
  })
})
