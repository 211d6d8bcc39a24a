import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeExact, decodeExact } from '#lib/adapters/store/engine/exact-json.ts'

/** Text of any 16-bit units, with NUL and unpaired surrogates among them. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) })
const marked = fc.constantFrom('$date', '$text', '$', '$$', '$$date', '$$"$date"', '__proto__')
/** JSON cannot tell minus zero from zero, so neither is stored as minus zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    fc.oneof(fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }), number),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(anyText, marked), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

/** PostgreSQL's jsonb refuses NUL and unpaired surrogates, in keys and in strings. */
const fitsJsonb = (json: string) => !/\\u0000|\\ud[89a-f]/i.test(json.replaceAll('\\\\', ''))

describe('a value that is kept', () => {
  test('comes back exactly, through the text that jsonb holds', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeExact(JSON.parse(JSON.stringify(encodeExact(given))))).toStrictEqual(given)
      }),
      { numRuns: 1000 },
    )
  })

  test('never holds what jsonb refuses', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(JSON.stringify(encodeExact(given))).toSatisfy(fitsJsonb)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['no date at all', new Date(Number.NaN), 'Invalid time value'],
    ['a function', () => 1, 'A function cannot be kept'],
    ['a symbol', Symbol('s'), 'A symbol cannot be kept'],
    ['a big integer', 1n, 'A bigint cannot be kept'],
  ])('is refused when it is %s', (_title, given, refusal) => {
    expect(() => encodeExact(given)).toThrow(refusal)
  })
})
