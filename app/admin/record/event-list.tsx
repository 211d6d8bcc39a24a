/** Events of the record, each with its moment, who did it, what it was, and everything that was stored of it. */
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import type { ListedEvent } from '#lib/use-cases/approver/record/search-record.ts'
import { clockToTheSecond, day } from '#lib/words/time.ts'

interface EventListProps {
  readonly events: readonly ListedEvent[]
  readonly place: Place
  /** The address of what one actor did, beside what is searched for already. */
  readonly onlyBy?: (actor: string) => string
  /** Whose events these are: named once, above them. */
  readonly ofOne?: boolean
}

export function EventList({ events, place, onlyBy, ofOne }: EventListProps) {
  return (
    <ol className="border-t border-line">
      {events.map((listed) => (
        <EventItem key={listed.link.sequence} listed={listed} place={place} onlyBy={onlyBy} ofOne={ofOne ?? false} />
      ))}
    </ol>
  )
}

interface ItemProps extends Pick<EventListProps, 'place'> {
  readonly listed: ListedEvent
  readonly ofOne: boolean
  readonly onlyBy: EventListProps['onlyBy']
}

function EventItem({ listed: { event, link, request }, place, onlyBy, ofOne }: ItemProps) {
  const { desk } = place.words
  const { recordSearch: says } = desk
  const doer = doerOf(event, place)
  const person = ofOne ? null : request?.account
  return (
    <li className="gap-x-5 border-b border-line py-2 sm:grid sm:grid-cols-[10.5rem_minmax(0,1fr)]">
      <time dateTime={event.at.toISOString()} className="block text-quiet tabular-nums">
        {day(event.at, place.language, place.timeZone)}
        <span className="sm:block"> {clockToTheSecond(event.at, place.language, place.timeZone)}</span>
      </time>
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{desk.doer({ name: doer })}</span> {kindText(event.kind, place)}
        </p>
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-quiet">
          <span className="tabular-nums">{says.number({ number: String(link.sequence) })}</span>
          {request && (
            <a href={`/admin/requests/${request.id}`} className="press-text">
              {says.request({ reference: request.reference })}
            </a>
          )}
          {!request && event.requestId !== null && <span>{says.requestGone}</span>}
          {person && (
            <a href={`/admin/record/${person.id}`} className="press-text">
              <Name of={person.displayName} />
            </a>
          )}
          {onlyBy && 'id' in event.by && (
            <a href={onlyBy(event.by.id)} className="press-text">
              {says.only({ name: doer })}
            </a>
          )}
        </p>
        <details className="mt-1">
          <summary className="w-fit cursor-pointer text-quiet">{says.details}</summary>
          <pre className="mt-1 overflow-x-auto whitespace-pre-wrap break-all border border-line bg-sheet p-3 font-mono text-fine">
            {JSON.stringify({ kind: event.kind, by: event.by, facts: event.facts, hash: link.hash }, null, 2)}
          </pre>
        </details>
      </div>
    </li>
  )
}

/** In words; by its own name where a later version wrote a kind that this one does not know. */
export const kindText = (kind: string, { words: { desk } }: Place): string =>
  desk.recordSearch.kinds[kind] ?? desk.events[kind] ?? kind

const doerOf = ({ by }: AuditEvent, { words: { desk } }: Place): string =>
  'name' in by ? (shownName(by.name) ?? '') : desk.actors[by.kind]
