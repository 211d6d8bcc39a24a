/** The queue: filters, search, one line a request, and the next page. */
import Link from 'next/link'
import type { Place } from '#app/admin/place.ts'
import { addressOf, isNarrowed, type QueueView } from '#app/admin/queue-view.ts'
import type { QueuePage } from '#lib/ports/request-store.ts'
import { QUEUE_FILTERS, sortOf } from '#lib/rules/request/queue-filters.ts'
import type { ListSizes } from '#lib/use-cases/approver/list-requests.ts'
import { QueueFilters, QueueNarrowing } from './queue-filters.tsx'
import { QueueRow } from './queue-row.tsx'

interface QueueProps {
  readonly page: QueuePage
  readonly view: QueueView
  /** Null: not counted. */
  readonly sizes: ListSizes | null
  readonly place: Place
  readonly selected?: string
  /** Beside an open request, with less room. */
  readonly narrow?: boolean
}

export function Queue({ page, view, sizes, place, selected, narrow }: QueueProps) {
  const { queue, queueLists } = place.words.desk
  return (
    <section aria-label={queue.title} className="flex min-w-0 flex-col gap-3">
      <QueueFilters view={view} sizes={sizes} place={place} />
      <form action="/admin" method="get" role="search" className="flex flex-wrap items-center gap-2">
        <label htmlFor="search" className="sr-only">
          {queueLists.searchAll}: {queueLists.searchHint}
        </label>
        <input
          id="search"
          name="search"
          type="search"
          defaultValue={view.search}
          placeholder={queueLists.searchHint}
          autoComplete="off"
          className="field min-h-11 min-w-36 max-w-64 flex-1 px-3 py-1 text-body"
        />
        <button type="submit" className="press-plain min-h-11 px-3 py-1">
          {queue.search}
        </button>
        {view.search && (
          <a href={addressOf('/admin', unsearched(view))} className="press-text">
            {queue.clear}
          </a>
        )}
      </form>
      {!narrow && <QueueNarrowing view={view} place={place} />}
      {page.requests.length === 0 ? (
        <p className="border-t border-line py-8 text-body text-quiet">{emptySaid(view, place)}</p>
      ) : (
        <ol className="border-t border-line">
          {page.requests.map((request) => (
            <QueueRow
              key={request.id}
              request={request}
              href={addressOf(`/admin/requests/${request.id}`, view)}
              place={place}
              current={request.id === selected}
              narrow={narrow ?? false}
            />
          ))}
        </ol>
      )}
      {(page.next ?? view.after) && (
        <p className="flex gap-5">
          {page.next && (
            <Link prefetch={false} href={addressOf('/admin', { ...view, after: page.next })} className="press-text">
              {queue.next}
            </Link>
          )}
          {view.after && (
            <Link prefetch={false} href={addressOf('/admin', { ...view, after: '' })} className="press-text">
              {queueLists.first}
            </Link>
          )}
        </p>
      )}
    </section>
  )
}

/** The list that was there before the search. */
const unsearched = (view: QueueView): QueueView => {
  const filter = view.filter === 'all' ? 'open' : view.filter
  return { ...view, search: '', filter, sort: sortOf(QUEUE_FILTERS[filter].states), after: '' }
}

function emptySaid(view: QueueView, { words }: Place): string {
  const { queue, queueLists } = words.desk
  if (view.search) return queue.emptySearch({ search: view.search })
  return isNarrowed(view) ? queueLists.emptyNarrowed : queueLists.empty[view.filter]
}
