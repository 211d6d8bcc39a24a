/** The queue: filters, search, one line a request, and the next page. */
import Link from 'next/link'
import type { Place } from '#app/admin/place.ts'
import { addressOf, FILTER_IDS, type QueueView } from '#app/admin/queue-view.ts'
import type { QueuePage } from '#lib/ports/request-store.ts'
import { QueueRow } from './queue-row.tsx'

interface QueueProps {
  readonly page: QueuePage
  readonly view: QueueView
  readonly place: Place
  readonly selected?: string
  /** Beside an open request, with less room. */
  readonly narrow?: boolean
}

export function Queue({ page, view, place, selected, narrow }: QueueProps) {
  const { queue } = place.words.desk
  return (
    <section aria-label={queue.title} className="flex min-w-0 flex-col gap-3">
      <nav aria-label={queue.filter} className="flex flex-wrap gap-x-1 gap-y-1">
        {FILTER_IDS.map((id) => (
          <Link
            key={id}
            prefetch={false}
            href={addressOf('/admin', { ...view, filter: id, after: '' })}
            aria-current={id === view.filter ? 'page' : undefined}
            className={`rounded-press border-2 px-2.5 py-1 pointer-coarse:py-2 no-underline hover:border-edge ${id === view.filter ? 'border-ink font-bold' : 'border-transparent'}`}
          >
            {queue.filters[id]}
          </Link>
        ))}
      </nav>
      <form action="/admin" method="get" role="search" className="flex flex-wrap items-center gap-2">
        {view.filter !== 'open' && <input type="hidden" name="show" value={view.filter} />}
        <label htmlFor="search" className="sr-only">
          {queue.search}: {queue.searchHint}
        </label>
        <input
          id="search"
          name="search"
          type="search"
          defaultValue={view.search}
          placeholder={queue.searchHint}
          autoComplete="off"
          className="field min-h-11 min-w-36 max-w-64 flex-1 px-3 py-1 text-body"
        />
        <button type="submit" className="press-plain min-h-11 px-3 py-1">
          {queue.search}
        </button>
        {view.search && (
          <a href={addressOf('/admin', { ...view, search: '', after: '' })} className="press-text">
            {queue.clear}
          </a>
        )}
      </form>
      {page.requests.length === 0 ? (
        <p className="border-t border-line py-8 text-body text-quiet">
          {view.search ? queue.emptySearch({ search: view.search }) : queue.empty[view.filter]}
        </p>
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
              {queue.first}
            </Link>
          )}
        </p>
      )}
    </section>
  )
}
