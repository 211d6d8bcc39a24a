/** The sign-ins on a timeline, with Microsoft's own numbers. */
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import type { Diagnosis } from '#lib/rules/request/request-diagnosis.ts'
import { showsNoSignIn } from '#lib/rules/request/timeline.ts'
import { RelativeTime } from './relative-time.tsx'

export function Evidence({ diagnosis, place }: { diagnosis: Diagnosis; place: Place }) {
  const { words } = place
  const { desk } = words
  return (
    <>
      {showsNoSignIn(diagnosis) && <p className="text-quiet">{desk.pack.noSignIns}</p>}
      {diagnosis.timeline.length > 0 && (
        <ol className="border-t border-line">
          {diagnosis.timeline.map((entry) => (
            <li
              key={`${entry.at.getTime()}-${entry.errorCode}-${entry.correlationId}`}
              className="gap-x-3 border-b border-line py-1.5 min-[20rem]:grid min-[20rem]:grid-cols-[6.5rem_minmax(0,1fr)]"
            >
              <RelativeTime at={entry.at} place={place} />
              <span title={entry.correlationId ?? undefined} className="block">
                <span className={entry.errorCode === 0 ? 'text-open' : ''}>
                  {words.findings.event(entry.errorCode, 1)}
                  {entry.errorCode !== 0 && <span className="code text-quiet"> {entry.errorCode}</span>}
                </span>
                <span className="block text-quiet">
                  {/* By Microsoft's own names, which approvers find in its log. */}
                  <Name of={[entry.app, entry.device, entry.place].filter(Boolean).join(', ') || null} />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-2 text-quiet">
        {desk.pack.lookedAt} <RelativeTime at={diagnosis.at} place={place} />
      </p>
    </>
  )
}
