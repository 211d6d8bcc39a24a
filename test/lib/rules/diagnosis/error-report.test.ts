/** What is not understood is not dropped: it becomes 300 plain characters. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainReport, readErrorReport, REPORTED_TEXT_LONGEST } from '#lib/rules/diagnosis/error-report.ts'

describe('what a claimant reports', () => {
  const SPECIFICATION: readonly [promise: string, typed: string, errorCode: string | null, text: string | null][] = [
    ['nothing', '', null, null],
    ['white space and nothing else', ' \u200b\n\t', null, null],
    ['a code that is explained is all that is kept', 'AADSTS50053: locked', '50053', null],
    ['a sentence that is understood as well', 'Ihr Konto wurde vorübergehend gesperrt', '50053', null],
    ['what nobody understands is kept', 'It just spins\r\n  for ever', null, 'It just spins for ever'],
    ['and beside a code that nobody knows', 'AADSTS599999: brand new', '599999', 'AADSTS599999: brand new'],
    ['without what turns the direction', '\u202eedoc\u2066 a\u0000b\u001b[31m', null, 'edoc a b [31m'],
    ['without half characters', 'a\ud800b \udfff', null, 'a b'],
  ]
  for (const [promise, typed, errorCode, reportedText] of SPECIFICATION)
    test(promise, () => expect(readErrorReport(typed)).toEqual({ errorCode, reportedText }))

  test('is cut to 300 characters, and never through one', () => {
    const cut = plainReport('😀'.repeat(400)) ?? ''
    expect(Array.from(cut)).toHaveLength(REPORTED_TEXT_LONGEST)
    expect(cut.isWellFormed()).toBe(true)
  })
  test('is one plain line of at most 300 characters, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (typed) => {
        const text = plainReport(typed)
        if (text === null) return
        expect(Array.from(text).length).toBeLessThanOrEqual(REPORTED_TEXT_LONGEST)
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u)
        expect(plainReport(text)).toBe(text)
      }),
    )
  })
})

test('words that tell no more than whose it is to fix go with the request themselves, and no code that nobody wrote', () => {
  const typed = 'SAML assertion is not present in the token.'
  expect(readErrorReport(typed)).toEqual({ errorCode: null, reportedText: typed })
  expect(readErrorReport('AADSTS75005')).toEqual({ errorCode: '75005', reportedText: null })
})
