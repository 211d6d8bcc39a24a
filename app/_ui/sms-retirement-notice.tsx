import { PasskeyGuide } from '#app/_ui/passkey-guide.tsx'
import { type Finding, isWarning, tellable } from '#lib/rules/diagnosis/causes/index.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { factsOf } from '#lib/words/cause-facts.ts'

interface Props {
  readonly language: Language
  readonly settings: Settings
  readonly request: RecoveryRequest
  readonly now: Date
  /** The cause itself is shown elsewhere on the page. */
  readonly onlyWarning?: boolean
}

/**
 * The end of Microsoft's texts comes next for whoever is in, or in again: what will happen, or happens now, and how to
 * sign in.
 */
export function SmsRetirementNotice({ language, settings, request, now, onlyWarning = false }: Props) {
  const finding = tellable(request.diagnosis?.findings ?? [], request.assurance).find(isAboutTexts)
  if (!finding || (onlyWarning && !isWarning(finding.cause))) return null
  const said = wordsFor(language).causes[finding.cause]
  return (
    <div className="mt-10 border-s-[6px] border-wait ps-5">
      <p className="font-semibold">{said.headline(factsOf(finding, now, language, settings.timeZone))}.</p>
      <p className="mt-1">{said.meaning}</p>
      <PasskeyGuide
        {...{ language, settings, now }}
        from={finding.from}
        isAsked={!isWarning(finding.cause)}
        isGuest={request.accountClass === 'guest'}
      />
    </div>
  )
}

const isAboutTexts = ({ cause }: Finding): boolean => cause === 'text-or-voice-only' || cause === 'passkey-required'
