/** When methods or addresses of the profile were changed, as rows. */
import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { AccountId } from '../../../rules/account/account.ts'
import type { MethodChange } from '../../../rules/proofs/freshness.ts'
import type { KeptChange } from '../../shared-sources/shared-evidence.ts'
import type { Database } from '../engine/engine.ts'
import { methodChanges } from '../schema.ts'

/** The embedded engine has one connection, which a page of the log must not use for long. */
const ROWS_AT_A_TIME = 500

/** Stores changes; those of one account, moment and kind once. */
export async function keepMethodChanges(db: Database, changes: readonly KeptChange[]): Promise<void> {
  const values = changes.map(({ accountId, ...change }) => ({ accountId: accountId.toLowerCase(), ...change }))
  for (let first = 0; first < values.length; first += ROWS_AT_A_TIME)
    await db
      .insert(methodChanges)
      .values(values.slice(first, first + ROWS_AT_A_TIME))
      .onConflictDoNothing()
}

/** The account's changes since then, the newest first. */
export async function methodChangesOf(
  db: Database,
  accountId: AccountId,
  since: Date,
): Promise<readonly MethodChange[]> {
  return db
    .select({ at: methodChanges.at, touched: methodChanges.touched })
    .from(methodChanges)
    .where(and(eq(methodChanges.accountId, accountId.toLowerCase()), gte(methodChanges.at, since)))
    .orderBy(desc(methodChanges.at))
}

/** Deletes changes before then. */
export async function forgetMethodChanges(db: Database, before: Date): Promise<void> {
  await db.delete(methodChanges).where(lt(methodChanges.at, before))
}
