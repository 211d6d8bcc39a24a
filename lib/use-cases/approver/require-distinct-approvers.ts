import type { AccountId } from '../../rules/account/account.ts'
import { distinctApprovers } from '../../rules/organisation/distinct-approvers.ts'
import type { Person } from '../../rules/proofs/same-person.ts'
import { refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import type { Approver } from './approver.ts'
import { fromTenant } from '../from-tenant.ts'
import { readPerson } from '../read-person.ts'

/**
 * Whether two accounts are two people's (rule R10): both are read from the tenant and compared. Refuses as
 * `distinctApprovers` does.
 */
export async function areTwoPeople(context: Context, one: Approver, other: string): Promise<Result<void>> {
  const read = await fromTenant(() =>
    Promise.all([readPerson(context, one.id as AccountId), readPerson(context, other as AccountId)]),
  )
  if (!read.ok) return read
  const [second, first] = read.value
  if (!second || !first || ![second, first].every(isInService)) return refuse('not-permitted')
  return distinctApprovers(second, first, context.settings.people)
}

/** A session's role may outlast the account it came from, so the account itself is read. */
const isInService = ({ account }: Person): boolean => account.enabled
