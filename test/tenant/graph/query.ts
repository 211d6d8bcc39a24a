/** `$select`, `$top`, `$orderby` and `$skiptoken`, and the page that they lead to. */
import { inAnotherForm } from '../other-form.ts'
import type { Answer } from '../wire.ts'
import { badRequest, unsupported } from './errors.ts'
import { type Filterable, filterFrom } from './filter.ts'
import type { GraphCall } from './route.ts'

/** Reads an option of the query, written with or without the dollar. */
export const option = ({ query }: GraphCall, name: string): string | null => query.get(`$${name}`) ?? query.get(name)

export interface Listing {
  readonly filterable?: Filterable
  /** Properties to order by; the first is the default, newest first. */
  readonly orderable?: readonly string[]
  readonly pageSize?: number
  readonly mostAPage?: number
  readonly properties?: readonly string[]
}

/** A row with values of types that Microsoft's metadata does not allow. */
const MALFORMED = inAnotherForm({
  id: 42,
  createdDateTime: 'yesterday',
  activityDateTime: 'yesterday',
  principalId: false,
})

type Row = { readonly id?: string | null }

export function list(call: GraphCall, context: string, rows: readonly Row[], listing: Listing = {}): Answer {
  const { filterable = {}, orderable = [], pageSize = 100, mostAPage = 999, properties } = listing
  const filter = option(call, 'filter')
  const kept = filter ? rows.filter(filterFrom(filter, filterable)) : rows
  const ordered = order(kept, option(call, 'orderby'), orderable)
  const top = topOf(call, pageSize, mostAPage)
  const after = option(call, 'skiptoken')
  const start = after ? ordered.findIndex((row) => row.id === after) + 1 : 0
  const page = ordered.slice(start, start + top)
  const last = page.at(-1)
  const more = start + top < ordered.length && last?.id
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#${context}`,
      ...(more ? { '@odata.nextLink': nextLink(call, last.id ?? '') } : {}),
      value: [
        ...(call.fault?.fault === 'malformed-row' ? [MALFORMED] : []),
        ...page.map((row) => select(call, row, properties)),
      ],
    },
  }
}

/** Only what was asked for; everything (or the resource's default) when nothing was. */
export function select<T extends object>(call: GraphCall, row: T, properties?: readonly string[]): Partial<T> {
  const asked = option(call, 'select')
  if (!asked) return row
  const names = asked.split(',').map((name) => name.trim())
  const known = properties ?? Object.keys(row)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw badRequest(`There is no property '${unknown}'.`)
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => names.includes(name) || name.startsWith('@odata')),
  ) as Partial<T>
}

function topOf(call: GraphCall, pageSize: number, mostAPage: number): number {
  const asked = option(call, 'top')
  if (asked === null) return pageSize
  const top = Number(asked)
  if (!Number.isInteger(top) || top < 1 || top > mostAPage) throw badRequest(`Invalid page size: ${asked}.`)
  return top
}

function order<T>(rows: readonly T[], asked: string | null, orderable: readonly string[]): readonly T[] {
  const [property = orderable[0], direction = asked ? 'asc' : 'desc'] = asked?.split(' ') ?? []
  if (!property) return rows
  if (!orderable.includes(property)) throw unsupported(`Ordering by '${property}' is not supported.`)
  const value = (row: T) => textOf((row as Record<string, unknown>)[property])
  const sign = direction === 'desc' ? -1 : 1
  return rows.toSorted((one, other) => sign * (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))

function nextLink({ root, path, query }: GraphCall, after: string): string {
  const next = new URLSearchParams(query)
  next.delete('skiptoken')
  next.set('$skiptoken', after)
  return `${root}${path}?${next.toString().replaceAll('%24', '$')}`
}
