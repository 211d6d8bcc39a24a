import { Signal } from '#app/_ui/signal.tsx'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import type { Place } from './place.ts'

/** Whether it counts now, or from when. */
export function FreshnessNote({ language, settings, now, from }: Place & { from: Date | null }) {
  const { enrol } = wordsFor(language)
  if (!from) return <Signal kind="wait">{enrol.countsUnknown}</Signal>
  return from <= now ? (
    <Signal kind="open">{enrol.countsNow}</Signal>
  ) : (
    <Signal kind="wait">{enrol.countsFrom({ day: day(from, language, settings.timeZone) })}</Signal>
  )
}
