import { describe, expect, test } from 'vitest'
import { describeSignInRefusal } from '#app/sign-in-refusal.ts'
import {
  codeFromAddress,
  readRefusalCode,
  type RefusalReason,
  refusalReasonOf,
} from '#lib/rules/organisation/sign-in-refusal.ts'
import { wordsFor } from '#lib/words/index.ts'

const REASONS: readonly [number, RefusalReason][] = [
  [50105, 'not-assigned'],
  [53003, 'access-policy'],
  [65001, 'consent-missing'],
  [90094, 'consent-missing'],
  [65004, 'consent-declined'],
  [53000, 'device-required'],
  [50079, 'second-factor'],
  [500121, 'second-factor'],
  [530035, 'second-factor'],
  [50057, 'account-disabled'],
  [50135, 'account-at-risk'],
  [700016, 'app-fault'],
  [7000218, 'app-fault'],
  [99999, 'other'],
]
describe('A refusal of Microsoft is told by its number', () => {
  for (const [code, reason] of REASONS)
    test(`${code}: ${reason}`, () => {
      expect(refusalReasonOf(code)).toBe(reason)
      const told = describeSignInRefusal(wordsFor('en'), String(code))
      expect(told).toContain(`AADSTS${code}`)
      expect(told).toContain(wordsFor('en').signInRefused.reasons[reason])
    })
})

const WRITTEN: readonly [string, unknown, number | null][] = [
  ['five digits', '50105', 50105],
  ['seven digits', '7000112', 7000112],
  ['a telephone number', '0801234567', null],
  ['a sentence', '50105 call us', null],
  ['markup', '<b>50105</b>', null],
  ['two of them', ['50105', '53003'], null],
  ['nothing', undefined, null],
]
describe('An address carries a number and nothing else', () => {
  for (const [what, written, code] of WRITTEN)
    test(`${what}: ${code ?? 'nothing'}`, () => {
      expect(codeFromAddress(written)).toBe(code)
      if (code === null) expect(describeSignInRefusal(wordsFor('en'), written)).toBeNull()
    })

  test('and it is read where Microsoft writes it', () => {
    expect(readRefusalCode('AADSTS50105: text\r\nTrace ID: 12345678')).toBe(50105)
    expect(readRefusalCode('error 50105')).toBeNull()
    expect(readRefusalCode(undefined)).toBeNull()
  })
})
