/** Why a request is at the desk, who has agreed already, and how it ended. */
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import { countingApprovals } from '#lib/rules/organisation/counting-approvals.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { dayAndClock } from '#lib/words/time.ts'
import { RelativeTime } from './relative-time.tsx'

interface StatusPanelProps {
  readonly request: RecoveryRequest
  readonly events: readonly AuditEvent[]
  readonly place: Place
}

export function StatusPanel({ request, events, place }: StatusPanelProps) {
  const { words } = place
  const { desk } = words
  const { escalation, approvals, permission, declinedBecause, shownAt, attested, state, remedy } = request
  const counting = countingApprovals(request, place.settings.threat, place.now)
  // The reason was stored when it went to the queue, and may be over.
  const asOf = events.findLast(({ facts }) => facts.to === 'queued')?.at
  const given = counting.length > 0 ? counting : approvals
  return (
    <div className="mt-2 max-w-measure space-y-1">
      {escalation && (
        <p>
          {asOf && (
            <span className="text-quiet">
              {desk.pack.asOf({ when: dayAndClock(asOf, place.language, place.timeZone) })}{' '}
            </span>
          )}
          {desk.why[escalation.why]}
        </p>
      )}
      {state === 'queued' && given[0] && (
        <p className={counting.length > 0 ? 'font-semibold' : 'text-quiet'}>
          {(counting.length > 0 ? desk.pack.needsSecond : desk.pack.noLongerApproved)({
            name: given.map(({ approverName }) => approverName).join(', '),
            at: dayAndClock(given[0].at, place.language, place.timeZone),
            act: remedy ? desk.decide.act[remedy] : '',
          })}
        </p>
      )}
      {state !== 'queued' && approvals.length > 0 && (
        <p>
          {desk.pack.approvals}{' '}
          {approvals.map((approval) => (
            <span key={approval.approverId} className="me-3">
              <Name of={approval.approverName} />, <RelativeTime at={approval.at} place={place} />
            </span>
          ))}
        </p>
      )}
      {state === 'approved' && permission?.lapsesAt && (
        <p>
          {desk.pack.lapses} <RelativeTime at={permission.lapsesAt} place={place} />
        </p>
      )}
      {declinedBecause && (
        <p>
          {desk.pack.declinedBecause}: <bdi>{declinedBecause}</bdi>
        </p>
      )}
      {attested && (
        <p>
          {desk.handedOver.onWord.said[attested.saw]({ name: attested.approverName })}{' '}
          <RelativeTime at={attested.at} place={place} />
        </p>
      )}
      {shownAt && (
        <p className="text-open">
          <Shown at={shownAt} place={place} />
        </p>
      )}
    </div>
  )
}

function Shown({ at, place }: { at: Date; place: Place }) {
  const moment = dayAndClock(at, place.language, place.timeZone)
  return <time dateTime={at.toISOString()}>{place.words.desk.pack.shown({ moment })}</time>
}
