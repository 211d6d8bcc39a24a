import { expect, test } from 'vitest'
import { factorOf, factors, isFactorId } from '#lib/rules/proofs/factors/index.ts'

test('every factor is found by its own id', () => {
  for (const factor of factors) expect(factorOf(factor.id)).toBe(factor)
})
test('what is no factor is not taken for one', () => {
  expect(factors.filter(({ id }) => !isFactorId(id))).toEqual([])
  for (const id of ['', 'code', 'constructor', 'code-by-voice']) expect(isFactorId(id)).toBe(false)
})
test('there is a way without a telephone (N20)', () =>
  expect(factors.some(({ channel }) => channel !== 'text')).toBe(true))
