/** Addresses whose "this wasn't me" is set aside; a code under a key of ours says that it was us (rule R19). */
import { and, asc, eq, gte } from 'drizzle-orm'
import type { AccountId } from '../../account.ts'
import type { SetAside } from '../../set-aside.ts'
import type { Database } from './engine.ts'
import { setAsides } from './schema.ts'

export async function keepSetAside(tx: Database, one: SetAside): Promise<void> {
  await tx.insert(setAsides).values({ ...one, by: [...one.by] })
}

export async function setAsidesOf(db: Database, account: AccountId, since: Date): Promise<readonly SetAside[]> {
  const rows = await db
    .select()
    .from(setAsides)
    .where(and(eq(setAsides.accountId, account), gte(setAsides.at, since)))
    .orderBy(asc(setAsides.at), asc(setAsides.number))
  return rows.map(({ number: _, ...one }) => one)
}
