/**
 * A page of the record, at the same cost whether it holds a hundred events or ten million.
 *
 * Every filter has an index that ends with the moment. Rows are compared by all of its columns and sorted by them, so
 * that no other index gives the order: guessing that two filters are independent, the planner would walk the whole
 * record for two that never come together.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { RecordSearch, StoredEvent } from '../../../ports/record-search-store.ts'
import type { Database } from '../engine/engine.ts'
import { storableText } from '../engine/stored-text.ts'
import { readBody, rowsOf } from './audit-chain.ts'

/** The events of a page. */
export async function readRecord(db: Database, search: RecordSearch): Promise<readonly StoredEvent[]> {
  const { person } = search.filter
  const own = person ? await requestsOf(db, person) : []
  return rowsOf(await db.execute(recordQuery(search, own))).map(({ place, previous, body, hash }) => {
    const link = { sequence: Number(place), previous: String(previous), body: String(body), hash: String(hash) }
    return { link, event: readBody(link.body) }
  })
}

async function requestsOf(db: Database, account: string): Promise<readonly string[]> {
  const found = sql`SELECT id FROM latchkey.requests WHERE account_id = ${storableText(account)}`
  return rowsOf(await db.execute(found)).map(({ id }) => String(id))
}

const EVENTS = sql`latchkey.audit_events`
const COLUMNS = sql`sequence, sequence::text AS place, at, previous, body, hash`
/** Moments are ISO 8601 in UTC, compared as text: before and after all of them. */
const [FIRST, LAST] = ['', '~']

type Column = 'subject' | 'actor' | 'kind'
interface Compared {
  readonly column: Column
  readonly value: string
}

/** `own`: the requests of the person who is searched for. */
export function recordQuery(search: RecordSearch, own: readonly string[]): SQL {
  const { person, requestId, kind, actor } = search.filter
  const by = [is('actor', actor), is('kind', kind)].flat()
  if (person === undefined) return requestId === undefined ? ordered(search, by, []) : ofRequest(search, requestId, by)
  const about = requestId === undefined ? [] : [sql`request_id = ${storableText(requestId)}`]
  const ofPerson = ordered(search, is('subject', person), [sql`subject IS NOT NULL`, ...by.map(equals), ...about])
  const ids = requestId === undefined ? own : own.filter((id) => id === requestId)
  const ofRequests = sql`SELECT those.* FROM unnest(${sql.param(ids)}::text[]) AS own (id),
    LATERAL (${ofRequest(search, sql`own.id`, by)}) AS those`
  return sql`SELECT * FROM ((${ofPerson}) UNION (${ofRequests})) AS found ${endOf(search, [])}`
}

const is = (column: Column, value: string | undefined): readonly Compared[] =>
  value === undefined ? [] : [{ column, value: storableText(value) }]

const equals = ({ column, value }: Compared): SQL => sql`${sql.raw(column)} = ${value}`

/** By the index of these columns, then of the moment. */
function ordered(search: RecordSearch, by: readonly Compared[], also: readonly SQL[]): SQL {
  const columns = by.map(({ column }) => sql.raw(column))
  const values = by.map(({ value }) => sql`${value}`)
  const { from, to } = search.filter
  const row = (...parts: SQL[]) => sql`(${sql.join(parts, sql`, `)})`
  const [first, last] = [
    sql`${row(...columns, sql`at`)} >= ${row(...values, sql`${from?.toISOString() ?? FIRST}`)}`,
    sql`${row(...columns, sql`at`)} < ${row(...values, sql`${to?.toISOString() ?? LAST}`)}`,
  ]
  const { after, order } = search
  const past =
    after &&
    sql`${row(...columns, sql`at`, sql`sequence`)} ${order === 'newest-first' ? sql`<` : sql`>`}
    ${row(...values, sql`${after.at.toISOString()}`, sql`${after.sequence}::bigint`)}`
  const bounds = past ? [first, last, past] : [first, last]
  return sql`SELECT ${COLUMNS} FROM ${EVENTS} WHERE ${sql.join([...bounds, ...also], sql` AND `)} ${endOf(search, by)}`
}

/** All of its events are read, which are few, before anything else is asked of them (`OFFSET 0`). */
function ofRequest(search: RecordSearch, id: string | SQL, by: readonly Compared[]): SQL {
  const asked = typeof id === 'string' ? sql`${storableText(id)}` : id
  const all = sql`(SELECT * FROM ${EVENTS} WHERE request_id = ${asked} OFFSET 0) AS own_events`
  const { from, to } = search.filter
  const { after, order } = search
  const past =
    after &&
    sql`(at, sequence) ${order === 'newest-first' ? sql`<` : sql`>`} (${after.at.toISOString()}, ${after.sequence}::bigint)`
  const bounds = [
    sql`at >= ${from?.toISOString() ?? FIRST}`,
    sql`at < ${to?.toISOString() ?? LAST}`,
    ...(past ? [past] : []),
    ...by.map(equals),
  ]
  return sql`SELECT ${COLUMNS} FROM ${all} WHERE ${sql.join(bounds, sql` AND `)} ${endOf(search, [])}`
}

function endOf({ order, limit }: RecordSearch, by: readonly Compared[]): SQL {
  const way = order === 'newest-first' ? sql`DESC` : sql`ASC`
  const columns = [...by.map(({ column }) => sql.raw(column)), sql`at`, sql`sequence`]
  return sql`ORDER BY ${sql.join(
    columns.map((column) => sql`${column} ${way}`),
    sql`, `,
  )} LIMIT ${limit}`
}
