import { clockNear } from '#lib/words/time.ts'
import type { Language } from '#lib/rules/language.ts'

/** A moment in the organisation's time, with the exact one in the tree. */
export function LocalTime({
  at,
  now,
  language,
  timeZone,
}: {
  at: Date
  now: Date
  language: Language
  timeZone: string
}) {
  return (
    <time dateTime={at.toISOString()} className="tabular-nums">
      {clockNear(at, now, language, timeZone)}
    </time>
  )
}
