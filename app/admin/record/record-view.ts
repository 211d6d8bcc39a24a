/** What part of the record is shown, as the address says it. */
import type { SearchParams } from '#app/admin/queue-view.ts'
import type { TypedSearch } from '#lib/use-cases/approver/record/search-record.ts'

const FIELDS = ['person', 'reference', 'kind', 'actor', 'from', 'to'] as const satisfies (keyof TypedSearch)[]
/** Characters; no name, reference or kind is longer. */
const AT_MOST = 200

export interface RecordView {
  readonly typed: TypedSearch
  readonly after: string
}

export function readRecordView(parameters: SearchParams): RecordView {
  const one = (name: string) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.trim().slice(0, AT_MOST) : ''
  }
  const typed = Object.fromEntries(FIELDS.map((field) => [field, one(field)])) as unknown as TypedSearch
  return { typed, after: one('after') }
}

/** `path` with the view's parameters; those that are not set are left out. */
export function recordAddress(path: string, { typed, after }: RecordView): string {
  const parameters = new URLSearchParams()
  for (const field of FIELDS) if (typed[field]) parameters.set(field, typed[field])
  if (after) parameters.set('after', after)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

export const isSearching = ({ typed }: RecordView): boolean => FIELDS.some((field) => typed[field] !== '')
