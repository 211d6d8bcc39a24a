/** Recovery requests as rows: each written whole, guarded by its version, with its code. */
import { and, asc, eq, gte, or, type SQL, sql } from 'drizzle-orm'
import { addDays } from '../../../rules/duration.ts'
import type { Store } from '../../../ports/store.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { rowName } from '../../../ports/row-text.ts'
import type { Database } from '../engine/engine.ts'
import { encodeExact } from '../engine/exact-json.ts'
import { type RowCodes, stateOf } from '../row-codes/row-codes.ts'
import { requests } from '../schema.ts'
import { wordsOf } from '../../../rules/request/search-terms.ts'
import { keepWords, replaceWords } from './search-words.ts'
import { fittingValues } from './whole-rows.ts'

type Row = typeof requests.$inferInsert
/** Names, versions and codes for the record. */
export type States = readonly string[]

/** Adds a request with its search words; answers its state for the record. */
export async function insertRequest(tx: Database, codes: RowCodes, request: RecoveryRequest): Promise<States> {
  const code = codes.codeOf('request', request)
  await tx.insert(requests).values({ ...requestRow(request), code })
  await keepWords(tx, request.id, wordsOf(request))
  return [stateOf(rowName('request', request), request.version, code)]
}

/** Null when the request is no longer at `from`; then nothing was written. */
export async function replaceRequest(
  tx: Database,
  codes: RowCodes,
  from: RecoveryRequest,
  to: RecoveryRequest,
): Promise<States | null> {
  const code = codes.codeOf('request', to)
  const moved = await tx
    .update(requests)
    .set({ ...requestRow(to), code })
    .where(and(eq(requests.id, from.id), eq(requests.version, from.version)))
    .returning({ id: requests.id })
  if (moved.length === 0) return null
  await replaceWords(tx, from, to)
  return [stateOf(rowName('request', to), to.version, code)]
}

/** The request with this value; null where there is none, or its code does not fit. */
export async function findRequestBy(
  db: Database,
  codes: RowCodes,
  column: 'id' | 'browser' | 'reference',
  value: string,
): Promise<RecoveryRequest | null> {
  const [request] = believedRequests(codes, await db.select().from(requests).where(eq(requests[column], value)))
  return request ?? null
}

type From = Parameters<Store['unprovedFrom']>[0]

/** By the two partial indexes, so that other requests of this name cost nothing. */
export async function unprovedRequestsFrom(db: Database, codes: RowCodes, { nameHash, network, device }: From) {
  const rows = await db
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.nameHash, nameHash),
        eq(requests.state, 'verifying'),
        or(eq(requests.network, network), eq(requests.device, device)),
      ),
    )
    .orderBy(asc(requests.begunAt), asc(requests.id))
  return believedRequests(codes, rows)
}

/**
 * Requests of the account begun since then, the oldest first. `with-effect`: only those that changed something or may
 * have.
 */
export async function requestsBegunSince(
  db: Database,
  codes: RowCodes,
  {
    account,
    since,
    only,
  }: { readonly account: AccountId; readonly since: Date; readonly only?: 'with-effect' | undefined },
): Promise<readonly RecoveryRequest[]> {
  const rows = await db
    .select()
    .from(requests)
    .where(
      and(
        eq(requests.accountId, account),
        only ? and(HAD_EFFECT, mayHaveActedSince(since)) : gte(requests.begunAt, since),
      ),
    )
    .orderBy(asc(requests.begunAt), asc(requests.id))
  return believedRequests(codes, rows)
}

/**
 * Whenever it was begun: what it changed, it changed by its last move at the latest, and one that is handed over may
 * be changing something now.
 */
const mayHaveActedSince = (since: Date): SQL | undefined =>
  or(
    gte(requests.begunAt, since),
    eq(requests.state, 'handed-over'),
    sql`(${requests.whole} #>> '{movedAt,$date}')::timestamptz >= ${since.toISOString()}`,
  )

/** A field that is absent, null or an empty list shows that nothing was done. */
const HAD_EFFECT = or(
  ...(['intent', 'achieved', 'perhapsGiven', 'coolingOff'] satisfies (keyof RecoveryRequest)[]).map(
    (field) => sql`COALESCE(${requests.whole} -> ${field}::text, 'null') NOT IN ('null', '[]')`,
  ),
)

/** The requests of those rows whose code fits, and whose copied columns are what the value says. */
export const believedRequests = (
  codes: RowCodes,
  rows: readonly (typeof requests.$inferSelect)[],
): readonly RecoveryRequest[] => fittingValues(codes, 'request', rows, requestRow)

/** Later than anything that waits is due. */
const STANDS_LAST_DAYS = 36_500
/** A stop that somebody has closed stands after all that still wait. */
const listedAtOf = ({ dueAt, begunAt, stopClosed }: RecoveryRequest): Date =>
  stopClosed ? addDays(stopClosed.at, STANDS_LAST_DAYS) : (dueAt ?? begunAt)

/** The columns of a request, without its code. */
export const requestRow = (request: RecoveryRequest): Row => ({
  id: request.id,
  reference: request.reference,
  version: request.version,
  state: request.state,
  begunAt: request.begunAt,
  listedAt: listedAtOf(request),
  accountId: request.account?.id ?? null,
  nameHash: request.nameHash,
  browser: request.browser,
  stoppedAt: request.stoppedAt ?? null,
  network: request.network ?? null,
  device: request.device ?? null,
  assignee: request.assignee?.id ?? null,
  whole: encodeExact(request),
})
