/** Codes that were asked for. A newer one supersedes within its own request and factor only (rule R5). */
import { and, count, desc, eq, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import { factors } from '../../factors/index.ts'
import type { Challenge } from '../../challenge.ts'
import type { ChallengeCommit, Store } from '../../ports.ts'
import type { Database } from './engine.ts'
import { keep, type Kept, restore } from './exact-json.ts'
import { challenges, requests } from './schema.ts'

export async function add(tx: Database, challenge: Challenge): Promise<void> {
  // Two asked for at once would otherwise not see, and so not supersede, each other.
  await tx.select({ id: requests.id }).from(requests).where(eq(requests.id, challenge.requestId)).for('update')
  await tx
    .update(challenges)
    .set({ closed: 'superseded' })
    .where(
      and(
        eq(challenges.requestId, challenge.requestId),
        eq(challenges.factor, challenge.factor),
        isNull(challenges.closed),
      ),
    )
  await tx.insert(challenges).values({ ...challenge, worth: kept(challenge.worth), detail: kept(challenge.detail) })
}

/** False when it was closed before: a code is good for one use. */
export async function closeUsed(tx: Database, id: string, requestId: string): Promise<boolean> {
  const closed = await tx
    .update(challenges)
    .set({ closed: 'used' })
    .where(and(eq(challenges.id, id), eq(challenges.requestId, requestId), isNull(challenges.closed)))
    .returning({ id: challenges.id })
  return closed.length > 0
}

export async function fill(
  db: Database,
  id: string,
  { codeHash, sentAt, expiresAt, deliverable, worth, detail }: Parameters<Store['fillChallenge']>[1],
): Promise<void> {
  await db
    .update(challenges)
    .set({
      codeHash,
      sentAt,
      expiresAt,
      deliverable,
      worth: kept(worth),
      ...(detail !== undefined && { detail: kept(detail) }),
    })
    .where(and(eq(challenges.id, id), isNull(challenges.closed)))
  // One that was answered before it was noted as sent was sent all the same: the pace of the line is told by it.
  if (sentAt && codeHash)
    await db
      .update(challenges)
      .set({ sentAt })
      .where(and(eq(challenges.id, id), eq(challenges.codeHash, codeHash), isNull(challenges.sentAt)))
}

/** The request is locked first, as every move of it does: what stands here stands until this is written. */
export async function replace(tx: Database, { from, to, whileIn }: ChallengeCommit): Promise<boolean> {
  const [request] = await tx
    .select({ state: requests.state })
    .from(requests)
    .where(eq(requests.id, from.requestId))
    .for('update')
  if (!request || !whileIn.includes(request.state)) return false
  const { codeHash, sentAt, expiresAt, deliverable, worth, detail } = to
  const replaced = await tx
    .update(challenges)
    .set({ codeHash, sentAt, expiresAt, deliverable, worth: kept(worth), detail: kept(detail) })
    .where(
      and(
        eq(challenges.id, from.id),
        isNull(challenges.closed),
        from.detail ? eq(challenges.detail, keep(from.detail)) : isNull(challenges.detail),
      ),
    )
    .returning({ id: challenges.id })
  return replaced.length > 0
}

export async function countTry(db: Database, id: string): Promise<number> {
  const [counted] = await db
    .update(challenges)
    .set({ tries: sql`${challenges.tries} + 1` })
    .where(eq(challenges.id, id))
    .returning({ tries: challenges.tries })
  if (!counted) throw new Error('A try of a code that nobody asked for')
  return counted.tries
}

export async function find(db: Database, id: string): Promise<Challenge | null> {
  const [row] = await db.select().from(challenges).where(eq(challenges.id, id))
  return row ? challengeOf(row) : null
}

export async function allOf(db: Database, requestId: string): Promise<readonly Challenge[]> {
  const rows = await db
    .select()
    .from(challenges)
    .where(eq(challenges.requestId, requestId))
    .orderBy(desc(challenges.number))
  return rows.map(challengeOf)
}

/** Milliseconds. A code that was asked for longer ago is not on its way any more. */
const WAITS_AT_MOST = 2 * 3_600_000
const SENT = factors.filter(({ kind }) => kind === 'sent-code').map(({ id }) => id)

export async function codesBefore(db: Database, { id, askedAt }: Challenge, since: Date) {
  const counting = db.select({ count: count() }).from(challenges)
  const [[before], [sent]] = await Promise.all([
    counting.where(
      and(
        isNull(challenges.sentAt),
        isNull(challenges.closed),
        lt(challenges.number, db.select({ number: challenges.number }).from(challenges).where(eq(challenges.id, id))),
        gt(challenges.askedAt, new Date(askedAt.getTime() - WAITS_AT_MOST)),
        inArray(challenges.factor, SENT),
      ),
    ),
    db
      .select({ count: count() })
      .from(challenges)
      .where(and(gte(challenges.sentAt, since), inArray(challenges.factor, SENT))),
  ])
  return { waiting: before?.count ?? 0, sent: sent?.count ?? 0 }
}

/** With the day on which an authenticator was bound, or somebody named who may vouch. */
const kept = (value: object | null): Kept | null => value && keep(value)

const challengeOf = ({ number: _order, worth, detail, ...challenge }: typeof challenges.$inferSelect): Challenge => ({
  ...challenge,
  worth: worth === null ? null : (restore(worth) as Challenge['worth']),
  detail: detail === null ? null : (restore(detail) as Challenge['detail']),
})
