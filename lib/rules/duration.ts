/**
 * Units of time, once: every factor between two of them stands here.
 *
 * A constant elsewhere names its unit (`_MS`, `_SECONDS`, `_MINUTES`, `_HOURS`, `_DAYS`), and a name has one value.
 * A day is 24 hours; days of a calendar, which a change of the clocks makes longer, are `working-hours.ts`'s.
 */
export const SECOND_IN_MS = 1000
export const MINUTE_IN_MS = 60 * SECOND_IN_MS
export const HOUR_IN_MS = 60 * MINUTE_IN_MS
export const DAY_IN_MS = 24 * HOUR_IN_MS

export const MINUTE_IN_SECONDS = 60
export const HOUR_IN_SECONDS = 60 * MINUTE_IN_SECONDS
export const DAY_IN_SECONDS = 24 * HOUR_IN_SECONDS

/** The moment so much later; earlier, where the number is negative. */
export const addSeconds = (moment: Date, seconds: number): Date => add(moment, seconds * SECOND_IN_MS)
/** The moment so many minutes later; earlier, where the number is negative. */
export const addMinutes = (moment: Date, minutes: number): Date => add(moment, minutes * MINUTE_IN_MS)
/** The moment so many hours later; earlier, where the number is negative. */
export const addHours = (moment: Date, hours: number): Date => add(moment, hours * HOUR_IN_MS)
/** The moment so many times 24 hours later; earlier, where the number is negative. */
export const addDays = (moment: Date, days: number): Date => add(moment, days * DAY_IN_MS)

const add = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms)
