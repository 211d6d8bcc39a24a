/** Denials of an account's requests, by account: written with the request, and only then. */
import { and, asc, eq, gte } from 'drizzle-orm'
import type { AccountId } from '../../../rules/account/account.ts'
import { type AccountDenial, newDenials } from '../../../rules/request/denials.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Database } from '../engine/engine.ts'
import { denials } from '../schema.ts'

/** Copies the denials that `to` has and `from` had not. */
export async function keepDenials(tx: Database, from: RecoveryRequest, to: RecoveryRequest): Promise<void> {
  const added = newDenials(from, to)
  const { account } = to
  if (added.length === 0 || !account) return
  const rows = added.map(({ kind, by, at }) => ({ accountId: account.id, requestId: to.id, kind, saidBy: by, at }))
  await tx.insert(denials).values(rows)
}

/** Denials of the account's requests since then, the oldest first. */
export async function denialsOf(db: Database, account: AccountId, since: Date): Promise<readonly AccountDenial[]> {
  const rows = await db
    .select()
    .from(denials)
    .where(and(eq(denials.accountId, account), gte(denials.at, since)))
    .orderBy(asc(denials.at), asc(denials.number))
  return rows.map(({ requestId, kind, saidBy, at }) => ({ requestId, kind, by: saidBy, at }))
}
