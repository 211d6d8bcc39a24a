/** How ready employees were when they last prepared: one row each, of the newest reading. */
import { lte } from 'drizzle-orm'
import type { ReadinessSnapshot } from '../../../rules/preparation/departments.ts'
import type { Database } from '../engine/engine.ts'
import { readiness } from '../schema.ts'

/** Stores a reading, unless a newer one is stored. */
export async function keepReadiness(db: Database, { accountId, level, from, at }: ReadinessSnapshot): Promise<void> {
  const row = { level, readyFrom: from, at }
  await db
    .insert(readiness)
    .values({ accountId, ...row })
    .onConflictDoUpdate({ target: readiness.accountId, set: row, setWhere: lte(readiness.at, at) })
}

/** The newest reading of everybody. */
export async function readinessSnapshots(db: Database): Promise<readonly ReadinessSnapshot[]> {
  const rows = await db.select().from(readiness)
  return rows.map(({ accountId, level, readyFrom, at }) => ({ accountId, level, from: readyFrom, at }))
}
