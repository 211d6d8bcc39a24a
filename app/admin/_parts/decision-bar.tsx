/** The decision, always visible: one button that says its consequence, or why there is none. */
import type { Place } from '#app/admin/place.ts'
import type { EvidencePack, Option } from '#lib/use-cases/approver/evidence-pack.ts'
import type { Approver } from '#lib/use-cases/approver/approver.ts'
import { countingApprovals } from '#lib/rules/organisation/counting-approvals.ts'
import { isSpokenAgainst } from '#lib/rules/request/request-stop.ts'
import { restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { DecisionButton } from './decision-buttons.tsx'

interface DecisionBarProps {
  readonly pack: EvidencePack
  readonly approver: Approver
  readonly place: Place
}

export function DecisionBar({ pack, approver, place }: DecisionBarProps) {
  const { request, options, recommended, withheld } = pack
  const { decide } = place.words.desk
  if (request.state !== 'queued') return null
  const isAgainst = isSpokenAgainst(request) && recommended === null
  const counting = countingApprovals(request, place.settings.threat, place.now)
  const own = counting.find(({ approverId }) => approverId === approver.id)
  const byPolicy = options.find(({ remedy }) => remedy === recommended)
  const suggested = isAgainst || own ? undefined : byPolicy
  // No main button for a request that has shown nothing but a name.
  const isProved = request.assurance !== 'none'
  return (
    <div className="stays-below max-sm:static border-t-2 border-ink bg-paper px-4 py-3 sm:px-6">
      {withheld ? (
        <p className="max-w-measure font-semibold">{decide.withheld[withheld] ?? place.words.refusals.notPermitted}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {suggested && (
            <DecisionButton option={suggested} pack={pack} place={place} kind={isProved ? 'lamp' : 'plain'} />
          )}
          <div className="min-w-0 flex-1 basis-80">
            {suggested && <span className="block">{noteOn(suggested, pack, place)}</span>}
            {suggested && <Consequences option={suggested} pack={pack} place={place} />}
            {isAgainst && <span className="block font-semibold">{decide.lookCloser}</span>}
            {own && request.remedy && (
              <span className="block font-semibold">
                {decide.firstIsYours({
                  act: decide.act[request.remedy],
                  at: dayAndClock(own.at, place.language, place.timeZone),
                })}
              </span>
            )}
            <a href="#decide" className="press-text">
              {decide.others}
            </a>
          </div>
        </div>
      )}
    </div>
  )
}

/** What to know before the press, in one line. */
function noteOn(
  { remedy, approvable, needed }: Option,
  { request }: EvidencePack,
  { words, settings, now, language, timeZone }: Place,
): string | null {
  const { decide } = words.desk
  if (request.assurance === 'none') return decide.answer.noProof
  if (!approvable) return restsOnTheirWord(request) ? words.desk.handedOver.onWord.means : decide.handOverMeans
  // An approval of another action is no first one of this.
  const [first] = request.remedy === remedy ? countingApprovals(request, settings.threat, now) : []
  if (needed > 1 && first)
    return decide.secondOfTwo({ name: first.approverName, at: dayAndClock(first.at, language, timeZone) })
  return needed > 1 ? decide.takesTwo : null
}

/** All of them in sight, whichever the button is pressed on: the page above may be scrolled away. */
function Consequences({ option, pack, place }: { option: Option; pack: EvidencePack; place: Place }) {
  const said = place.words.desk.decide.consequences[option.remedy]
  if (!option.approvable || pack.request.assurance === 'none' || said.length === 0) return null
  return (
    <ul className="list-disc ps-5 text-fine">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
