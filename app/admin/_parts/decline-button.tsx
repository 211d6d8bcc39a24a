/** The form that declines a request. */
import { decide } from '#app/admin/actions.ts'
import { claimantLanguage, readyReasons } from '#app/admin/decline-reasons.ts'
import { deskDraft } from '#app/admin/desk-draft.ts'
import type { Place } from '#app/admin/place.ts'
import { REASON_AT_MOST } from '#lib/use-cases/approver/decide.ts'
import type { EvidencePack } from '#lib/use-cases/approver/evidence-pack.ts'
import { wordsFor } from '#lib/words/index.ts'
import { snapshotFields } from './decision-buttons.tsx'
import { DeclineForm } from './decline-form.tsx'

interface DeclineButtonProps {
  readonly pack: EvidencePack
  readonly place: Place
}

/** What was typed when a sign-in turned out to be too old. */
export const declineDraft = ({ request }: EvidencePack) =>
  deskDraft(`/admin/requests/${encodeURIComponent(request.id)}`, 'decline')

export async function DeclineButton({ pack, place: { words, settings } }: DeclineButtonProps) {
  const { decide: said, declineReasons } = words.desk
  const language = claimantLanguage(pack.request, settings)
  return (
    <DeclineForm
      action={decide}
      hidden={{ ...snapshotFields(pack), decision: 'decline', language }}
      presets={readyReasons(language, words, pack.handling.hasAnother)}
      draft={await declineDraft(pack)}
      atMost={REASON_AT_MOST}
      language={language}
      words={{
        problem: words.layout.problem,
        working: words.layout.working,
        button: said.declineTo,
        choose: declineReasons.choose,
        own: declineReasons.own,
        chooseHint: declineReasons.hint({ language: wordsFor(language).name }),
        reason: said.reason,
        reasonHint: said.reasonHint,
      }}
    />
  )
}
