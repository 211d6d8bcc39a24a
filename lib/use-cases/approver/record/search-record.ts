/**
 * Searching the record, for auditors and administrators.
 *
 * A search for a person or one of their requests is a look at them, and is recorded (rule R19): whose it was, and
 * never the words that were typed.
 */
import type { RecordPerson, RecordSearch, RequestLabel, StoredEvent } from '../../../ports/record-search-store.ts'
import type { Context } from '../../../ports/context.ts'
import { understoodName } from '../../../rules/account/sign-in-name.ts'
import {
  isAccountId,
  readRecordPlace,
  type RecordFilter,
  startOfDay,
  writeRecordPlace,
} from '../../../rules/organisation/record-filter.ts'
import { readReference } from '../../../rules/reference.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { ifTenantAnswers } from '../../from-tenant.ts'
import { type Approver, may } from '../approver.ts'
import { recordLook } from './record-look.ts'

const PAGE_HOLDS = 50

/** What somebody typed; empty where they left it out. Days are the organisation's. */
export interface TypedSearch {
  readonly person: string
  readonly reference: string
  readonly kind: string
  readonly actor: string
  readonly from: string
  /** This day included. */
  readonly to: string
}

/** One event of a list, with the request that it belongs to, where that is still kept. */
export interface ListedEvent extends StoredEvent {
  readonly request: RequestLabel | null
}

export interface RecordPage {
  readonly events: readonly ListedEvent[]
  readonly next: string | null
  /** Whose events these are. */
  readonly person: RecordPerson | null
  /** Several people fit the name: which of them? */
  readonly people: readonly RecordPerson[]
  /** Nothing fits what was typed in this field. */
  readonly unknown: 'person' | 'reference' | null
}

/** What a search means; several people, or nobody, where it is no filter. */
export type Understood =
  | { readonly filter: RecordFilter; readonly person: RecordPerson | null }
  | { readonly people: readonly RecordPerson[] }
  | { readonly unknown: 'person' | 'reference' }

/** One page of what fits, the newest first. Refuses `not-permitted`. */
export async function searchRecord(
  context: Context,
  approver: Approver,
  typed: TypedSearch,
  cursor: string,
): Promise<Result<RecordPage>> {
  if (!may(approver, 'inspect')) return refuse('not-permitted')
  const nothing = { events: [], next: null, person: null, people: [], unknown: null }
  const understood = await understandSearch(context, typed)
  if ('people' in understood) return ok({ ...nothing, people: understood.people })
  if ('unknown' in understood) return ok({ ...nothing, unknown: understood.unknown })
  const { filter, person } = understood
  if (person || filter.requestId) await recordLook(context, approver, 'record-searched', lookedAt(understood))
  const search = { filter, order: 'newest-first', after: readRecordPlace(cursor), limit: PAGE_HOLDS } as const
  return ok({ ...nothing, ...(await readEvents(context, search)), person })
}

/** Whom a search looked at, as its event says it. */
export const lookedAt = ({
  filter,
  person,
}: {
  readonly filter: RecordFilter
  readonly person: RecordPerson | null
}) => ({
  account: person?.id ?? null,
  request: filter.requestId ?? null,
})

/** One page, with the requests that its events belong to. */
export async function readEvents(
  { store }: Pick<Context, 'store'>,
  search: RecordSearch,
): Promise<Pick<RecordPage, 'events' | 'next'>> {
  const found = await store.searchRecord({ ...search, limit: search.limit + 1 })
  const page = found.slice(0, search.limit)
  const ids = [...new Set(page.flatMap(({ event }) => event.requestId ?? []))]
  const labels = new Map((await store.requestLabels(ids)).map((label) => [label.id, label]))
  const events = page.map((one) => ({ ...one, request: labels.get(one.event.requestId ?? '') ?? null }))
  const last = page.at(-1)
  const isMore = found.length > search.limit && last
  return { events, next: isMore ? writeRecordPlace({ at: last.event.at, sequence: last.link.sequence }) : null }
}

/** Finds whom and what was meant: a name by requests first, then by the directory. */
export async function understandSearch(context: Context, typed: TypedSearch): Promise<Understood> {
  const { timeZone } = context.settings
  const filter = {
    kind: typed.kind || undefined,
    actor: typed.actor || undefined,
    from: startOfDay(typed.from, timeZone) ?? undefined,
    to: startOfDay(typed.to, timeZone, 1) ?? undefined,
  }
  const request = typed.reference ? await findReference(context, typed.reference) : null
  if (typed.reference && !request) return { unknown: 'reference' }
  const [person, ...others] = typed.person ? await findPeople(context, typed.person) : []
  if (typed.person && !person) return { unknown: 'person' }
  if (person && others.length > 0) return { people: [person, ...others] }
  return { filter: { ...filter, person: person?.id, requestId: request ?? undefined }, person: person ?? null }
}

async function findReference({ store }: Context, typed: string): Promise<string | null> {
  const reference = readReference(typed)
  return reference ? ((await store.loadByReference(reference))?.id ?? null) : null
}

/** Everybody who is meant by a name, a sign-in name or an object id. */
async function findPeople(context: Context, typed: string): Promise<readonly RecordPerson[]> {
  const { store, tenant } = context
  if (isAccountId(typed)) return [await personOf(context, typed)]
  const named = await store.peopleNamed(typed)
  const exact = named.filter(({ signInName }) => signInName.toLowerCase() === typed.toLowerCase())
  if (exact.length > 0 || named.length > 0) return exact.length > 0 ? exact : named
  if (!typed.includes('@')) return []
  const account = await ifTenantAnswers(() => tenant.findAccount(understoodName(typed)))
  return account ? [account] : []
}

/** Named by their requests, or by the directory; by the id alone where neither knows them any more. */
export async function personOf({ store, tenant }: Context, id: RecordPerson['id']): Promise<RecordPerson> {
  const [latest] = (await store.requestsSince(id, new Date(0))).toReversed()
  const account = latest?.account ?? (await ifTenantAnswers(() => tenant.readAccount(id)))
  return account ? { id, displayName: account.displayName, signInName: account.signInName } : nameless(id)
}

const nameless = (id: RecordPerson['id']): RecordPerson => ({ id, displayName: '', signInName: '' })
