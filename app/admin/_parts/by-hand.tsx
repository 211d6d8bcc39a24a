/** The exact steps for what Latchkey cannot or must not do, and whether the tenant shows it yet. */
import { Signal } from '#app/_ui/signal.tsx'
import type { Place } from '#app/admin/place.ts'
import type { AuditEvent } from '#lib/audit.ts'
import { restsOnTheirWord } from '#lib/on-their-word.ts'
import type { RemedyId } from '#lib/remedies/index.ts'
import type { RecoveryRequest } from '#lib/request.ts'
import type { Settings } from '#lib/settings.ts'
import { Ago } from './ago.tsx'

export function Steps(props: {
  remedy: RemedyId
  request: RecoveryRequest
  place: Place
  portals: Settings['portalAddress']
}) {
  const { remedy, request, place, portals } = props
  const { handedOver } = place.words.desk
  const after = handedOver.after[remedy]
  const steps =
    restsOnTheirWord(request) && request.account
      ? handedOver.onWord.steps(request.account.signInName)
      : handedOver.steps[remedy]
  return (
    <>
      <ol className="list-decimal space-y-2 pl-6 marker:font-bold">
        {steps.map((step) => (
          <li key={step} className="max-w-measure pl-1">
            {step}
          </li>
        ))}
      </ol>
      <ul className="mt-3 space-y-1">
        {request.account && <Portal href={portals.account(request.account.id)} label={handedOver.account} />}
        {remedy === 'lift-sending-restriction' && (
          <Portal href={portals.restrictedSenders} label={handedOver.restricted} />
        )}
        {remedy === 'reset-password' && request.ssprCapable && (
          <Portal href={portals.selfServiceReset} label={handedOver.selfService} />
        )}
      </ul>
      {after && <p className="mt-3 text-quiet">{after}</p>}
    </>
  )
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

export function Watching({ events, place }: { events: readonly AuditEvent[]; place: Place }) {
  const { handedOver } = place.words.desk
  const last = events.filter(({ kind }) => kind === 'read-back').at(-1)
  return (
    <div className="mb-4">
      <Signal kind="wait">{handedOver.watching}</Signal>
      <p className="text-quiet">
        {last ? <LastLook at={last.at} place={place} says={handedOver.lastLook} /> : handedOver.noLook}
      </p>
    </div>
  )
}

/** The sentence with the moment set into its place. */
function LastLook({ at, place, says }: { at: Date; place: Place; says: (moment: string) => string }) {
  const [before, after] = says('\n').split('\n')
  return (
    <>
      {before}
      <Ago at={at} place={place} />
      {after}
    </>
  )
}
