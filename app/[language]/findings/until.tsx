import { Countdown } from '#app/_ui/countdown.tsx'
import type { Finding } from '#lib/causes/index.ts'
import { wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import type { FindingsProps } from './props.ts'

/** Until when: a moment with a countdown that is true, or what has to happen first. */
export function Until({
  until,
  language,
  settings,
  now,
}: Pick<FindingsProps, 'language' | 'settings' | 'now'> & Pick<Finding, 'until'>) {
  const { findings } = wordsFor(language)
  if (until.kind === 'after-remedy') return findings.untilRemedy
  if (until.kind === 'after-decision') return findings.untilDecision
  if (until.kind === 'no-end') return null
  const clock = clockNear(until.at, now, language, settings.timeZone)
  if (until.at <= now) return findings.untilOver(clock)
  return (
    <>
      <strong className="block text-lead">
        <Countdown
          at={until.at.toISOString()}
          from={now.toISOString()}
          locale={language}
          over={findings.countdownOver}
        />
      </strong>
      {until.kind === 'at' ? findings.untilAt(clock) : findings.untilNotBefore(clock)}
    </>
  )
}
