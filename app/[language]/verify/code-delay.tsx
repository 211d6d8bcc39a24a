import { PageLink } from '#app/_ui/page-link.tsx'
import type { AskedFactorId } from '#lib/rules/proofs/factors/index.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { clockNear } from '#lib/words/time.ts'

interface CodeDelayProps {
  readonly language: Language
  readonly settings: Settings
  readonly factor: AskedFactorId
  readonly by: Date | null
  readonly now: Date
}

/**
 * Codes of others are sent first. Without script there is a link, since a page with a field must not reload by itself.
 */
export function CodeDelay({ language, settings, factor, by, now }: CodeDelayProps) {
  const says = wordsFor(language).verify.awaited
  return (
    <div className="space-y-2 border-s-[6px] border-wait ps-4">
      <p className="font-semibold">
        {by ? says.many({ clock: clockNear(by, now, language, settings.timeZone) }) : says.slow}
      </p>
      <p>{says.stay}</p>
      <p>
        <PageLink href={`/verify?way=${factor}`}>{says.look}</PageLink>
      </p>
    </div>
  )
}
