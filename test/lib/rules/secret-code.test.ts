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
    ['\t482 913\n', '482913'],
    ['４８２９１３', '482913'],
    ['４８２　９１３', '482913'],
    ['٤٨٢٩١٣', '482913'],
    ['۴۸۲ ۹۱۳', '482913'],
    ['४८२९१३', '482913'],
    ['\u202a482913\u202c', '482913'],
    ['482\u200b913', '482913'],
    ['4 8 2, 9 1 3', '482913'],
    ['-482913-', '482913'],
    ['#482913', '482913'],
    ['482913 is your Contoso account recovery code. Never give it to anyone.', '482913'],
    ['Your code is 482 913.', '482913'],
    ['Your code: 482-913', '482913'],
    ['G-482913', '482913'],
    ['4 8 2, 9 1 3 is your Contoso account recovery code. Never give it to anyone.', '482913'],
    ['4 8 2, 9 1 3 is your code.\n\n@recovery.contoso.com #482913', '482913'],
    ['Koda: 482913. Velja 10 minut.', '482913'],
    ['482913, expires in 10 minutes', '482913'],
    ['٤٨٢٩١٣ هو رمزك', '482913'],
    ['482913; drop', '482913'],
    ['48291', null],
    ['4829137', null],
    ['48291374', null],
    ['482913746', null],
    ['', null],
    ['48291a', null],
    ['482913a', null],
    ['0x1f2a', null],
    ['1e5432', null],
    ['482913 or 771204', null],
    ['48 29 13 7', null],
    ['Call +386 1 555 01 00', null],
    ['my code', null],
  ]
  for (const [typed, read] of SPECIFICATION)
    test(`${JSON.stringify(typed)} is ${read ?? 'no code of six digits'}`, () => expect(readCode(typed, 6)).toBe(read))

  test('eight digits are read likewise, and six are not eight', () => {
    expect(readCode('\t4829 1374\n', 8)).toBe('48291374')
    expect(readCode('Code: 4829 1374 (10 minutes)', 8)).toBe('48291374')
    expect(readCode('482913', 8)).toBeNull()
  })

  test('what was grouped for reading aloud is read back as it was, for every code', () => {
    fc.assert(
      fc.property(fc.constantFrom(6, 8), fc.nat(99_999_999), (digits, seed) => {
        const code = String(seed).padStart(digits, '0').slice(-digits)
        for (const written of [groupCode(code), spokenCode(code)]) {
          expect(readCode(written, digits)).toBe(code)
          expect(readCode(`${written} is your code.`, digits)).toBe(code)
        }
      }),
    )
  })
  test('a hostile text is read in no time', () => {
    const begun = performance.now()
    for (const part of ['1 ', '1, ', '12-', 'a1']) readCode(part.repeat(500_000), 6)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('a code is made (N05, C7)', () => {
  test('six digits by text, eight by e-mail and from a person', () =>
    expect(DIGITS).toEqual({ text: 6, email: 8, person: 8, app: 6 }))
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
