/**
 * Whose approvals count right before a write (rules R10, R11).
 *
 * Two were two people's when they were given; since then a row of `people` may have made them one person's, or one of
 * them has left. So they are compared again, as everything else is read again. A single approval is one person's in
 * any case.
 */
import type { AccountId } from '../../../rules/account/account.ts'
import { distinctApprovers } from '../../../rules/organisation/distinct-approvers.ts'
import type { Person } from '../../../rules/proofs/same-person.ts'
import { readPerson } from '../../read-person.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

/**
 * Ids of the approvers who can each be told apart from all the others. Throws `Unavailable` where the tenant does not
 * answer.
 */
export async function distinctApprovals(
  context: Context,
  { permission, approvals }: Pick<RecoveryRequest, 'permission' | 'approvals'>,
): Promise<readonly string[]> {
  const ids = approvals.map(({ approverId }) => approverId)
  if (!permission || ids.length < 2) return ids
  const people = await Promise.all(ids.map((id) => readPerson(context, id as AccountId)))
  const counted: Person[] = []
  for (const person of people)
    if (person?.account.enabled && counted.every((other) => isAnother(context, person, other))) counted.push(person)
  return counted.map(({ account }) => account.id)
}

const isAnother = ({ settings }: Context, one: Person, other: Person): boolean =>
  distinctApprovers(one, other, settings.people).ok
