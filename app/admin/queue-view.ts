/** Which part of the queue is shown, as the address says it. */
import type { QueueQuery } from '#lib/ports/request-store.ts'
import { readQueuePlace } from '#lib/rules/request/queue-place.ts'
import type { RequestState } from '#lib/rules/request/request.ts'

export const FILTERS = {
  open: ['queued'],
  'handed-over': ['handed-over'],
  approved: ['approved', 'acting'],
  stopped: ['frozen'],
  ended: ['done', 'declined', 'withdrawn', 'lapsed'],
} as const satisfies Record<string, readonly RequestState[]>
export type Filter = keyof typeof FILTERS
export const FILTER_IDS = Object.keys(FILTERS) as Filter[]

export interface QueueView {
  readonly filter: Filter
  readonly search: string
  readonly after: string
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

export function readQueueView(parameters: SearchParams): QueueView {
  const one = (name: string) => (typeof parameters[name] === 'string' ? parameters[name].slice(0, 400) : '')
  const filter = FILTER_IDS.find((id) => id === one('show')) ?? 'open'
  // A search is no longer than the API's, and a cursor that we did not write leads to the first page.
  const after = readQueuePlace(one('after')) ? one('after') : ''
  return { filter, search: one('search').trim().slice(0, 200), after }
}

export const queryOf = ({ filter, search, after }: QueueView): Partial<QueueQuery> => ({
  states: FILTERS[filter],
  search: search || undefined,
  after: after || undefined,
})

/** `path` with the view's parameters; those that are not set are left out. */
export function addressOf(path: string, { filter, search, after }: QueueView): string {
  const parameters = new URLSearchParams()
  if (filter !== 'open') parameters.set('show', filter)
  if (search) parameters.set('search', search)
  if (after) parameters.set('after', after)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

/** Where the page asks whether this part of the queue has changed. */
export function stampAddress({ filter, search, after }: QueueView): string {
  const parameters = new URLSearchParams(FILTERS[filter].map((state) => ['state', state]))
  if (search) parameters.set('search', search)
  if (after) parameters.set('after', after)
  return `/api/requests/stamp?${parameters}`
}
