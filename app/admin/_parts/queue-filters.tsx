/** The lists of the queue with how much each holds, and what one list is narrowed and sorted by. */
import Link from 'next/link'
import type { Place } from '#app/admin/place.ts'
import { addressOf, isNarrowed, type QueueView } from '#app/admin/queue-view.ts'
import { ACCOUNT_CLASSES } from '#lib/rules/account/account.ts'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'
import { QUEUE_FILTER_IDS, QUEUE_FILTERS, QUEUE_SORTS, sortOf } from '#lib/rules/request/queue-filters.ts'
import type { ListSize, ListSizes } from '#lib/use-cases/approver/list-requests.ts'

interface QueueFiltersProps {
  readonly view: QueueView
  /** Null: not counted. */
  readonly sizes: ListSizes | null
  readonly place: Place
}

export function QueueFilters({ view, sizes, place }: QueueFiltersProps) {
  const { queue, queueLists } = place.words.desk
  // What is counted are whole lists; beside a search the numbers would be taken for its own.
  const counted = isNarrowed(view) ? null : sizes
  return (
    <nav aria-label={queue.filter} className="flex flex-wrap gap-x-1 gap-y-1">
      {QUEUE_FILTER_IDS.map((id) => (
        <Link
          key={id}
          prefetch={false}
          href={addressOf('/admin', { ...view, filter: id, after: '', sort: usualSort(id) })}
          aria-current={id === view.filter ? 'page' : undefined}
          className={`rounded-press border-2 px-2.5 py-1 pointer-coarse:py-2 no-underline hover:border-edge ${id === view.filter ? 'border-ink font-bold' : 'border-transparent'}`}
        >
          {queueLists.filter[id]}
          {counted && id !== 'all' && <Size of={counted[id]} place={place} />}
        </Link>
      ))}
    </nav>
  )
}

const usualSort = (id: QueueView['filter']) => sortOf(QUEUE_FILTERS[id].states)

function Size({ of: { count, more }, place: { language, words } }: { of: ListSize; place: Place }) {
  const number = new Intl.NumberFormat(language).format(count)
  return (
    <span className="font-normal text-quiet tabular-nums">
      {' '}
      {more ? words.desk.queueLists.atLeast({ count: number }) : number}
    </span>
  )
}

/** A form without script: it goes to the same list, narrowed and sorted as chosen. */
export function QueueNarrowing({ view, place }: Pick<QueueFiltersProps, 'view' | 'place'>) {
  const { queueLists, cause: causeNames, classes } = place.words.desk
  const isOpen = view.cause !== null || view.accountClass !== null || view.compromised
  return (
    <details open={isOpen}>
      <summary className="press-text w-fit">{queueLists.narrow}</summary>
      <form action="/admin" method="get" className="mt-2 flex flex-wrap items-end gap-3">
        <input type="hidden" name="show" value={view.filter} />
        {view.search && <input type="hidden" name="search" value={view.search} />}
        <Select
          name="cause"
          label={queueLists.cause}
          any={queueLists.any}
          value={view.cause}
          options={causes.map(({ id }) => [id, causeNames[id]])}
        />
        <Select
          name="class"
          label={queueLists.class}
          any={queueLists.any}
          value={view.accountClass}
          options={ACCOUNT_CLASSES.map((id) => [id, classes[id]])}
        />
        <Select
          name="sort"
          label={queueLists.sort}
          value={view.sort}
          options={QUEUE_SORTS.map((id) => [id, queueLists.sorts[id]])}
        />
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="risk" value="compromised" defaultChecked={view.compromised} className="size-5" />
          {queueLists.compromised}
        </label>
        <button type="submit" className="press-plain min-h-11 px-3 py-1">
          {queueLists.apply}
        </button>
        {isOpen && (
          <a
            href={addressOf('/admin', { ...view, cause: null, accountClass: null, compromised: false, after: '' })}
            className="press-text"
          >
            {queueLists.reset}
          </a>
        )}
      </form>
    </details>
  )
}

function Select(props: {
  name: string
  label: string
  /** What stands for no choice; left out where there always is one. */
  any?: string
  value: string | null
  options: readonly (readonly [value: string, says: string])[]
}) {
  const { name, label, any, value, options } = props
  return (
    <label className="flex min-w-0 flex-col">
      {label}
      <select name={name} defaultValue={value ?? ''} className="field min-h-11 max-w-64 px-2 py-1 text-body">
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([id, says]) => (
          <option key={id} value={id}>
            {says}
          </option>
        ))}
      </select>
    </label>
  )
}
