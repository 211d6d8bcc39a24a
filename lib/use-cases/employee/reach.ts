import type { AccountId } from '../../rules/account/account.ts'
import type { Context } from '../../ports/context.ts'
import { type Prepared, prepared } from './visit-enrolment.ts'

/** Whom a letter is about, and all that reaches them. Null: nobody is left to be told. */
export async function reach(context: Context, accountId: AccountId): Promise<Prepared | null> {
  const found = await prepared(context, accountId, 'task')
  if (found.ok) return found.value
  // Anything else is tried again later.
  if (found.refusal === 'not-permitted') return null
  throw new Error('Whom to tell could not be read.')
}
