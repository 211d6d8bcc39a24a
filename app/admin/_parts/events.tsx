/** What has happened with this request, newest first; the same thing done again and again is one line. */
import type { Place } from '#app/admin/place.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import { RelativeTime } from './relative-time.tsx'
import { remedies } from '#lib/rules/remedies/index.ts'
import { shownName } from '#lib/rules/shown-text.ts'

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
          <RelativeTime at={event.at} place={place} />
          <span className="block">
            <span className="font-semibold">{desk.doer({ name: doerOf(event, place) })}</span>{' '}
            {desk.events[kindOf(event)] ?? event.kind}
            {about(event, place) && <span className="text-quiet">: {about(event, place)}</span>}
            {times > 1 && <span className="text-quiet"> · {desk.times({ count: times })}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function inBrief(events: readonly AuditEvent[]): readonly Told[] {
  const told: Told[] = []
  // Repeated readings are told once, beside the steps.
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

/** Approvals are shown with what was approved. */
const OF_A_REMEDY: readonly string[] = ['seconded', 'approved', 'approved-to-act']

const OF_A_WAY: readonly string[] = [
  'code-asked',
  'way-chosen',
  'own-used',
  'too-fresh',
  'try-refused',
  'message-refused',
  'message-undelivered',
]

/** Pressed on a page that a message led to: by whoever reads the owner's addresses, who may not be the claimant. */
const FROM_A_MESSAGE: readonly string[] = [
  'wait-cancelled',
  'frozen',
  'stopped-again',
  'stopped-for-desk',
  'also-stopped',
  'set-aside-pressed',
  'set-aside-cancel-pressed',
]

/** A running wait is cancelled by the move that asks an approver. */
const kindOf = ({ kind, facts }: AuditEvent): string =>
  kind === 'escalated' && facts.why === 'cancelled' ? 'wait-cancelled' : kind

function doerOf(event: AuditEvent, { words: { desk } }: Place): string {
  if ('name' in event.by) return shownName(event.by.name) ?? ''
  const fromMessage = event.by.kind === 'claimant' && FROM_A_MESSAGE.includes(kindOf(event))
  return fromMessage ? desk.readerOfMessage : desk.actors[event.by.kind]
}

/** Which way it was, or why it was refused: for the approver only (rule R6). */
function about({ kind, facts }: AuditEvent, { words: { desk, wallet } }: Place): string | null {
  if (OF_A_REMEDY.includes(kind)) {
    const remedy = remedies.find(({ id }) => id === facts.remedy)
    return remedy ? desk.decide.act[remedy.id] : null
  }
  if (OF_A_WAY.includes(kind)) return desk.factors[String(facts.factor)] ?? null
  if (kind === 'assigned') return shownName(String(facts.to))
  if (kind === 'presentation-refused') return faultOf(wallet.faults, String(facts.why))
  return kind === 'presentation-accepted' && typeof facts.confidence === 'number'
    ? wallet.confidence({ percent: Math.floor(facts.confidence) })
    : null
}

/** The record is open: it may hold a reason that a later version no longer knows. */
const faultOf = (faults: Readonly<Record<string, string>>, why: string): string | null => faults[why] ?? null

const who = ({ by }: AuditEvent): string => ('id' in by ? by.id : by.kind)
