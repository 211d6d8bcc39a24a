import { describe, expect, test } from 'vitest'
import { memoryHere, placesIn } from './memory.ts'

describe('a machine with less memory walks fewer journeys at once', () => {
  for (const [gigabytes, places] of [
    [1, 1],
    [3.8, 1],
    [4.6, 2],
    [5.7, 2],
    [7.6, 3],
    [15.5, 4],
    [256, 4],
  ] as const)
    test(`${gigabytes} GB: ${places}`, () => expect(placesIn(gigabytes * 1_000_000_000)).toBe(places))

  test('what this one has is a number of bytes', () => expect(memoryHere()).toBeGreaterThan(100_000_000))
})
