/** What was added to the account since the trouble began, after a compromise or "this wasn't me" (rule R12). */
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import { RelativeTime } from './relative-time.tsx'

export function AccountAdditions({ event, place }: { event: AuditEvent; place: Place }) {
  const { added } = place.words.desk
  const [methods, consents, unread] = [event.facts.methods, event.facts.consents, event.facts.unread].map(asList)
  return (
    <>
      <p className="text-quiet">
        <RelativeTime at={event.at} place={place} />
      </p>
      {[methods, consents, unread].every((list) => list?.length === 0) && <p>{added.none}</p>}
      <Lines title={added.methods} lines={methods ?? []} />
      <Lines title={added.consents} lines={consents ?? []} />
      {unread?.map((what) => (
        <p key={what}>{added.unread[what === 'consents' ? 'consents' : 'methods']}</p>
      ))}
      <p className="mt-2 max-w-measure">{added.note}</p>
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className="mt-2 font-semibold">{title}</h3>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>
            <Name of={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

const asList = (fact: AuditEvent['facts'][string] | undefined): readonly string[] =>
  fact !== null && typeof fact === 'object' ? fact : []
