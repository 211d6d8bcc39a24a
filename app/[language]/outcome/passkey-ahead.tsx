import { PasskeyWay } from '#app/_ui/passkey-way.tsx'
import { type Finding, isWarning, tellable } from '#lib/rules/diagnosis/causes/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { factsOf } from '#lib/words/telling.ts'

interface Props {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
}

/** Whoever is in again meets the end of Microsoft's texts next: what will happen, or what happens now, and the way in. */
export function PasskeyAhead({ language, settings, request, now }: Props) {
  const { diagnosis, assurance, accountClass } = request
  const finding = tellable(diagnosis?.findings ?? [], assurance).find(isAboutTexts)
  if (!finding) return null
  const said = wordsFor(language).causes[finding.cause]
  return (
    <div className="mt-10 border-l-[6px] border-wait pl-5">
      <p className="font-semibold">{said.headline(factsOf(finding, now, language, settings.timeZone))}.</p>
      <p className="mt-1">{said.meaning}</p>
      <PasskeyWay
        language={language}
        settings={settings}
        from={finding.from}
        isAhead={isWarning(finding.cause)}
        isGuest={accountClass === 'guest'}
      />
    </div>
  )
}

const isAboutTexts = ({ cause }: Finding): boolean => cause === 'text-or-voice-only' || cause === 'passkey-required'
