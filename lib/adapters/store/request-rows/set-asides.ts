/** Addresses whose "this wasn't me" is set aside. A code under a key of ours shows that we wrote the row (rule R19). */
import { and, asc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { AccountId } from '../../../rules/account/account.ts'
import type { Keys } from '../../../rules/secret-sources.ts'
import { codedSetAside, isOurs, type SetAside } from '../../../rules/request/set-aside.ts'
import type { Database } from '../engine/engine.ts'
import { setAsides } from '../schema.ts'

/** Adds a row, with the code that it carries. */
export async function keepSetAside(tx: Database, one: SetAside): Promise<void> {
  await tx.insert(setAsides).values({ ...one, by: [...one.by] })
}

/** Rows of the account since then, the oldest first; whoever reads them checks their codes. */
export async function setAsidesOf(db: Database, account: AccountId, since: Date): Promise<readonly SetAside[]> {
  const rows = await db
    .select()
    .from(setAsides)
    .where(and(eq(setAsides.accountId, account), gte(setAsides.at, since)))
    .orderBy(asc(setAsides.at), asc(setAsides.number))
  return rows.map(({ number: _, ...one }) => one)
}

/** The version of the key that a row's code was made under. */
export const keyOfSetAside: SQL<string> = sql<string>`split_part(${setAsides.code}, ':', 1)`

/**
 * Codes rows under an older key again, under the newest. Answers how many, and which requests have rows that are not
 * ours.
 */
export async function recodeSetAsides(
  tx: Database,
  keys: Pick<Keys, 'hash' | 'matches' | 'versions'>,
): Promise<{ readonly rows: number; readonly notOurs: readonly string[] }> {
  const older = await tx
    .select()
    .from(setAsides)
    .where(sql`${keyOfSetAside} <> ${keys.versions[0] ?? ''}`)
  const ours = older.filter((one) => isOurs(keys, one))
  for (const { number, ...one } of ours) {
    const { code } = codedSetAside(keys, one)
    await tx.update(setAsides).set({ code }).where(eq(setAsides.number, number))
  }
  const notOurs = older.filter((one) => !ours.includes(one)).map(({ requestId }) => `set-aside ${requestId}`)
  return { rows: ours.length, notOurs }
}
