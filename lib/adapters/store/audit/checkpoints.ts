/** The checkpoints that were made, and which of them went out as a letter, for all instances. */
import { and, desc, eq, gt, max, notExists, sql } from 'drizzle-orm'
import type { Database } from '../engine/engine.ts'
import { checkpoints } from '../schema.ts'

/** The text of the newest checkpoint; null before the first. */
export async function lastCheckpoint(db: Database): Promise<string | null> {
  const [last] = await db.select().from(checkpoints).orderBy(desc(checkpoints.at)).limit(1)
  return last?.line ?? null
}

/** False: this checkpoint is stored already. */
export const keepCheckpoint = async (db: Database, line: string, at: Date): Promise<boolean> =>
  (await db.insert(checkpoints).values({ line, at }).onConflictDoNothing().returning({ at: checkpoints.at })).length > 0

/**
 * Claims the letter for this instance; false where one went out since that moment, or another instance has claimed it.
 */
export async function claimLetter(db: Database, line: string, at: Date, unlessSince: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`LOCK TABLE ${checkpoints} IN SHARE ROW EXCLUSIVE MODE`)
    const sent = tx.select({ one: sql`1` }).from(checkpoints).where(gt(checkpoints.mailedAt, unlessSince))
    const claimed = await tx
      .update(checkpoints)
      .set({ mailedAt: at })
      .where(and(eq(checkpoints.line, line), notExists(sent)))
      .returning({ at: checkpoints.at })
    return claimed.length > 0
  })
}

/** Gives a claim back, for a letter that did not leave. */
export const releaseLetter = async (db: Database, line: string): Promise<void> =>
  void (await db.update(checkpoints).set({ mailedAt: null }).where(eq(checkpoints.line, line)))

/** When the newest checkpoint was made, and when one last went out as a letter; null where none was. */
export async function checkpointTimes(
  db: Database,
): Promise<{ readonly madeAt: Date | null; readonly mailedAt: Date | null }> {
  const [times] = await db
    .select({ madeAt: max(checkpoints.at), mailedAt: max(checkpoints.mailedAt) })
    .from(checkpoints)
  return { madeAt: times?.madeAt ?? null, mailedAt: times?.mailedAt ?? null }
}
