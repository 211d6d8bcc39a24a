/** Sessions as rows: what one instance ends is over on all of them. */
import { and, desc, eq, gt, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Sessions } from '../../../ports/session-store.ts'
import { type Session, SESSIONS_AT_MOST } from '../../../rules/organisation/session.ts'
import { appendEvent, type Hash } from '../audit/audit-chain.ts'
import type { Database } from '../engine/engine.ts'
import { accountReadings, sessions } from '../schema.ts'

/** Sessions in this database, as `Sessions` says. */
export function sessionsOn(db: Database, hash: Hash): Sessions {
  return {
    start: (session) =>
      db.transaction(async (tx) => {
        await tx.insert(sessions).values(session)
        await dropOldest(tx, session)
      }),
    async find(id) {
      const [found] = await db
        .select({ session: sessions, reading: accountReadings })
        .from(sessions)
        .leftJoin(accountReadings, eq(accountReadings.accountId, sessions.accountId))
        .where(eq(sessions.id, id))
      if (!found) return null
      const { session, reading } = found
      return { session, reading: reading && { enabled: reading.enabled, readAt: reading.readAt } }
    },
    async renew(id, { generation }, by) {
      const next = sql<number>`CASE WHEN ${sessions.generation} = ${generation} THEN ${sessions.generation} + 1 ELSE ${sessions.generation} END`
      const [renewed] = await db
        .update(sessions)
        .set({ ...by, generation: next })
        .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
        .returning({ generation: sessions.generation })
      return renewed?.generation ?? null
    },
    async end(id, at) {
      await db
        .update(sessions)
        .set({ endedAt: at })
        .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
    },
    endAll: ({ accountId, kind }, event) =>
      db.transaction(async (tx) => {
        const ended = await tx
          .update(sessions)
          .set({ endedAt: event.at })
          .where(
            and(
              eq(sessions.accountId, accountId),
              kind && eq(sessions.kind, kind),
              isNull(sessions.endedAt),
              gt(sessions.expiresAt, event.at),
            ),
          )
          .returning({ id: sessions.id })
        if (ended.length > 0) await appendEvent(tx, event, hash)
        return ended.length
      }),
    living: (kind, now) =>
      db
        .select()
        .from(sessions)
        .where(and(eq(sessions.kind, kind), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
        .orderBy(desc(sessions.startedAt), sessions.id),
    async keepReading(accountId, reading) {
      await db
        .insert(accountReadings)
        .values({ accountId, ...reading })
        .onConflictDoUpdate({
          target: accountReadings.accountId,
          set: reading,
          // A reading dated in the future was made by nobody, and would never be replaced.
          setWhere: or(lte(accountReadings.readAt, reading.readAt), isYetToCome(accountReadings.readAt)),
        })
    },
    forget: (before) =>
      db.transaction(async (tx) => {
        await tx.delete(sessions).where(or(lt(sessions.endedAt, before), lt(sessions.expiresAt, before)))
        await tx.delete(accountReadings).where(lt(accountReadings.readAt, before))
      }),
  }
}

const isYetToCome = (moment: AnyPgColumn) => gt(moment, sql`clock_timestamp() + interval '1 minute'`)

/** So that the table does not grow with one person's sign-ins. */
async function dropOldest(tx: Database, { id, accountId, kind }: Session): Promise<void> {
  const ofPerson = and(eq(sessions.accountId, accountId), eq(sessions.kind, kind))
  const newest = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(ofPerson)
    .orderBy(
      // The one that begins is kept, even if others began in the same second.
      sql`${sessions.id} = ${id} DESC`,
      sql`${sessions.endedAt} IS NULL DESC`,
      desc(sessions.startedAt),
      desc(sessions.id),
    )
    .limit(SESSIONS_AT_MOST)
  await tx.delete(sessions).where(and(ofPerson, notInArray(sessions.id, newest)))
}
