/** Recovery requests as rows: one written whole, guarded by its version. */
import { and, asc, eq, gte, notInArray } from 'drizzle-orm'
import { ENDED, type RecoveryRequest } from '../../request.ts'
import type { AccountId } from '../../account.ts'
import type { Database } from './engine.ts'
import { keep, type Kept, restore } from './exact-json.ts'
import { requests } from './schema.ts'
import { keepWords, replaceWords, wordsOf } from './search-words.ts'

type Row = typeof requests.$inferInsert

export async function insert(tx: Database, request: RecoveryRequest): Promise<void> {
  await tx.insert(requests).values(rowOf(request))
  await keepWords(tx, request.id, wordsOf(request))
}

/** False when the request is no longer at `from`; then nothing was written. */
export async function replace(tx: Database, from: RecoveryRequest, to: RecoveryRequest): Promise<boolean> {
  const moved = await tx
    .update(requests)
    .set(rowOf(to))
    .where(and(eq(requests.id, from.id), eq(requests.version, from.version)))
    .returning({ id: requests.id })
  if (moved.length === 0) return false
  await replaceWords(tx, from, to)
  return true
}

export async function findBy(
  db: Database,
  column: 'id' | 'browser' | 'reference',
  value: string,
): Promise<RecoveryRequest | null> {
  const [row] = await db.select({ whole: requests.whole }).from(requests).where(eq(requests[column], value))
  return row ? requestOf(row.whole) : null
}

export async function openOf(db: Database, nameHash: string): Promise<readonly RecoveryRequest[]> {
  const rows = await db
    .select({ whole: requests.whole })
    .from(requests)
    .where(and(eq(requests.nameHash, nameHash), notInArray(requests.state, [...ENDED])))
    .orderBy(asc(requests.begunAt), asc(requests.id))
  return rows.map(({ whole }) => requestOf(whole))
}

/** Requests of this account that its owner stopped, since then. */
export async function stoppedOf(db: Database, account: AccountId, since: Date): Promise<readonly RecoveryRequest[]> {
  const rows = await db
    .select({ whole: requests.whole })
    .from(requests)
    .where(and(eq(requests.accountId, account), gte(requests.stoppedAt, since)))
    .orderBy(asc(requests.stoppedAt), asc(requests.id))
  return rows.map(({ whole }) => requestOf(whole))
}

export async function begunSince(db: Database, account: AccountId, since: Date): Promise<readonly RecoveryRequest[]> {
  const rows = await db
    .select({ whole: requests.whole })
    .from(requests)
    .where(and(eq(requests.accountId, account), gte(requests.begunAt, since)))
    .orderBy(asc(requests.begunAt), asc(requests.id))
  return rows.map(({ whole }) => requestOf(whole))
}

export const requestOf = (whole: Kept): RecoveryRequest => restore(whole) as RecoveryRequest

const rowOf = (request: RecoveryRequest): Row => ({
  id: request.id,
  reference: request.reference,
  version: request.version,
  state: request.state,
  begunAt: request.begunAt,
  listedAt: request.dueAt ?? request.begunAt,
  accountId: request.account?.id ?? null,
  nameHash: request.nameHash,
  browser: request.browser,
  stoppedAt: request.stoppedAt ?? null,
  whole: keep(request),
})
