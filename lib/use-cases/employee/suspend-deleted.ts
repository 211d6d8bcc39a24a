/**
 * Whoever has left, or was deleted, is no longer prepared: what they enrolled is suspended, should the account ever
 * come back.
 *
 * A task looks a few times a day. Only accounts that the directory no longer lists among those that may sign in are
 * read, so it costs next to nothing.
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { Context } from '../../ports/context.ts'
import { suspendSince } from './suspend-enrolled.ts'

const EVER = new Date(0)

/**
 * Suspends what deleted accounts hold; answers how many accounts. Does nothing while the list of accounts was not
 * read.
 */
export async function suspendDeleted(context: Context): Promise<number> {
  const listed = await context.tenant.readDepartments()
  if (listed.kind === 'unseen') return 0
  const here = new Set(listed.value.flatMap(({ accounts }) => accounts.map((id) => id.toLowerCase())))
  let suspended = 0
  for (const id of await context.store.enrolledAccounts()) {
    const why = here.has(id.toLowerCase()) ? null : await goneBecause(context, id)
    const done = why && (await suspendSince(context, id, EVER, why))
    if (done?.ok && done.value > 0) suspended++
  }
  return suspended
}

/** Why the account counts as gone; null: it is only disabled, or that is not known. */
async function goneBecause({ tenant }: Context, id: AccountId): Promise<'account-deleted' | 'left' | null> {
  const account = await tenant.readAccount(id)
  if (!account) return 'account-deleted'
  const { leaver } = account.lookups
  return leaver.kind === 'answered' && leaver.value ? 'left' : null
}
