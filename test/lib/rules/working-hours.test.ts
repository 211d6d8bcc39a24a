import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWorkingHours, WEEKDAYS, type WorkingHours } from '#lib/rules/working-hours.ts'

const OFFICE: WorkingHours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00', holidays: [] }
const LJUBLJANA = 'Europe/Ljubljana'
const ROUND: WorkingHours = { days: WEEKDAYS, from: '00:00', to: '24:00', holidays: [] }

type Row = readonly [title: string, begin: string, hours: number, end: string, week?: WorkingHours, zone?: string]

/** In winter Ljubljana is one hour ahead of UTC, in summer two. */
const SPECIFICATION: readonly Row[] = [
  // begun, by the clock in Ljubljana           begun, UTC             hours  over, UTC
  ['Monday 09:00, within the day', '2026-11-23T08:00:00Z', 4, '2026-11-23T12:00:00.000Z'],
  ['Monday 09:00, into Tuesday', '2026-11-23T08:00:00Z', 12, '2026-11-24T10:00:00.000Z'],
  ['Monday 06:00, before opening', '2026-11-23T05:00:00Z', 1, '2026-11-23T08:00:00.000Z'],
  ['Monday 22:00, after closing', '2026-11-23T21:00:00Z', 1, '2026-11-24T08:00:00.000Z'],
  ['Monday 08:00, to the last minute of the day', '2026-11-23T07:00:00Z', 10, '2026-11-23T17:00:00.000Z'],
  ['Friday 17:30, over the weekend', '2026-11-27T16:30:00Z', 1, '2026-11-30T07:30:00.000Z'],
  ['Saturday, counts from Monday', '2026-11-28T10:00:00Z', 12, '2026-12-01T09:00:00.000Z'],
  ['Sunday 23:59, counts from Monday', '2026-11-29T22:59:00Z', 1, '2026-11-30T08:00:00.000Z'],
  [
    'a holiday in between',
    '2026-12-24T16:00:00Z',
    2,
    '2026-12-28T08:00:00.000Z',
    { ...OFFICE, holidays: ['2026-12-25'] },
  ],
  ['a day with the date of a holiday elsewhere', '2026-12-24T16:00:00Z', 2, '2026-12-25T08:00:00.000Z'],
  ['the Friday before clocks go forward', '2026-03-27T16:00:00Z', 2, '2026-03-30T07:00:00.000Z'],
  ['the Friday before clocks go back', '2026-10-23T15:00:00Z', 2, '2026-10-26T08:00:00.000Z'],
  ['the night that is an hour short', '2026-03-28T23:00:00Z', 24, '2026-03-29T23:00:00.000Z', ROUND],
  ['the night that is an hour long', '2026-10-24T22:00:00Z', 24, '2026-10-25T22:00:00.000Z', ROUND],
  [
    'open from 02:30, on the night that has no such time',
    '2026-03-28T12:00:00Z',
    1,
    '2026-03-29T02:30:00.000Z',
    { ...ROUND, days: ['sun'], from: '02:30', to: '06:00' },
  ],
  [
    'open from 02:30, on the night that has it twice: the first',
    '2026-10-24T12:00:00Z',
    1,
    '2026-10-25T01:30:00.000Z',
    { ...ROUND, days: ['sun'], from: '02:30', to: '06:00' },
  ],
  ['another date there than in UTC', '2026-11-27T20:00:00Z', 1, '2026-11-27T21:00:00.000Z', OFFICE, 'Pacific/Honolulu'],
  ['half an hour off', '2026-11-23T02:30:00Z', 1, '2026-11-23T03:30:00.000Z', OFFICE, 'Asia/Kolkata'],
  ['part of an hour', '2026-11-23T08:00:00Z', 1.5, '2026-11-23T09:30:00.000Z'],
]

describe('the moment at which working hours have passed (R17)', () => {
  for (const [title, begin, hours, end, week = OFFICE, zone = LJUBLJANA] of SPECIFICATION)
    test(`${title}: ${hours} hours from ${begin} are over at ${end}`, () =>
      expect(afterWorkingHours(new Date(begin), hours, week, zone).toISOString()).toBe(end))

  test('never sooner than the hours themselves, and always within working hours', () => {
    const moment = fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2035-01-01') })
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 24 }), (begin, hours) => {
        const end = afterWorkingHours(begin, hours, OFFICE, LJUBLJANA)
        expect(end.getTime() - begin.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000)
        const [day, clock] = new Intl.DateTimeFormat('en-GB', {
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
          timeZone: LJUBLJANA,
        })
          .format(end)
          .replace(',', '')
          .split(' ')
        expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']).toContain(day)
        expect(clock && clock > '08:00:00' && clock <= '18:00:00').toBe(true)
      }),
    )
  })
  test('a later beginning never ends sooner', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 24 }), (one, other, hours) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          afterWorkingHours(new Date(at), hours, OFFICE, LJUBLJANA).getTime(),
        )
        expect(last).toBeGreaterThanOrEqual(first ?? 0)
      }),
    )
  })
  test('a week without a working day is a mistake that is said', () =>
    expect(() => afterWorkingHours(new Date('2026-11-23'), 1, { ...OFFICE, days: [] }, LJUBLJANA)).toThrow(RangeError))
})
