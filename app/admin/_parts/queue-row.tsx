/** One request of the queue, on a line: due, who, why, how proved, and what is suggested. */
import Link from 'next/link'
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import { awaitsSecond } from '#lib/rules/organisation/counting-approvals.ts'
import { leastApprovers, leastApproversOf } from '#lib/rules/request/least-approvers.ts'
import { suggestionFor } from '#lib/use-cases/approver/recommendation.ts'
import type { Choice } from '#lib/use-cases/approver/remedy-choices.ts'
import { onTheirWord, restsOnTheirWord } from '#lib/rules/request/unverified-claim.ts'
import { causesOf, IN_QUEUE, type RecoveryRequest } from '#lib/rules/request/request.ts'
import { shownName } from '#lib/rules/shown-text.ts'
import { clockNear, dayAndClock } from '#lib/words/time.ts'
import { QueueBadges } from './queue-badges.tsx'
import { RelativeTime, durationText } from './relative-time.tsx'

interface QueueRowProps {
  readonly request: RecoveryRequest
  readonly href: string
  readonly place: Place
  readonly current: boolean
  readonly narrow: boolean
}

const WIDE =
  'lg:grid lg:grid-cols-[6.5rem_minmax(0,1fr)_minmax(0,1.15fr)_8.5rem_minmax(0,1.3fr)] lg:items-baseline lg:gap-4'

export function QueueRow({ request, href, place, current, narrow }: QueueRowProps) {
  const { desk } = place.words
  const claim = restsOnTheirWord(request) ? onTheirWord(request) : null
  const found = causesOf(request)
  const [cause] = found
  const more = claim ? [] : found.slice(1)
  return (
    <li className={`border-b border-line ${current ? 'bg-glow' : ''}`}>
      <Link
        prefetch={false}
        data-row
        href={href}
        aria-current={current ? 'true' : undefined}
        className={`block px-2 py-2.5 no-underline hover:bg-sheet ${narrow ? '' : WIDE}`}
      >
        <span className={narrow ? 'float-end ps-3' : 'float-end ps-3 lg:float-none lg:ps-0'}>
          <Due request={request} place={place} />
        </span>
        <span className="block text-body font-bold">
          <Name of={request.account?.displayName ?? request.claimedName} />
          {!request.account && <span className="font-normal text-quiet"> ({desk.queue.noAccount})</span>}
          <QueueBadges request={request} place={place} />
        </span>
        <span className="block">
          {claim && (
            <>
              {desk.cause[claim.cause]} <span className="font-semibold text-shut">({desk.pack.unverified})</span>
            </>
          )}
          {!claim && (cause ? desk.cause[cause] : desk.queue.unlooked)}
          {more.length > 0 && <span className="text-quiet"> {desk.queue.andMore({ count: more.length })}</span>}
        </span>
        <span className={narrow ? 'float-end ps-3' : 'block'}>
          <Proof request={request} place={place} />
        </span>
        <span className="block text-quiet">
          <Suggested request={request} place={place} />
          {request.assignee && (
            <span className="block text-ink">
              {desk.assignment.assignedTo({ name: shownName(request.assignee.name) ?? '' })}
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

function Suggested({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { desk } = place.words
  if (request.state === 'frozen')
    return <span className="font-semibold">{desk.stopped.row[request.stopClosed?.outcome ?? 'open']}</span>
  const choice = request.state === 'queued' ? suggestionFor(place.settings, request, place.now) : null
  const count = approvalsOf(request, choice, place)
  if (!choice)
    return (
      <>
        {count && <span className="font-semibold">{count} </span>}
        {desk.states[request.state]}
      </>
    )
  return (
    <>
      <span className="sr-only">{desk.decide.suggested}: </span>
      {count && <span className="font-semibold">{count} </span>}
      {choice.approvable ? desk.decide.act[choice.remedy] : desk.decide.handOverTo[choice.remedy]}
    </>
  )
}

/** How many of two approvals are given; null where one is enough. */
function approvalsOf(request: RecoveryRequest, choice: Choice | null, { words, settings, now }: Place): string | null {
  const { queue } = words.desk
  if (request.state !== 'queued') return null
  if (awaitsSecond(request, settings.threat, now)) return queue.firstGiven
  const isForTwo = choice ? choice.approvable && choice.approvers > 1 : false
  const least = choice ? leastApproversOf(request, choice.remedy) : leastApprovers(request)
  return isForTwo || least > 1 ? queue.needsTwo : null
}

function Due({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { queue } = place.words.desk
  if (!request.dueAt || !(IN_QUEUE.includes(request.state) || request.state === 'frozen'))
    return <RelativeTime at={request.movedAt} place={place} />
  const late = request.dueAt < place.now
  return (
    <span className={late ? 'font-bold text-shut' : ''}>
      <span className="sr-only">{queue.due} </span>
      {late ? (
        <time
          dateTime={request.dueAt.toISOString()}
          title={dayAndClock(request.dueAt, place.language, place.timeZone)}
          className="tabular-nums"
        >
          {queue.overdue({ time: durationText(request.dueAt, place) })}
        </time>
      ) : (
        <RelativeTime at={request.dueAt} place={place} />
      )}
    </span>
  )
}

function Proof({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { desk } = place.words
  const near = (at: Date) => clockNear(at, place.now, place.language, place.timeZone)
  if (request.stoppedAt)
    return <span className="font-semibold text-shut">{desk.stopped.stoppedRow({ at: near(request.stoppedAt) })}</span>
  const latest = request.proofs.map(({ provedAt }) => provedAt).toSorted((a, b) => b.getTime() - a.getTime())[0]
  if (!latest) return <span className="text-shut">{desk.queue.noProof}</span>
  return (
    <span title={desk.assuranceMeans[request.assurance]}>
      <span className="font-semibold">{desk.assurance[request.assurance]}</span>
      <span className="text-quiet"> {near(latest)}</span>
    </span>
  )
}
