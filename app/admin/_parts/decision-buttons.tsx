/** The buttons of a decision, labelled with what they do. */
import { decide } from '#app/admin/actions.ts'
import type { Place } from '#app/admin/place.ts'
import { sawFor } from '#lib/rules/request/manual-steps.ts'
import type { EvidencePack, Option } from '#lib/use-cases/approver/evidence-pack.ts'
import { snapshotOf } from '#lib/rules/request/decision-snapshot.ts'
import type { Words } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import { DecisionForm } from './decision-form.tsx'

interface DecisionButtonProps {
  readonly option: Option
  readonly pack: EvidencePack
  readonly place: Place
  /** `lamp` is the main button, which belongs to the bar. */
  readonly kind: 'lamp' | 'plain'
}

export function DecisionButton({ option, pack, place, kind }: DecisionButtonProps) {
  const { words } = place
  const { approvable, remedy } = option
  const { decide: said } = words.desk
  const methods = approvable && remedy === 'remove-authenticator' ? methodsOf(pack, place) : null
  // Nothing can be chosen, so there is nothing to press.
  if (methods?.length === 0)
    return <p className="max-w-measure">{pack.removable ? words.desk.noMethods : words.desk.methodsUnread}</p>
  return (
    <DecisionForm
      action={decide}
      kind={kind}
      hidden={{ ...snapshotFields(pack), remedy, decision: approvable ? 'approve' : 'hand-over' }}
      button={approvable ? said.act[remedy] : said.handOverTo[remedy]}
      problem={words.layout.problem}
      working={words.layout.working}
      choice={
        methods
          ? {
              label: words.desk.whichMethod,
              name: 'target',
              options: methods,
            }
          : undefined
      }
    />
  )
}

/** What a decision carries about the page that it was pressed on. */
export const snapshotFields = ({ request }: EvidencePack) => ({
  id: request.id,
  version: String(request.version),
  seen: snapshotOf(request),
})

/** By kind and date only; the address does not matter here. */
const methodsOf = ({ removable }: EvidencePack, { words: { desk }, language, timeZone }: Place) =>
  (removable ?? []).map(({ id, kind, phoneType, createdAt }) => {
    const which = phoneType ? ` (${desk.phoneTypes[phoneType]})` : ''
    const since = createdAt ? `, ${desk.methodSince({ day: day(createdAt, language, timeZone) })}` : ''
    return { value: id, says: `${desk.methodKinds[kind]}${which}${since}` }
  })

/** Buttons with which an approver says, under their name, what they saw. */
export function AttestationButtons({ pack, words }: { pack: EvidencePack; words: Words }) {
  return (
    <div className="flex flex-wrap gap-3">
      {sawFor(pack.request).map((saw) => (
        <DecisionForm
          key={saw}
          action={decide}
          kind={saw === 'not-restricted' ? 'plain' : 'lamp'}
          hidden={{ ...snapshotFields(pack), decision: 'attest', saw }}
          button={words.desk.handedOver.onWord.saw[saw]}
          problem={words.layout.problem}
          working={words.layout.working}
        />
      ))}
    </div>
  )
}
