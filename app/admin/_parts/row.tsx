/** One request of the queue, on a line: due, who, why, how proved, and what is suggested. */
import Link from 'next/link'
import type { Place } from '#app/admin/place.ts'
import { recommendedFor } from '#lib/desk/choices.ts'
import { causesOf, type RecoveryRequest } from '#lib/request.ts'
import { Ago, relative } from './ago.tsx'

interface RowProps {
  readonly request: RecoveryRequest
  readonly href: string
  readonly place: Place
  readonly current: boolean
  readonly narrow: boolean
}

const WIDE =
  'lg:grid lg:grid-cols-[8rem_minmax(10rem,1.1fr)_minmax(10rem,1.2fr)_8rem_minmax(12rem,1.4fr)] lg:items-baseline lg:gap-4'

export function Row({ request, href, place, current, narrow }: RowProps) {
  const { desk } = place.words
  const [cause, ...more] = causesOf(request)
  const suggested = recommendedFor(request)
  return (
    <li className={`border-b border-line ${current ? 'bg-glow' : ''}`}>
      <Link
        prefetch={false}
        data-row
        href={href}
        aria-current={current ? 'true' : undefined}
        className={`block px-2 py-2.5 no-underline hover:bg-sheet ${narrow ? '' : WIDE}`}
      >
        <span className={narrow ? 'float-right pl-3' : 'float-right pl-3 lg:float-none lg:pl-0'}>
          <Due request={request} place={place} />
        </span>
        <span className="block text-body font-bold">
          {request.account?.displayName ?? request.claimedName}
          {!request.account && <span className="font-normal text-quiet"> ({desk.queue.noAccount})</span>}
        </span>
        <span className="block">
          {cause ? desk.cause[cause] : desk.queue.unlooked}
          {more.length > 0 && <span className="text-quiet"> {desk.queue.andMore(more.length)}</span>}
        </span>
        <span className={narrow ? 'float-right pl-3' : 'block'}>
          <Proof request={request} place={place} />
        </span>
        <span className="block text-quiet">
          {request.state === 'queued' && suggested
            ? desk.queue.recommended(desk.decide.act[suggested])
            : desk.states[request.state]}
        </span>
      </Link>
    </li>
  )
}

function Due({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { queue } = place.words.desk
  if (!request.dueAt || request.state !== 'queued') return <Ago at={request.movedAt} place={place} />
  const late = request.dueAt < place.now
  return (
    <span className={late ? 'font-bold text-shut' : ''}>
      <span className="sr-only">{queue.due} </span>
      <Ago at={request.dueAt} place={place} />
      {late && <span> {queue.overdue}</span>}
    </span>
  )
}

function Proof({ request, place }: { request: RecoveryRequest; place: Place }) {
  const { desk } = place.words
  const latest = request.proofs.map(({ provedAt }) => provedAt).sort((a, b) => b.getTime() - a.getTime())[0]
  if (!latest) return <span className="text-shut">{desk.queue.noProof}</span>
  return (
    <span title={desk.assuranceMeans[request.assurance]}>
      <span className="code">{request.assurance}</span>
      <span className="text-quiet"> {relative(latest, place)}</span>
    </span>
  )
}
