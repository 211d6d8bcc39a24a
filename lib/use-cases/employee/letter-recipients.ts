import type { AccountId } from '../../rules/account/account.ts'
import type { Context } from '../../ports/context.ts'
import { type Prepared, prepared } from './visit-enrolment.ts'

/**
 * The account that a letter is about, and everything that reaches its owner. Null: nobody is left to be notified.
 * Throws where it may be read later.
 */
export async function readLetterRecipients(context: Context, accountId: AccountId): Promise<Prepared | null> {
  const found = await prepared(context, accountId, 'task')
  if (found.ok) return found.value
  // Any other refusal may pass, so the task runs again.
  if (found.refusal === 'not-permitted') return null
  throw new Error('Whom to tell could not be read.')
}
