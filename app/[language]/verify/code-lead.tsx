import { RefreshTimer } from '#app/_ui/refresh-timer.tsx'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { CodeTimes } from '#lib/use-cases/claimant/prove/code-times.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clock, nextMinute } from '#lib/words/time.ts'
import { LeadParagraphs } from './lead-paragraphs.tsx'

interface TimesProps {
  readonly language: Language
  readonly settings: Settings
  readonly times: CodeTimes
}

/** Where a code is, as long as it can come or works; `onItsWay`: where it goes. */
export function CodeLead(props: TimesProps & { readonly onItsWay: readonly string[]; readonly now: Date }) {
  const { language, settings, times, onItsWay, now } = props
  const { verify } = wordsFor(language)
  const { state, until, againAt } = times
  const next = [until, againAt]
    .filter((moment) => moment !== null && moment > now)
    .toSorted((one, other) => Number(one) - Number(other))[0]
  const says = {
    none: [verify.noCodeYet],
    awaited: onItsWay,
    works: onItsWay,
    over: until ? [verify.codeOver({ clock: clock(until, language, settings.timeZone) })] : [],
  }[state]
  return (
    <>
      <LeadParagraphs said={says} />
      {next && <RefreshTimer at={next.toISOString()} />}
    </>
  )
}

/** Until when it works, and from when another can be asked for: below the button, which is on a phone's first screen so. */
export function CodeLife({ language, settings: { timeZone }, times: { state, until, againAt } }: TimesProps) {
  const { verify } = wordsFor(language)
  const life =
    state === 'awaited' ? verify.codeLife : until && verify.worksUntil({ clock: clock(until, language, timeZone) })
  const says = [
    ...(life && (state === 'awaited' || state === 'works') ? [life] : []),
    ...(againAt ? [verify.againAt({ clock: clock(nextMinute(againAt), language, timeZone) })] : []),
  ]
  if (says.length === 0) return null
  return (
    <div aria-live="polite" className="text-quiet">
      <LeadParagraphs said={says} />
    </div>
  )
}
