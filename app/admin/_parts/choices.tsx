/** Everything that can be decided, each with policy's answer and its consequences before its button. */
import { decide } from '#app/admin/actions.ts'
import { signInAddress } from '#app/admin/approver.ts'
import type { Place } from '#app/admin/place.ts'
import type { Approver } from '#lib/desk/approver.ts'
import type { Choice } from '#lib/desk/choices.ts'
import { REASON_AT_MOST } from '#lib/desk/decide.ts'
import type { EvidencePack } from '#lib/desk/pack.ts'
import type { Words } from '#lib/words/index.ts'
import { DecisionForm } from './decision-form.tsx'

interface ChoicesProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export function Choices({ pack, approver, place }: ChoicesProps) {
  const { request, options, recommended, undeterminable } = pack
  const { desk } = place.words
  const sorted = options.toSorted((a, b) => Number(b.remedy === recommended) - Number(a.remedy === recommended))
  const together = undeterminable || options.some(({ approvers }) => approvers > 1)
  return (
    <>
      {undeterminable && <p className="mb-3 max-w-measure">{desk.decide.undeterminable}</p>}
      {together && <Fresh approver={approver} path={`/admin/requests/${request.id}`} words={place.words} />}
      <ul className="border-t border-line">
        {sorted.map((choice) => (
          <li key={choice.remedy} className="border-b border-line py-4">
            <ChoiceOf choice={choice} pack={pack} place={place} />
          </li>
        ))}
        <li className="py-4">
          <details>
            <summary className="press-text w-fit text-body font-bold">{desk.decide.decline}</summary>
            <p className="mt-2 mb-3 max-w-measure">{desk.decide.declineMeans}</p>
            <Decline pack={pack} words={place.words} />
          </details>
        </li>
      </ul>
    </>
  )
}

function ChoiceOf({ choice, pack, place }: { choice: Choice; pack: EvidencePack; place: Place }) {
  const { words } = place
  const { decide: said } = words.desk
  const suggested = choice.remedy === pack.recommended
  const name = choice.approvable ? said.act[choice.remedy] : said.handOverTo[choice.remedy]
  return (
    <>
      <h3 className="text-body">
        {name}
        {suggested && <span className="font-normal text-quiet"> · {said.suggested}</span>}
      </h3>
      <p className="max-w-measure text-quiet">{answerOf(choice, pack, words)}</p>
      <ul className="my-2 max-w-measure list-disc pl-5">
        {(choice.approvable ? said.consequences[choice.remedy] : [said.handOverMeans]).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Act choice={choice} pack={pack} words={words} kind="plain" />
    </>
  )
}

/** The one button of a choice; the lamp belongs to the bar. */
export function Act(props: { choice: Choice; pack: EvidencePack; words: Words; kind: 'lamp' | 'plain' }) {
  const { choice, pack, words, kind } = props
  const { decide: said } = words.desk
  const { id, version } = pack.request
  return (
    <DecisionForm
      action={decide}
      kind={kind}
      hidden={{
        id,
        version: String(version),
        remedy: choice.remedy,
        decision: choice.approvable ? 'approve' : 'hand-over',
      }}
      button={choice.approvable ? said.act[choice.remedy] : said.handOverTo[choice.remedy]}
      problem={words.layout.problem}
      working={words.layout.working}
    />
  )
}

export function Decline({ pack, words }: { pack: EvidencePack; words: Words }) {
  const { decide: said } = words.desk
  return (
    <DecisionForm
      action={decide}
      kind="plain"
      hidden={{ id: pack.request.id, version: String(pack.request.version), decision: 'decline' }}
      button={said.declineTo}
      problem={words.layout.problem}
      working={words.layout.working}
      reason={{ id: 'reason', label: said.reason, hint: said.reasonHint, atMost: REASON_AT_MOST }}
    />
  )
}

function answerOf({ decision }: Choice, { request }: EvidencePack, { desk }: Words): string {
  const { answer } = desk.decide
  if (request.assurance === 'none') return answer.noProof
  switch (decision.kind) {
    case 'permit':
      return answer.permit
    case 'step-up':
      return answer['step-up'](decision.to)
    case 'await-approval':
      return `${answer['await-approval'](decision.approvers)} ${desk.why[decision.why]}`
    case 'hand-over':
      return `${answer['hand-over']} ${desk.why[decision.why]}`
  }
}

/** A decision by two takes a fresh sign-in; where the tenant does not say when, the mend is named (rule R10). */
function Fresh({ approver, path, words }: { approver: Approver; path: string; words: Words }) {
  const { decide: said } = words.desk
  if (!approver.signedInAt) return <p className="mb-3 max-w-measure text-shut">{said.freshUnknown}</p>
  return (
    <p className="mb-3 max-w-measure">
      {said.freshNeeded}{' '}
      <a href={signInAddress(path, true)} className="press-text">
        {said.freshGo}
      </a>
    </p>
  )
}
