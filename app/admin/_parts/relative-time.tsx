/** A moment as a distance from now, with the absolute one on hover and in the tree. A page stays open, so no moment is "now". */
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '#lib/rules/duration.ts'
import { clock, dayAndClock } from '#lib/words/time.ts'
import type { Place } from '#app/admin/place.ts'

const UNITS = [
  ['day', DAY_IN_MS],
  ['hour', HOUR_IN_MS],
  ['minute', MINUTE_IN_MS],
] as const

export function RelativeTime({ at, place }: { at: Date; place: Place }) {
  const absolute = dayAndClock(at, place.language, place.timeZone)
  return (
    <time dateTime={at.toISOString()} title={absolute} className="tabular-nums">
      {Math.abs(at.getTime() - place.now.getTime()) < MINUTE_IN_MS / 2
        ? clock(at, place.language, place.timeZone)
        : relativeText(at, place)}
      <span className="sr-only"> ({absolute})</span>
    </time>
  )
}

/** A duration without a direction: how late something is. */
export function durationText(from: Date, { now, language }: Pick<Place, 'now' | 'language'>): string {
  const away = now.getTime() - from.getTime()
  const [unit, length] = UNITS.find(([, one]) => away >= one) ?? UNITS[2]
  const written = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
  return written.format(Math.max(1, Math.trunc(away / length)))
}

export function relativeText(at: Date, { now, language }: Pick<Place, 'now' | 'language'>): string {
  const away = at.getTime() - now.getTime()
  const [unit, length] = UNITS.find(([, one]) => Math.abs(away) >= one) ?? UNITS[2]
  const count = unit === 'day' ? Math.trunc(away / length) : Math.round(away / length)
  const written = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  // The locale's word for "now".
  return count === 0 ? written.format(0, 'second') : written.format(count, unit)
}
