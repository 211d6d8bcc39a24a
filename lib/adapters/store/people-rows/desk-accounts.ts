/**
 * Who has signed in to the desk, and who of them cannot be told apart: notes for the health page, which grant nothing.
 */
import { addDays } from '../../../rules/duration.ts'
import { lt } from 'drizzle-orm'
import type { ApproverComparison, DeskAccount } from '../../../rules/organisation/approver-comparison.ts'
import type { Database } from '../engine/engine.ts'
import { encodeExact, decodeExact } from '../engine/exact-json.ts'
import { approverComparison, deskAccounts } from '../schema.ts'

/** Whoever was not here for so long is not counted among those who decide. */
const KNOWN_FOR_DAYS = 90

/** Everybody who has signed in lately, by id. */
export async function readDeskAccounts(db: Database): Promise<readonly DeskAccount[]> {
  const rows = await db.select().from(deskAccounts).orderBy(deskAccounts.id)
  return rows.map(({ id, name, roles, seenAt }) => ({ id, name, roles, seenAt }))
}

/** Stores who has signed in, and deletes those who were not here for long. */
export async function noteDeskAccount(db: Database, { id, name, roles, seenAt }: DeskAccount): Promise<void> {
  const row = { id, name, roles: [...roles], seenAt }
  await db.insert(deskAccounts).values(row).onConflictDoUpdate({ target: deskAccounts.id, set: row })
  const since = addDays(seenAt, -KNOWN_FOR_DAYS)
  await db.delete(deskAccounts).where(lt(deskAccounts.seenAt, since))
}

/** The last comparison; null before the first. */
export async function readComparison(db: Database): Promise<ApproverComparison | null> {
  const [row] = await db.select({ whole: approverComparison.whole }).from(approverComparison)
  return row ? (decodeExact(row.whole) as ApproverComparison) : null
}

/** Stores a comparison in place of the earlier one. */
export async function keepComparison(db: Database, comparison: ApproverComparison): Promise<void> {
  const row = { single: true, whole: encodeExact(comparison) }
  await db.insert(approverComparison).values(row).onConflictDoUpdate({ target: approverComparison.single, set: row })
}
