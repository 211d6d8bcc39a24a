/** Roles held or within reach, by the account itself or through a group that roles are assigned to. */
import { type Answer, answered, type LookupId } from '../../../rules/account/account.ts'
import type { Answers } from '../users/lookups.ts'
import { isRoleAssignable } from '../users/memberships.ts'
import type { Reader } from '../transport/reader.ts'
import { isNotLicensed, type Reply } from '../transport/reply.ts'
import type { ListCall } from '../transport/rows.ts'
import { anyShape } from './role-shapes.ts'

/**
 * Roles that the account has by being in a group that roles are assigned to. A batch of twenty requests covers ten
 * groups.
 */
export async function rolesOfGroups(
  reader: Reader,
  groups: Answers['groups'],
  waived: Readonly<Partial<Record<LookupId, string>>>,
): Promise<Pick<Answers, 'groupRoleAssignments' | 'groupEligibleRoleInstances'>> {
  if (groups.kind !== 'answered') return { groupRoleAssignments: groups, groupEligibleRoleInstances: groups }
  const unread = groups.value.map(isRoleAssignable).find((answer) => answer.kind === 'failed')
  if (unread) return { groupRoleAssignments: unread, groupEligibleRoleInstances: unread }
  const assignments: unknown[] = []
  const eligible: unknown[] = []
  const bearers = groups.value.filter((group) => group.isAssignableToRole === true)
  if (waived.activeRole !== undefined && waived.eligibleRole !== undefined) bearers.length = 0
  for (let first = 0; first < bearers.length; first += 10) {
    const replies = await reader.readTogether(
      Object.fromEntries(
        bearers.slice(first, first + 10).flatMap(({ id }) => [
          [`assignments-${id}`, ['role-assignments', { id }] as const],
          [`eligible-${id}`, ['eligible-role-instances', { id }] as const],
        ]),
      ),
    )
    for (const [key, reply] of Object.entries(replies)) {
      const isEligible = key.startsWith('eligible')
      const answer = isEligible
        ? await heldOrEligible(reader, reply, 'eligible-role-instances')
        : await reader.allOf(reply, anyShape, 'role-assignments')
      if (answer.kind !== 'answered') return { groupRoleAssignments: answer, groupEligibleRoleInstances: answer }
      ;(isEligible ? eligible : assignments).push(...answer.value)
    }
  }
  return { groupRoleAssignments: answered(assignments), groupEligibleRoleInstances: answered(eligible) }
}

/** Without the licence there is no privileged identity management, hence nobody who could activate a role. */
export const heldOrEligible = (reader: Reader, reply: Reply, call: ListCall): Promise<Answer<readonly unknown[]>> =>
  isNotLicensed(reply) ? Promise.resolve(answered([])) : reader.allOf(reply, anyShape, call)
