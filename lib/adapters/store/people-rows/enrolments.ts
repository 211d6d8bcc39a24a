/** Authenticators enrolled with Latchkey: each written whole, guarded by its version, ended and never deleted. */
import { and, asc, eq } from 'drizzle-orm'
import type { AccountId } from '../../../rules/account/account.ts'
import { type Enrolled, handleOf, isHeld } from '../../../rules/proofs/enrolment.ts'
import type { EnrolmentChange } from '../../../ports/enrolment-store.ts'
import type { Database } from '../engine/engine.ts'
import { encodeExact } from '../engine/exact-json.ts'
import type { States } from '../request-rows/requests.ts'
import { type RowCodes, stateOf } from '../row-codes/row-codes.ts'
import { enrolments } from '../schema.ts'
import { fittingValues } from '../request-rows/whole-rows.ts'

type Row = typeof enrolments.$inferSelect

/** Everything that was ever enrolled for the account, the oldest first. */
export async function enrolmentsOf(db: Database, codes: RowCodes, account: AccountId): Promise<readonly Enrolled[]> {
  const rows = await db
    .select()
    .from(enrolments)
    .where(eq(enrolments.accountId, account))
    .orderBy(asc(enrolments.addedAt), asc(enrolments.id))
  return believedEnrolments(codes, rows)
}

/** Null when one of them is no longer at its `from`; the transaction then has to be rolled back. */
export async function writeEnrolments(
  tx: Database,
  codes: RowCodes,
  { add = [], replace = [] }: EnrolmentChange,
): Promise<States | null> {
  const added = add.map((one) => codedRow(codes, one))
  if (added.length > 0) await tx.insert(enrolments).values(added)
  const states = added.map(stateIn)
  for (const { from, to } of replace) {
    const row = codedRow(codes, to)
    const written = await tx
      .update(enrolments)
      .set(row)
      .where(and(eq(enrolments.id, from.id), eq(enrolments.version, from.version)))
      .returning({ id: enrolments.id })
    if (written.length === 0) return null
    states.push(stateIn(row))
  }
  return states
}

/** Accounts that hold this passkey or linked identity, by its handle. */
export async function holdersOf(db: Database, codes: RowCodes, handle: string): Promise<readonly AccountId[]> {
  const rows = await db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.handle, handle), eq(enrolments.held, true)))
    .orderBy(asc(enrolments.accountId))
  return [...new Set(believedEnrolments(codes, rows).map(({ accountId }) => accountId))]
}

/** Accounts for which anything is held. */
export async function enrolledAccounts(db: Database): Promise<readonly AccountId[]> {
  const rows = await db
    .selectDistinct({ accountId: enrolments.accountId })
    .from(enrolments)
    .where(eq(enrolments.held, true))
    .orderBy(asc(enrolments.accountId))
  return rows.map(({ accountId }) => accountId)
}

/** The enrolments of those rows whose code fits. */
export const believedEnrolments = (codes: RowCodes, rows: readonly Row[]): readonly Enrolled[] =>
  fittingValues(codes, 'enrolment', rows, enrolmentRow)

const codedRow = (codes: RowCodes, one: Enrolled) => ({ ...enrolmentRow(one), code: codes.codeOf('enrolment', one) })

const stateIn = ({ id, version, code }: { readonly id: string; readonly version: number; readonly code: string }) =>
  stateOf(`enrolment ${id}`, version, code)

/** The columns of an enrolment, without its code. */
export const enrolmentRow = (one: Enrolled) => ({
  id: one.id,
  accountId: one.accountId,
  version: one.version,
  addedAt: one.addedAt,
  held: isHeld(one),
  handle: handleOf(one),
  whole: encodeExact(one),
})
