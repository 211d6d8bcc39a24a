import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIGITS, groupCode, makeCode, readCode, spokenCode } from '#lib/rules/secret-code.ts'

describe('a code is read however people write it (G03)', () => {
  const SPECIFICATION: readonly [typed: string, read: string | null][] = [
    ['482913', '482913'],
    [' 482913 ', '482913'],
    ['482 913', '482913'],
    ['482\u00a0913', '482913'],
    ['482-913', '482913'],
    ['482–913', '482913'],
    ['482—913', '482913'],
    ['482\u2212913', '482913'],
    ['482.913', '482913'],
    ['\t4829 1374\n', '48291374'],
    ['４８２９１３', '482913'],
    ['４８２　９１３', '482913'],
    ['\u202a482913\u202c', '482913'],
    ['482\u200b913', '482913'],
    ['48291', null],
    ['482913746', null],
    ['', null],
    ['48291a', null],
    ['0x1f2a', null],
    ['1e5432', null],
    ['-482913-', '482913'],
    ['482913; drop', null],
  ]
  for (const [typed, read] of SPECIFICATION)
    test(`${JSON.stringify(typed)} is ${read ?? 'no code'}`, () => expect(readCode(typed)).toBe(read))

  test('what was grouped for reading aloud is read back as it was, for every code', () => {
    fc.assert(
      fc.property(fc.constantFrom(6, 8), fc.nat(99_999_999), (digits, seed) => {
        const code = String(seed).padStart(digits, '0').slice(-digits)
        expect(readCode(groupCode(code))).toBe(code)
        expect(readCode(spokenCode(code))).toBe(code)
      }),
    )
  })
})

describe('a code is made (N05, C7)', () => {
  test('six digits by text, eight by e-mail and from a person', () =>
    expect(DIGITS).toEqual({ text: 6, email: 8, person: 8 }))
  test('every digit is drawn by itself, so that leading zeros are as likely as any', () => {
    const limits: number[] = []
    expect(
      makeCode(6, (limit) => {
        limits.push(limit)
        return 0
      }),
    ).toBe('000000')
    expect(limits).toEqual([10, 10, 10, 10, 10, 10])
  })
  test('a text says it digit by digit, with a pause in the middle (a screen reader, a landline that reads out)', () => {
    expect(spokenCode('341902')).toBe('3 4 1, 9 0 2')
    expect(spokenCode('48291374')).toBe('4 8 2 9, 1 3 7 4')
  })
  test('six digits are shown as three and three, eight as four and four', () => {
    expect(groupCode('482913')).toBe('482 913')
    expect(groupCode('48291374')).toBe('4829 1374')
  })
})
