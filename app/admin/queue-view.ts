/** Which part of the queue is shown, as the address says it. */
import { ACCOUNT_CLASSES, type AccountClass } from '#lib/rules/account/account.ts'
import { type CauseId, causes } from '#lib/rules/diagnosis/causes/index.ts'
import {
  QUEUE_FILTER_IDS,
  QUEUE_FILTERS,
  QUEUE_SORTS,
  type QueueFilter,
  type QueueSort,
  sortOf,
} from '#lib/rules/request/queue-filters.ts'
import { readQueuePlace } from '#lib/rules/request/queue-place.ts'
import type { Listing } from '#lib/use-cases/approver/list-requests.ts'

export interface QueueView {
  readonly filter: QueueFilter
  readonly search: string
  readonly cause: CauseId | null
  readonly accountClass: AccountClass | null
  /** Only with signs of compromise. */
  readonly compromised: boolean
  readonly sort: QueueSort
  readonly after: string
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** A search is bound to no list until one is chosen with it. */
const filterFor = (search: string): QueueFilter => (search ? 'all' : 'open')

export function readQueueView(parameters: SearchParams): QueueView {
  const one = (name: string) => (typeof parameters[name] === 'string' ? parameters[name].slice(0, 400) : '')
  // A search is no longer than the API's, and a cursor that we did not write leads to the first page.
  const search = one('search').trim().slice(0, 200)
  const filter = QUEUE_FILTER_IDS.find((id) => id === one('show')) ?? filterFor(search)
  const sort = QUEUE_SORTS.find((id) => id === one('sort')) ?? sortOf(QUEUE_FILTERS[filter].states)
  return {
    filter,
    search,
    cause: causes.find(({ id }) => id === one('cause'))?.id ?? null,
    accountClass: ACCOUNT_CLASSES.find((id) => id === one('class')) ?? null,
    compromised: one('risk') === 'compromised',
    sort,
    after: readQueuePlace(one('after'))?.sort === sort ? one('after') : '',
  }
}

/** Whether the list is narrowed by more than its filter. */
export const isNarrowed = ({ search, cause, accountClass, compromised }: QueueView): boolean =>
  search !== '' || cause !== null || accountClass !== null || compromised

export const queryOf = ({ filter, search, cause, accountClass, compromised, sort, after }: QueueView): Listing => ({
  filter,
  search: search || undefined,
  causes: cause ? [cause] : undefined,
  classes: accountClass ? [accountClass] : undefined,
  compromised,
  sort,
  after: after || undefined,
})

/** `path` with the view's parameters; those that are as they are without them are left out. */
export function addressOf(path: string, view: QueueView): string {
  const parameters = new URLSearchParams()
  if (view.filter !== filterFor(view.search)) parameters.set('show', view.filter)
  for (const [name, value] of narrowingOf(view)) parameters.set(name, value)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** Where the page asks whether this part of the queue has changed. */
export const stampAddress = (view: QueueView): string =>
  `/api/requests/stamp?${new URLSearchParams([['filter', view.filter], ...narrowingOf(view)])}`

/** As the address of a page and of the API say it alike. */
function narrowingOf(view: QueueView): [name: string, value: string][] {
  const { filter, search, cause, accountClass, compromised, sort, after } = view
  const isUsual = sort === sortOf(QUEUE_FILTERS[filter].states)
  const all: [string, string | null][] = [
    ['search', search],
    ['cause', cause],
    ['class', accountClass],
    ['risk', compromised ? 'compromised' : null],
    ['sort', isUsual ? null : sort],
    ['after', after],
  ]
  return all.flatMap(([name, value]) => (value ? [[name, value]] : []))
}
