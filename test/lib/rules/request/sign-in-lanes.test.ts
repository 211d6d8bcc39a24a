import { expect, test } from 'vitest'
import { exampleSignIn, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import { lanesOf, placeBetween } from '#lib/rules/request/sign-in-lanes.ts'

test('a lane is one place and one kind of system, whatever version either names', () => {
  const lanes = lanesOf([
    exampleSignIn(0, 500, { operatingSystem: 'Windows10' }),
    exampleSignIn(50126, 10),
    exampleSignIn(0, 20, { operatingSystem: 'Ios 26' }),
    exampleSignIn(0, 30, { city: 'Maribor' }),
  ])
  expect(lanes.map(({ city, device, succeeded, failed }) => [city, device, succeeded, failed])).toEqual([
    ['Ljubljana', 'Windows 11', 1, 1],
    ['Ljubljana', 'Ios 26', 1, 0],
    ['Maribor', 'Windows 11', 1, 0],
  ])
  expect(lanes[0]?.lastAt).toEqual(minutesBefore(10))
})

test('nothing in the log makes no lane', () => expect(lanesOf([])).toEqual([]))

const PLACES: readonly [at: number, place: number][] = [
  [100, 0],
  [50, 50],
  [0, 100],
  [200, 0],
  [-10, 100],
]
for (const [at, place] of PLACES)
  test(`${at} of the last 100 minutes stands at ${place} %`, () => {
    expect(placeBetween(minutesBefore(at), minutesBefore(100), minutesBefore(0))).toBe(place)
  })

test('a single moment stands at the end', () => {
  expect(placeBetween(minutesBefore(0), minutesBefore(0), minutesBefore(0))).toBe(100)
})
