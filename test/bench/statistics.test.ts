import { describe, expect, test } from 'vitest'
import { compare, percentile } from './statistics.ts'

describe('percentile, by nearest rank', () => {
  const TEN = [15, 20, 35, 40, 50, 3, 8, 7, 9, 13]
  for (const [share, value] of [
    [0.5, 13],
    [0.95, 50],
    [0.1, 3],
    [0, 3],
    [1, 50],
  ] as const)
    test(`${share} of ten is ${value}`, () => expect(percentile(TEN, share)).toBe(value))
  test('of one value is that value', () => expect(percentile([7], 0.99)).toBe(7))
})

describe('Mann–Whitney', () => {
  const WORKED: readonly [first: readonly number[], second: readonly number[], auc: number, p: number][] = [
    // Worked by hand: how many of the pairs favour the first, over how many there are.
    [[2, 3, 4, 5, 6, 12], [1, 7, 8, 9, 10, 11], 11 / 36, 0.297953],
    [[1, 2, 2, 3, 4, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 7, 8, 9, 9, 10], 0.21, 0.030324],
  ]
  for (const [first, second, auc, p] of WORKED)
    test(`of ${first.join(' ')} and ${second.join(' ')}`, () => {
      expect(compare(first, second).auc).toBeCloseTo(auc, 10)
      expect(compare(first, second).p).toBeCloseTo(p, 5)
    })
  test('of one sample and itself is an even chance', () => {
    const sample = [4, 8, 15, 16, 23, 42]
    expect(compare(sample, sample).auc).toBe(0.5)
    expect(compare(sample, sample).p).toBeCloseTo(1, 6)
  })
  test('of values that are all the same says nothing', () => {
    expect(compare([1, 1, 1], [1, 1]).auc).toBe(0.5)
    expect(compare([1, 1, 1], [1, 1]).p).toBeCloseTo(1, 6)
  })
  test('of samples that do not overlap is certain of it', () => {
    const low = Array.from({ length: 50 }, (_, value) => value)
    const { auc, p } = compare(
      low.map((value) => value + 100),
      low,
    )
    expect(auc).toBe(1)
    expect(p).toBeLessThan(1e-12)
  })
})
