/** The way to the next request of the list that this one was opened from. */
import Link from 'next/link'
import { Name } from '#app/_ui/name.tsx'
import type { Place } from '#app/admin/place.ts'
import { addressOf, type QueueView } from '#app/admin/queue-view.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'

/** The one after it; the first where it has left the list, as a decided one does. Null: there is no other. */
export function nextOf(requests: readonly RecoveryRequest[], id: string): RecoveryRequest | null {
  const at = requests.findIndex((request) => request.id === id)
  return requests[at + 1] ?? null
}

interface NextRequestProps {
  readonly next: RecoveryRequest | null
  readonly view: QueueView
  readonly place: Place
}

export function NextRequest({ next, view, place }: NextRequestProps) {
  if (!next) return null
  return (
    <Link prefetch={false} data-next href={addressOf(`/admin/requests/${next.id}`, view)} className="press-text">
      {place.words.desk.queueLists.next} <Name of={next.account?.displayName ?? next.claimedName} />
    </Link>
  )
}
