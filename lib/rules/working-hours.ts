/**
 * Hours in which people are at work, and can say no.
 *
 * A wait that counts only these cannot be sat out overnight or over a weekend. Days and clock times are the
 * organisation's. What is counted is elapsed time, so a change of the clocks neither adds nor loses an hour.
 */
import { Temporal } from 'temporal-polyfill'
import { HOUR_IN_MS } from './duration.ts'
import type { OfferedLanguage } from './language.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export interface WorkingHours {
  readonly days: readonly Weekday[]
  /** Local clock time: "08:00". */
  readonly from: string
  /** Local clock time, later than `from`; "24:00" is the end of the day. */
  readonly to: string
  /** Days without work: "2026-12-25", or with what the day is called. */
  readonly holidays: readonly (string | NamedHoliday)[]
}

/** A day without work, and its name: one for everybody, or one for each language. */
export interface NamedHoliday {
  readonly date: string
  readonly name: string | Readonly<Record<OfferedLanguage, string>>
}

/** More than this many free days in a row are taken for a mistake in the settings. */
const LOOKS_AHEAD_DAYS = 400

/** The moment at which so many working hours have passed. A RangeError where the settings leave none within a year. */
export function afterWorkingHours(begin: Date, hours: number, week: WorkingHours, timeZone: string): Date {
  let left = hours * HOUR_IN_MS
  const first = dayIn(begin, timeZone)
  for (let days = 0; days < LOOKS_AHEAD_DAYS; days++) {
    const day = first.add({ days })
    if (!isWorked(day, week)) continue
    const opens = Math.max(instantOf(day, week.from, timeZone), begin.getTime())
    const closes = instantOf(day, week.to, timeZone)
    if (closes <= opens) continue
    if (left <= closes - opens) return new Date(opens + left)
    left -= closes - opens
  }
  throw new RangeError('No working hours within a year')
}

/**
 * The latest moment up to `at` in which people are at work and remain so for `hours` more or until `at` itself; null
 * where there is none after `since`.
 */
export function latestWorkingMoment(
  at: Date,
  since: Date,
  hoursBeforeClosing: number,
  week: WorkingHours,
  timeZone: string,
): Date | null {
  const first = dayIn(since, timeZone)
  for (let day = dayIn(at, timeZone); isUpTo(first, day); day = day.subtract({ days: 1 })) {
    if (!isWorked(day, week)) continue
    const opens = instantOf(day, week.from, timeZone)
    const latest = Math.min(at.getTime(), instantOf(day, week.to, timeZone) - hoursBeforeClosing * HOUR_IN_MS)
    if (latest >= opens && latest > since.getTime()) return new Date(latest)
  }
  return null
}

/** The next moment at which people are at work; null: they are now. */
export function nextOpening(now: Date, week: WorkingHours, timeZone: string): Date | null {
  const soon = afterWorkingHours(now, 0, week, timeZone)
  return soon > now ? soon : null
}

/** The next moment after this one at which clocks in the zone show a time such as "10:00". */
export function nextAtClock(after: Date, onClock: string, timeZone: string): Date {
  const today = dayIn(after, timeZone)
  const first = instantOf(today, onClock, timeZone)
  return new Date(first > after.getTime() ? first : instantOf(today.add({ days: 1 }), onClock, timeZone))
}

const isUpTo = (day: Temporal.PlainDate, last: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, last) <= 0

const isWorked = (day: Temporal.PlainDate, { days, holidays }: WorkingHours): boolean =>
  days.some((one) => WEEKDAYS.indexOf(one) === day.dayOfWeek - 1) &&
  !holidays.some((one) => dateOf(one) === day.toString())

const dateOf = (holiday: string | NamedHoliday): string => (typeof holiday === 'string' ? holiday : holiday.date)

/** The name of the day without work that it is in this zone; null where it is none, or has no name. */
export function holidayNameOn(now: Date, { holidays }: WorkingHours, timeZone: string): NamedHoliday['name'] | null {
  const today = dayIn(now, timeZone).toString()
  const holiday = holidays.find((one) => dateOf(one) === today)
  return typeof holiday === 'object' ? holiday.name : null
}

/**
 * The instant, in milliseconds, at which clocks in this zone show a time of this day; "24:00" is the next day's beginning.
 * In spring a time that is skipped is as much later as the clocks jump; in autumn, of a time that comes twice, the first is meant.
 */
function instantOf(day: Temporal.PlainDate, onClock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = onClock.split(':').map(Number)
  return day.toPlainDateTime().add({ hours, minutes }).toZonedDateTime(timeZone).epochMilliseconds
}

/** The day that the calendar shows in this zone. */
const dayIn = (instant: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
