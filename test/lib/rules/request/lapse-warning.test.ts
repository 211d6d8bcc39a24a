import { expect, test } from 'vitest'
import { lapseWarnings } from '#lib/rules/request/lapse-warning.ts'
import type { WorkingHours } from '#lib/rules/working-hours.ts'

const ZONE = 'Europe/Ljubljana'
const WEEK: WorkingHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '08:00',
  to: '18:00',
  holidays: ['2026-12-25'],
}
/** A moment in winter, when Ljubljana is one hour ahead of UTC. */
const on = (local: string) => new Date(`${local}:00+01:00`)
const day = 86_400_000

const SPECIFICATION: readonly [what: string, approved: string, expected: readonly string[]][] = [
  ['at noon: four hours and one hour before', '2026-11-24T14:00', ['2026-11-25T10:00', '2026-11-25T13:00']],
  [
    'in the evening: what falls after closing comes an hour before it',
    '2026-11-24T20:00',
    ['2026-11-25T16:00', '2026-11-25T17:00'],
  ],
  ['at night: both on the day before, once', '2026-11-24T05:00', ['2026-11-24T17:00']],
  [
    'on Friday evening: nobody is there until the end, so at the plain moments',
    '2026-11-27T19:00',
    ['2026-11-28T15:00', '2026-11-28T18:00'],
  ],
  ['on a Friday, to end on Saturday: while somebody is still there', '2026-11-27T10:00', ['2026-11-27T17:00']],
  ['before a holiday: on the day before', '2026-12-24T09:00', ['2026-12-24T17:00']],
]
for (const [what, approved, expected] of SPECIFICATION)
  test(`an approval given ${what}`, () => {
    const given = on(approved)
    const warned = lapseWarnings(given, new Date(given.getTime() + day), WEEK, ZONE)
    expect(warned).toEqual(expected.map(on))
  })
test('one that ends within the hour is warned of at no moment that has passed', () => {
  const given = on('2026-11-24T14:00')
  expect(lapseWarnings(given, new Date(given.getTime() + 30 * 60_000), WEEK, ZONE)).toEqual([])
})
