import { SECOND_IN_MS } from '#lib/rules/duration.ts'
import { Countdown } from '#app/_ui/countdown.tsx'
import { AutoReload } from '#app/_ui/auto-reload.tsx'
import type { Finding } from '#lib/rules/diagnosis/causes/index.ts'
import { type Words, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'
import type { FindingsProps } from './findings-props.ts'

/** Until when: a moment with a countdown, or what has to happen first. */
export function CauseEnd({
  until,
  at,
  language,
  settings,
  now,
}: Pick<FindingsProps, 'language' | 'settings' | 'now'> & Pick<Finding, 'until'> & { at: Date }) {
  const { findings } = wordsFor(language)
  if (until.kind === 'after-remedy') return findings.untilRemedy
  if (until.kind === 'after-decision') return findings.untilDecision
  if (until.kind === 'no-end') return null
  const clock = clockNear(until.at, now, language, settings.timeZone)
  if (until.at <= now)
    return (
      <>
        {findings.untilOver({ clock })} <LookedAgain until={until.at} at={at} now={now} {...{ language, settings }} />
      </>
    )
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
      {toldEnd(findings, until, clock)}
    </>
  )
}

type TimedEnd = Extract<Finding['until'], { at: Date }>
function toldEnd(
  { untilAt, untilNotBefore, untilRepeated }: Words['findings'],
  until: TimedEnd,
  clock: string,
): string {
  if (until.kind === 'at') return untilAt({ clock })
  return (until.isRepeated ? untilRepeated : untilNotBefore)({ clock })
}

/** By then the reading after the end was made, or Microsoft does not answer. */
const LOOKS_FOR_SECONDS = 60

/** At the end of a countdown the account is read again, and the page says so. `at`: when the diagnosis was made. */
function LookedAgain(
  props: Pick<FindingsProps, 'language' | 'settings' | 'now'> & { readonly until: Date; readonly at: Date },
) {
  const { until, at, now, language, settings } = props
  const { findings } = wordsFor(language)
  if (at >= until) return findings.lookedAgain({ clock: clockNear(at, now, language, settings.timeZone) })
  if (now.getTime() - until.getTime() > LOOKS_FOR_SECONDS * SECOND_IN_MS) return null
  return (
    <>
      {findings.lookingAgain}
      <AutoReload everySeconds={3} />
    </>
  )
}
