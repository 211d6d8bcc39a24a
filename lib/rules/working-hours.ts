/**
 * Hours in which people are at work, and can say no.
 *
 * A wait that counts only these cannot be sat out overnight or over a weekend.
 * Days and clock times are the organisation's; what is counted is time that
 * really passes, so the night on which clocks change makes no hour appear or vanish.
 */
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS, SECOND_IN_MS } from './duration.ts'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export interface WorkingHours {
  readonly days: readonly Weekday[]
  /** On the clock: "08:00". */
  readonly from: string
  /** On the clock, later than `from`; "24:00" is the end of the day. */
  readonly to: string
  /** Days on which nobody works: "2026-12-25". */
  readonly holidays: readonly string[]
}

/** Days. More free days in a row than this is a mistake in the settings. */
const LOOKS_AHEAD = 400

/** The moment at which so many working hours have passed. */
export function afterWorkingHours(begin: Date, hours: number, week: WorkingHours, timeZone: string): Date {
  let left = hours * HOUR_IN_MS
  const first = Date.parse(`${dateIn(begin, timeZone)}T00:00:00Z`)
  for (let day = 0; day < LOOKS_AHEAD; day++) {
    const date = new Date(first + day * DAY_IN_MS)
    if (!isWorked(date, week)) continue
    const opens = Math.max(instantOf(date, week.from, timeZone), begin.getTime())
    const closes = instantOf(date, week.to, timeZone)
    if (closes <= opens) continue
    if (left <= closes - opens) return new Date(opens + left)
    left -= closes - opens
  }
  throw new RangeError('No working hours within a year')
}

/**
 * The latest moment up to `at` in which people are at work, and for so many hours more or until `at` itself;
 * null where there is none after `since`.
 */
export function latestWorkingMoment(
  at: Date,
  since: Date,
  hoursBeforeClosing: number,
  week: WorkingHours,
  timeZone: string,
): Date | null {
  const last = Date.parse(`${dateIn(at, timeZone)}T00:00:00Z`)
  for (let day = last; day >= Date.parse(`${dateIn(since, timeZone)}T00:00:00Z`); day -= DAY_IN_MS) {
    const date = new Date(day)
    if (!isWorked(date, week)) continue
    const opens = instantOf(date, week.from, timeZone)
    const latest = Math.min(at.getTime(), instantOf(date, week.to, timeZone) - hoursBeforeClosing * HOUR_IN_MS)
    if (latest >= opens && latest > since.getTime()) return new Date(latest)
  }
  return null
}

/** When people are next at work. Null: they are now. */
export function nextOpening(now: Date, week: WorkingHours, timeZone: string): Date | null {
  const soon = afterWorkingHours(now, 0, week, timeZone)
  return soon > now ? soon : null
}

/** The next moment after this one at which clocks in this zone show a time: "10:00". */
export function nextAtClock(after: Date, onClock: string, timeZone: string): Date {
  const today = Date.parse(`${dateIn(after, timeZone)}T00:00:00Z`)
  const [first = 0, second = 0] = [0, DAY_IN_MS].map((day) => instantOf(new Date(today + day), onClock, timeZone))
  return new Date(first > after.getTime() ? first : second)
}

/** `date`: midnight in UTC of the day that is meant. */
const isWorked = (date: Date, { days, holidays }: WorkingHours): boolean =>
  days.some((day) => WEEKDAYS.indexOf(day) === (date.getUTCDay() + 6) % 7) &&
  !holidays.includes(date.toISOString().slice(0, 10))

/** The instant at which clocks in this zone show this. A time that is skipped in spring is the moment of the jump's end. */
function instantOf(date: Date, onClock: string, timeZone: string): number {
  const [hour = 0, minute = 0] = onClock.split(':').map(Number)
  const wanted = date.getTime() + hour * HOUR_IN_MS + minute * MINUTE_IN_MS
  const [before, after] = [
    wanted - offsetAt(wanted - DAY_IN_MS, timeZone),
    wanted - offsetAt(wanted + DAY_IN_MS, timeZone),
  ]
  // Twice a year the two differ; in autumn the clock shows some times twice, and the first is meant.
  const shown = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === wanted)
  return shown.length > 0 ? Math.min(...shown) : Math.max(before, after)
}

/** How far this zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(instant / SECOND_IN_MS) * SECOND_IN_MS
}

/** Made once a zone: to make one costs a hundred times what it costs to use it. */
const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { ...WHOLE, timeZone })
  clocks.set(timeZone, clock)
  return clock
}

const WHOLE = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const

const dateIn = (instant: Date, timeZone: string): string =>
  new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 10)
