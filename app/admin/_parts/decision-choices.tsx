/** Everything that can be decided, each with policy's answer and its consequences before its button. */
import { signInAddress } from '#app/admin/approver.ts'
import type { Place } from '#app/admin/place.ts'
import { type Approver, mayDecideTogether } from '#lib/use-cases/approver/approver.ts'
import type { EvidencePack, Option } from '#lib/use-cases/approver/evidence-pack.ts'
import { countingApprovals } from '#lib/rules/organisation/counting-approvals.ts'
import type { PolicyReason } from '#lib/rules/policy/policy-decision.ts'
import type { Approval } from '#lib/rules/request/parts/authorization.ts'
import { COMES_FIRST } from '#lib/rules/request/follow-up.ts'
import { restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { dayAndClock } from '#lib/words/time.ts'
import type { Words } from '#lib/words/index.ts'
import { DecisionButton } from './decision-buttons.tsx'
import { DeclineButton, declineDraft } from './decline-button.tsx'
import { DryRun } from './dry-run.tsx'

interface DecisionChoicesProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export async function DecisionChoices({ pack, approver, place }: DecisionChoicesProps) {
  const { request, options, recommended, undeterminable } = pack
  const { decide: said } = place.words.desk
  const isFirst = ({ remedy, approvable }: Option) => approvable || remedy === recommended || remedy === request.remedy
  const first = options.filter(isFirst).toSorted((a) => (a.remedy === recommended ? -1 : 1))
  const byHand = options.filter((option) => !isFirst(option))
  const counting = countingApprovals(request, place.settings.threat, place.now)
  const givenBy = ({ remedy }: Option) =>
    remedy === request.remedy ? counting.find(({ approverId }) => approverId === approver.id) : undefined
  return (
    <>
      {undeterminable && <p className="mb-3 max-w-measure">{said.undeterminable}</p>}
      {options.some(({ needed }) => needed > 1) && (
        <Fresh approver={approver} path={`/admin/requests/${request.id}`} place={place} />
      )}
      <ul className="border-t border-line">
        {first.map((option) => (
          <li key={option.remedy} className="border-b border-line py-4">
            <OptionOf option={option} own={givenBy(option)} pack={pack} place={place} />
          </li>
        ))}
        {byHand.length > 0 && (
          <li className="border-b border-line py-3">
            <details>
              <summary className="press-text w-fit font-semibold">{said.byHand}</summary>
              <ul className="space-y-5 pt-4">
                {byHand.map((option) => (
                  <li key={option.remedy}>
                    <OptionOf option={option} own={undefined} pack={pack} place={place} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
        <li className="py-3">
          <details open={(await declineDraft(pack)).typed !== null}>
            <summary className="press-text w-fit font-semibold">{said.decline}</summary>
            <p className="mt-3 mb-3 max-w-measure">{said.declineMeans}</p>
            <DeclineButton pack={pack} place={place} />
          </details>
        </li>
      </ul>
    </>
  )
}

interface OptionOfProps {
  readonly option: Option
  /** The approval of whoever reads this, where another person has to agree. */
  readonly own: Approval | undefined
  readonly pack: EvidencePack
  readonly place: Place
}

function OptionOf({ option, own, pack, place }: OptionOfProps) {
  const { words } = place
  const { decide: said } = words.desk
  return (
    <>
      <h3 className="text-body">
        {option.approvable ? said.act[option.remedy] : said.handOverTo[option.remedy]}
        {option.remedy === pack.recommended && <span className="font-normal text-quiet"> · {said.suggested}</span>}
      </h3>
      <p className="max-w-measure text-quiet">{answerOf(option, pack, words)}</p>
      <ul className="my-2 max-w-measure list-disc ps-5">
        {(option.approvable ? said.consequences[option.remedy] : [meansOf(option, pack, words)]).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <DryRun option={option} place={place} />
      {own ? (
        <p className="max-w-measure font-semibold">
          {said.firstIsYours({
            act: said.act[option.remedy],
            at: dayAndClock(own.at, place.language, place.timeZone),
          })}
        </p>
      ) : (
        <DecisionButton option={option} pack={pack} place={place} kind="plain" />
      )}
    </>
  )
}

function answerOf({ decision, gate, needed }: Option, { request }: EvidencePack, { desk }: Words): string {
  const { answer } = desk.decide
  if (gate) return desk.gates[gate]
  if (request.assurance === 'none') return answer.noProof
  switch (decision.kind) {
    case 'permit':
      return needed > 1 ? `${answer.permit} ${answer.two}` : answer.permit
    case 'step-up':
      return answer['step-up']({ check: desk.assurance[decision.to] })
    case 'await-approval':
      return `${answer['await-approval']({ count: needed })} ${whyNow(decision.why, desk)}`
    case 'hand-over':
      return `${answer['hand-over']} ${whyNow(decision.why, desk)}`
  }
}

/** A reason as policy gives it now; one that was stored with a request may be over. */
const whyNow = (why: PolicyReason, { threatMode, why: stored }: Words['desk']): string =>
  why === 'threat-mode' ? threatMode.now : stored[why]

/**
 * A decision by two takes a recent sign-in; where the tenant does not say when it was, the page says how to fix that
 * (rule R10).
 */
function Fresh({ approver, path, place }: { approver: Approver; path: string; place: Place }) {
  const { decide: said } = place.words.desk
  if (!approver.signedInAt) return <p className="mb-3 max-w-measure text-shut">{said.freshUnknown}</p>
  if (mayDecideTogether(approver, place.now).ok) return null
  return (
    <p className="mb-3 max-w-measure">
      {said.freshNeeded}{' '}
      <a href={signInAddress(path, true)} className="press-text">
        {said.freshGo}
      </a>
    </p>
  )
}

function meansOf({ remedy, gate }: Option, { request }: EvidencePack, { desk }: Words): string {
  if (restsOnTheirWord(request) && request.remedy === remedy) return desk.handedOver.onWord.means
  const missing = remedy === 'lift-sending-restriction' && gate ? desk.handedOver.beginsWith[COMES_FIRST[gate]] : null
  return missing ? `${missing} ${desk.decide.handOverMeans}` : desk.decide.handOverMeans
}
