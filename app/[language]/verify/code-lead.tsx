import { RefreshTimer } from '#app/_ui/refresh-timer.tsx'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { CodeTimes } from '#lib/use-cases/claimant/prove/code-times.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clock, clockToTheSecond, nextSecond } from '#lib/words/time.ts'
import { LeadParagraphs } from './lead-paragraphs.tsx'

interface CodeLeadProps {
  readonly language: Language
  readonly settings: Settings
  readonly times: CodeTimes
  /** Where the code goes, said while it can still come. */
  readonly onItsWay: readonly string[]
  readonly now: Date
}

/** Where a code is, until when it works, and from when another can be asked for. */
export function CodeLead({ language, settings: { timeZone }, times, onItsWay, now }: CodeLeadProps) {
  const { verify } = wordsFor(language)
  const { state, until, againAt } = times
  const next = [until, againAt]
    .filter((moment) => moment !== null && moment > now)
    .toSorted((one, other) => Number(one) - Number(other))[0]
  const again = againAt && verify.againAt({ clock: clockToTheSecond(nextSecond(againAt), language, timeZone) })
  const says = {
    none: [verify.noCodeYet],
    awaited: [...onItsWay, verify.codeLife],
    works: [...onItsWay, ...(until ? [verify.worksUntil({ clock: clock(until, language, timeZone) })] : [])],
    over: until ? [verify.codeOver({ clock: clock(until, language, timeZone) })] : [],
  }[state]
  return (
    <>
      <LeadParagraphs said={again ? [...says, again] : says} />
      {next && <RefreshTimer at={next.toISOString()} />}
    </>
  )
}
