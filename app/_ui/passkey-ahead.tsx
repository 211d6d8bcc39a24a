import { PasskeyWay } from '#app/_ui/passkey-way.tsx'
import { type Finding, isWarning, tellable } from '#lib/rules/diagnosis/causes/index.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { factsOf } from '#lib/words/telling.ts'

interface Props {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
  /** Where the cause itself is told in a place of its own. */
  readonly onlyWarning?: boolean
}

/** Whoever is in, or in again, meets the end of Microsoft's texts next: what will happen, or happens now, and the way in. */
export function PasskeyAhead({ language, settings, request, now, onlyWarning = false }: Props) {
  const finding = tellable(request.diagnosis?.findings ?? [], request.assurance).find(isAboutTexts)
  if (!finding || (onlyWarning && !isWarning(finding.cause))) return null
  const said = wordsFor(language).causes[finding.cause]
  return (
    <div className="mt-10 border-l-[6px] border-wait pl-5">
      <p className="font-semibold">{said.headline(factsOf(finding, now, language, settings.timeZone))}.</p>
      <p className="mt-1">{said.meaning}</p>
      <PasskeyWay
        {...{ language, settings, now }}
        from={finding.from}
        isAsked={!isWarning(finding.cause)}
        isGuest={request.accountClass === 'guest'}
      />
    </div>
  )
}

const isAboutTexts = ({ cause }: Finding): boolean => cause === 'text-or-voice-only' || cause === 'passkey-required'
