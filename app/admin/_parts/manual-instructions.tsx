/** The exact steps for what Latchkey cannot or must not do, and whether the tenant shows it yet. */
import { Signal } from '#app/_ui/signal.tsx'
import type { Place } from '#app/admin/place.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import { byHandClassOf, portalsFor } from '#lib/rules/request/manual-steps.ts'
import { followUp } from '#lib/rules/request/follow-up.ts'
import { restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { RelativeTime } from './relative-time.tsx'

export function ManualInstructions(props: {
  remedy: RemedyId
  request: RecoveryRequest
  place: Place
  portals: Settings['portalAddress']
}) {
  const { remedy, request, place, portals } = props
  const { handedOver } = place.words.desk
  const after = handedOver.after[remedy]
  const kind = byHandClassOf(request.accountClass)
  return (
    <>
      {kind && <p className="mb-3 max-w-measure">{handedOver.classes[kind].lead}</p>}
      <ol className="list-decimal space-y-2 ps-6 marker:font-bold">
        {stepsOf(remedy, request, place).map((step) => (
          <li key={step} className="max-w-measure ps-1">
            {step}
          </li>
        ))}
      </ol>
      <ul className="mt-3 space-y-1">
        {request.account && <Portal href={portals.account(request.account.id)} label={handedOver.account} />}
        {portalsFor(remedy, request).map((portal) => (
          <Portal key={portal} href={portals[portal]} label={handedOver.portals[portal]} />
        ))}
      </ul>
      {after && <p className="mt-3 max-w-measure text-quiet">{after}</p>}
      {followUp(request) !== null && <p className="mt-3 max-w-measure text-quiet">{handedOver.goesOn}</p>}
    </>
  )
}

/** The usual steps, unless the account's class has its own. */
function stepsOf(remedy: RemedyId, request: RecoveryRequest, { words }: Place): readonly string[] {
  const { handedOver } = words.desk
  if (restsOnTheirWord(request) && request.account)
    return handedOver.onWord.steps({ address: request.account.signInName })
  const kind = byHandClassOf(request.accountClass)
  if (!kind) return handedOver.steps[remedy]
  const { first, steps, last } = handedOver.classes[kind]
  return [...first, ...(steps[remedy] ?? handedOver.steps[remedy]), ...last]
}

function Portal({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href} target="_blank" rel="noreferrer" className="press-text">
        {label}
      </a>
    </li>
  )
}

export function ReadBackStatus(props: { events: readonly AuditEvent[]; place: Place; mayNeverShow: boolean }) {
  const { events, place, mayNeverShow } = props
  const { handedOver } = place.words.desk
  const last = events.filter(({ kind, by }) => kind === 'read-back' && by.kind === 'latchkey').at(-1)
  return (
    <div className="mb-4">
      <Signal kind="wait">{mayNeverShow ? handedOver.beyondReading.watching : handedOver.watching}</Signal>
      <p className="text-quiet">
        {last ? <LastLook at={last.at} place={place} says={handedOver.lastLook} /> : handedOver.noLook}
      </p>
    </div>
  )
}

/** The sentence with the time inserted. */
function LastLook({
  at,
  place,
  says,
}: {
  at: Date
  place: Place
  says: (facts: { readonly moment: string }) => string
}) {
  const [before, after] = says({ moment: '\n' }).split('\n')
  return (
    <>
      {before}
      <RelativeTime at={at} place={place} />
      {after}
    </>
  )
}
