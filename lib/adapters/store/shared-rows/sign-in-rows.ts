/** The shared feed of sign-ins, as rows. */
import { createHash } from 'node:crypto'
import { and, countDistinct, desc, eq, gte, lt, ne, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { AccountId } from '../../../rules/account/account.ts'
import type { SignIn } from '../../../rules/diagnosis/evidence.ts'
import type { KeptSignIn } from '../../shared-sources/shared-evidence.ts'
import type { Database } from '../engine/engine.ts'
import { encodeExact, decodeExact } from '../engine/exact-json.ts'
import { signIns } from '../schema.ts'

/** The embedded engine has one connection, which a page of the log must not use for long. */
const ROWS_AT_A_TIME = 200
/** More than any explanation tells. */
const FAILURES_OF_ONE = 50
const SUCCESSES_OF_ONE = 20

/** Stores failures, and each account's last success by application and country. */
export async function keepSignIns(db: Database, rows: readonly KeptSignIn[]): Promise<void> {
  const byId = new Map<string, typeof signIns.$inferInsert>()
  for (const row of rows) {
    const { accountId, ...signIn } = row
    const id = row.errorCode === 0 ? idOfSuccess(row) : row.id
    const earlier = byId.get(id)
    if (earlier && earlier.at >= row.at) continue
    byId.set(id, { id, accountId, at: row.at, errorCode: row.errorCode, whole: encodeExact(signIn) })
  }
  const values = [...byId.values()]
  for (let first = 0; first < values.length; first += ROWS_AT_A_TIME)
    await db
      .insert(signIns)
      .values(values.slice(first, first + ROWS_AT_A_TIME))
      .onConflictDoUpdate({
        target: signIns.id,
        set: { at: sql`excluded.at`, whole: sql`excluded.whole` },
        setWhere: lt(signIns.at, sql`excluded.at`),
      })
}

/** A hash, since no text column can hold every text. */
const idOfSuccess = ({ accountId, app, country }: KeptSignIn): string =>
  createHash('sha256')
    .update(JSON.stringify([accountId, app, country]))
    .digest('base64url')

/** The account's newest failures and successes since then, the newest first. */
export async function signInsOf(db: Database, accountId: AccountId, since: Date): Promise<readonly SignIn[]> {
  const newest = (which: ReturnType<typeof eq>, most: number) =>
    db
      .select({ at: signIns.at, whole: signIns.whole })
      .from(signIns)
      .where(and(eq(signIns.accountId, accountId), gte(signIns.at, since), which))
      .orderBy(desc(signIns.at))
      .limit(most)
  const rows = await unionAll(
    newest(ne(signIns.errorCode, 0), FAILURES_OF_ONE),
    newest(eq(signIns.errorCode, 0), SUCCESSES_OF_ONE),
  )
  return rows
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ whole }) => decodeExact(whole) as SignIn)
}

/** How many accounts were refused with this code since then. */
export async function accountsRefusedWith(db: Database, errorCode: number, since: Date): Promise<number> {
  const [counted] = await db
    .select({ accounts: countDistinct(signIns.accountId) })
    .from(signIns)
    .where(and(eq(signIns.errorCode, errorCode), gte(signIns.at, since)))
  return counted?.accounts ?? 0
}

/** Deletes rows before then. */
export async function forgetSignIns(db: Database, before: Date): Promise<void> {
  await db.delete(signIns).where(lt(signIns.at, before))
}
