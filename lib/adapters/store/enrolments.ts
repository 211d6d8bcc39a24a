/** Authenticators enrolled with Latchkey: each written whole, guarded by its version, ended and never deleted. */
import { and, asc, eq } from 'drizzle-orm'
import type { AccountId } from '../../account.ts'
import { type Enrolled, handleOf, isHeld } from '../../enrolment.ts'
import type { EnrolmentChange } from '../../ports.ts'
import type { Database } from './engine.ts'
import { keep, restore } from './exact-json.ts'
import { enrolments } from './schema.ts'

export async function allOf(db: Database, account: AccountId): Promise<readonly Enrolled[]> {
  const rows = await db
    .select({ whole: enrolments.whole })
    .from(enrolments)
    .where(eq(enrolments.accountId, account))
    .orderBy(asc(enrolments.addedAt), asc(enrolments.id))
  return rows.map(({ whole }) => restore(whole) as Enrolled)
}

/** False when one of them is no longer at its `from`; the transaction is then to be taken back. */
export async function write(tx: Database, { add = [], replace = [] }: EnrolmentChange): Promise<boolean> {
  if (add.length > 0) await tx.insert(enrolments).values(add.map(rowOf))
  for (const { from, to } of replace) {
    const written = await tx
      .update(enrolments)
      .set(rowOf(to))
      .where(and(eq(enrolments.id, from.id), eq(enrolments.version, from.version)))
      .returning({ id: enrolments.id })
    if (written.length === 0) return false
  }
  return true
}

export async function holdersOf(db: Database, handle: string): Promise<readonly AccountId[]> {
  const rows = await db
    .selectDistinct({ accountId: enrolments.accountId })
    .from(enrolments)
    .where(and(eq(enrolments.handle, handle), eq(enrolments.held, true)))
    .orderBy(asc(enrolments.accountId))
  return rows.map(({ accountId }) => accountId)
}

export async function accountsOf(db: Database): Promise<readonly AccountId[]> {
  const rows = await db
    .selectDistinct({ accountId: enrolments.accountId })
    .from(enrolments)
    .where(eq(enrolments.held, true))
    .orderBy(asc(enrolments.accountId))
  return rows.map(({ accountId }) => accountId)
}

const rowOf = (one: Enrolled): typeof enrolments.$inferInsert => ({
  id: one.id,
  accountId: one.accountId,
  version: one.version,
  addedAt: one.addedAt,
  held: isHeld(one),
  handle: handleOf(one),
  whole: keep(one),
})
