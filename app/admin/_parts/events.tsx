/** What has happened with this request, newest first; the same thing done again and again is one line. */
import type { Place } from '#app/admin/place.ts'
import type { AuditEvent } from '#lib/audit.ts'
import { Ago } from './ago.tsx'

interface Told {
  readonly event: AuditEvent
  readonly times: number
}

export function Events({ events, place }: { events: readonly AuditEvent[]; place: Place }) {
  const { desk } = place.words
  return (
    <ol className="border-t border-line">
      {inBrief(events.toReversed()).map(({ event, times }) => (
        <li
          key={`${event.at.getTime()}-${event.kind}`}
          className="gap-x-3 border-b border-line py-1.5 min-[20rem]:grid min-[20rem]:grid-cols-[6.5rem_minmax(0,1fr)]"
        >
          <Ago at={event.at} place={place} />
          <span className="block">
            <span className="font-semibold">
              {desk.doer('name' in event.by ? event.by.name : desk.actors[event.by.kind])}
            </span>{' '}
            {desk.events[event.kind] ?? event.kind}
            {about(event, place) && <span className="text-quiet">: {about(event, place)}</span>}
            {times > 1 && <span className="text-quiet"> · {desk.times(times)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function inBrief(events: readonly AuditEvent[]): readonly Told[] {
  const told: Told[] = []
  // Looking again is said once, beside the steps.
  for (const event of events.filter(({ kind }) => kind !== 'read-back' && kind !== 'looked-back')) {
    const last = told.at(-1)
    if (last && last.event.kind === event.kind && who(last.event) === who(event) && isAlike(last.event, event))
      told[told.length - 1] = { event: last.event, times: last.times + 1 }
    else told.push({ event, times: 1 })
  }
  return told
}

const isAlike = (one: AuditEvent, other: AuditEvent): boolean =>
  !OF_A_WAY.includes(one.kind) || one.facts.factor === other.facts.factor

const OF_A_WAY: readonly string[] = [
  'code-asked',
  'way-chosen',
  'own-used',
  'too-fresh',
  'try-refused',
  'message-refused',
]

/** Which way it was, or why it was not taken: for the approver alone (rule R6). */
function about({ kind, facts }: AuditEvent, { words: { desk, wallet } }: Place): string | null {
  if (OF_A_WAY.includes(kind)) return desk.factors[String(facts.factor)] ?? null
  if (kind === 'presentation-refused') return wallet.faults[String(facts.why)] ?? null
  return kind === 'presentation-accepted' && typeof facts.confidence === 'number'
    ? wallet.confidence(Math.floor(facts.confidence))
    : null
}

const who = ({ by }: AuditEvent): string => ('id' in by ? by.id : by.kind)
