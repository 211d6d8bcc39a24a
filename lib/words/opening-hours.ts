/** When a desk opens next, as people say it: "today at 07:00", "Monday at 07:00". */
import { DAY_IN_MS } from '../rules/duration.ts'
import type { Language } from '../rules/language.ts'
import type { Weekday } from '../rules/working-hours.ts'
import type { Words } from './index.ts'
import { clock, dayAndClock } from './time.ts'

/** A weekday alone says which one for so many days. */
const NAMED_FOR_DAYS = 6

/** The moment by its distance from now: today, tomorrow, a weekday within the week, else with its date and zone. */
export function openingSaid(
  { opening }: Pick<Words, 'opening'>,
  opens: Date,
  { now, language, timeZone }: { readonly now: Date; readonly language: Language; readonly timeZone: string },
): string {
  const ahead = (calendarDay(opens, timeZone) - calendarDay(now, timeZone)) / DAY_IN_MS
  const said = clock(opens, language, timeZone)
  if (ahead === 0) return opening.today({ clock: said })
  if (ahead === 1) return opening.tomorrow({ clock: said })
  if (ahead > NAMED_FOR_DAYS) return dayAndClock(opens, language, timeZone)
  return opening.weekday({ day: weekdayOf(opens, timeZone), clock: said })
}

/** The day that the calendar shows in this zone, as midnight in UTC. */
function calendarDay(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  return Date.UTC(of.year ?? 0, (of.month ?? 1) - 1, of.day ?? 1)
}

const weekdayOf = (at: Date, timeZone: string): Weekday =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(at).toLowerCase() as Weekday
