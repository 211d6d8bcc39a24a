import { sentenceOf } from '#app/flash-message.ts'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import { type Level, readinessOf, suggestionsFor } from '#lib/rules/preparation/readiness.ts'
import type { HeldMethod } from '#lib/rules/preparation/held-methods.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import type { Place } from './place.ts'

const SIGNAL: Readonly<Record<Level, SignalKind>> = {
  nothing: 'shut',
  'one-proof': 'shut',
  soon: 'wait',
  'with-phone': 'open',
  ready: 'open',
}

interface ReadinessPanelProps extends Place {
  readonly ways: readonly HeldMethod[]
  /** What can be done about it at once, before what would help. */
  readonly children?: React.ReactNode
}

/** One plain sentence, the score, and what would help most. */
export function ReadinessPanel({ language, settings, now, ways, children }: ReadinessPanelProps) {
  const { enrol } = wordsFor(language)
  const { level, score, from } = readinessOf(ways, settings, now)
  const suggested = suggestionsFor(ways, settings.factors, settings, now)
  const says = enrol.readiness[level]
  return (
    <section aria-labelledby="standing" className="mt-5 sm:mt-8">
      <h2 id="standing" className="text-lead">
        <Signal kind={SIGNAL[level]}>
          {typeof says === 'string' ? says : says({ day: from ? day(from, language, settings.timeZone) : '' })}
        </Signal>
      </h2>
      <p className="mt-1 text-quiet tabular-nums">
        {enrol.scoreLabel}: {enrol.score({ score })}
      </p>
      {children}
      {suggested.length > 0 && (
        <>
          <h2 className="mt-5 text-body">{enrol.next}</h2>
          <ul className="mt-1 list-disc space-y-1 ps-5">
            {suggested.map((factor) => (
              <li key={factor}>{sentenceOf(enrol.suggestions, factor)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
