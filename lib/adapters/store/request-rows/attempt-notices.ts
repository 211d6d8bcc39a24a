/** Which days' attempts at a name were told: one row a name, claimed for a day before its letter leaves. */
import { and, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm'
import type { AskedRequest } from '../../../rules/request/attempt-notice.ts'
import type { Database } from '../engine/engine.ts'
import { believedRequests } from './requests.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { attemptNotices, challenges, requests } from '../schema.ts'

/** More requests of one name in two days are not read, but told of as well. */
const MOST_REQUESTS = 200

/** The newest first. */
export async function askedRequests(
  db: Database,
  codes: RowCodes,
  nameHash: string,
  since: Date,
): Promise<readonly AskedRequest[]> {
  const rows = await db
    .select({ row: requests, askedAt: sql<Date>`max(${challenges.askedAt})`.mapWith(challenges.askedAt) })
    .from(requests)
    .innerJoin(challenges, eq(challenges.requestId, requests.id))
    .where(and(eq(requests.nameHash, nameHash), gte(challenges.askedAt, since)))
    .groupBy(requests.id)
    .orderBy(desc(sql`max(${challenges.askedAt})`), requests.id)
    .limit(MOST_REQUESTS)
  return rows.flatMap(({ row, askedAt }) => believedRequests(codes, [row]).map((request) => ({ request, askedAt })))
}

/** Until when the owner of this name was told; null: never. */
export async function attemptsToldUntil(db: Database, nameHash: string): Promise<Date | null> {
  const [row] = await db.select().from(attemptNotices).where(eq(attemptNotices.nameHash, nameHash))
  return row?.toldUntil ?? null
}

/** False: this day, or a later one, is claimed already. */
export async function claimNotice(tx: Database, nameHash: string, due: Date): Promise<boolean> {
  const claimed = await tx
    .insert(attemptNotices)
    .values({ nameHash, claimedFor: due })
    .onConflictDoUpdate({
      target: attemptNotices.nameHash,
      set: { claimedFor: due },
      setWhere: or(isNull(attemptNotices.claimedFor), lt(attemptNotices.claimedFor, due)),
    })
    .returning({ nameHash: attemptNotices.nameHash })
  return claimed.length > 0
}

/** Notes that the claimed letter left, or with `told` null that its day can be claimed again. */
export async function settleNotice(db: Database, nameHash: string, due: Date, told: Date | null): Promise<void> {
  await db
    .update(attemptNotices)
    .set(told ? { toldUntil: told } : { claimedFor: null })
    .where(and(eq(attemptNotices.nameHash, nameHash), eq(attemptNotices.claimedFor, due)))
}

/** Deletes rows whose last claim is older, or was given back. */
export async function forgetNotices(db: Database, before: Date): Promise<void> {
  await db.delete(attemptNotices).where(or(isNull(attemptNotices.claimedFor), lt(attemptNotices.claimedFor, before)))
}
