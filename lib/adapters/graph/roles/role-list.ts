/**
 * Who holds or could activate a role: the assignments and eligibilities of the whole tenant, read at once for
 * everybody and kept with their age.
 *
 * An incomplete list says nothing, and nobody waits for one: the account itself is asked instead, and what that does
 * not answer has failed, which counts as privileged. Before a write it is not used (rule R11).
 */
import { type Answer, answered } from '../../../rules/account/account.ts'
import { seen, unseen } from '../../../rules/source-reading.ts'
import { openList } from '../../shared-sources/shared-list.ts'
import type { SourceOptions } from '../../shared-sources/shared-source.ts'
import type { Answers } from '../users/lookups.ts'
import type { Reader } from '../transport/reader.ts'
import { isNotLicensed, type Reply, unseenBecause } from '../transport/reply.ts'
import type { ListCall } from '../transport/rows.ts'
import { principalShape } from './role-shapes.ts'

/** Object ids in small letters, of accounts and groups alike. */
interface Holders {
  readonly assigned: readonly string[]
  readonly active: readonly string[]
  readonly eligible: readonly string[]
}

type OfAccount = Pick<Answers, 'roleAssignments' | 'activeRoleInstances' | 'eligibleRoleInstances'>
type OfGroups = Pick<Answers, 'groupRoleAssignments' | 'groupEligibleRoleInstances'>

export interface RolesAtHand {
  of(accountId: string): OfAccount
  through(groups: Answers['groups']): OfGroups
}

export interface RoleList {
  /** Null: there is no recent list; a reading is begun, and nobody waits for it. */
  atHand(): Promise<RolesAtHand | null>
}

/** More than any tenant assigns, in pages. */
const MOST_PAGES = 200

/** The list, read for all instances. */
export function openRoleList(reader: Reader, options: Omit<SourceOptions, 'refresh' | 'name'>): RoleList {
  const list = openList<Holders>({
    ...options,
    name: 'roles',
    readAll: async () => {
      const replies = await reader.readTogether({
        assigned: ['all-role-assignments', {}],
        active: ['all-active-role-instances', {}],
        eligible: ['all-eligible-role-instances', {}],
      })
      const [assigned, active, eligible] = await Promise.all([
        holders(reader, replies.assigned, 'all-role-assignments'),
        // Without the licence there is no privileged identity management.
        isNotLicensed(replies.active) ? answered([]) : holders(reader, replies.active, 'all-active-role-instances'),
        isNotLicensed(replies.eligible)
          ? answered([])
          : holders(reader, replies.eligible, 'all-eligible-role-instances'),
      ])
      if (assigned.kind !== 'answered') return unseen(unseenBecause(replies.assigned))
      if (active.kind !== 'answered') return unseen(unseenBecause(replies.active))
      if (eligible.kind !== 'answered') return unseen(unseenBecause(replies.eligible))
      const whole = { assigned: assigned.value, active: active.value, eligible: eligible.value }
      return seen([whole], options.now())
    },
  })

  return {
    async atHand() {
      const look = await list.glance()
      const [whole] = look?.kind === 'seen' ? look.value : []
      return whole ? rolesIn(whole) : null
    },
  }
}

async function holders(reader: Reader, first: Reply, call: ListCall): Promise<Answer<readonly string[]>> {
  const rows = await reader.allOf(first, principalShape, call, MOST_PAGES)
  if (rows.kind !== 'answered') return rows
  return answered([...new Set(rows.value.map(({ principalId }) => principalId.toLowerCase()))])
}

function rolesIn({ assigned, active, eligible }: Holders): RolesAtHand {
  const [holding, activated, entitled] = [new Set(assigned), new Set(active), new Set(eligible)]
  const ofOne = (holds: ReadonlySet<string>, id: string): Answer<readonly unknown[]> =>
    answered(holds.has(id.toLowerCase()) ? [id] : [])
  const ofMany = (holds: ReadonlySet<string>, groups: Answers['groups']): Answer<readonly unknown[]> =>
    groups.kind === 'answered' ? answered(groups.value.filter(({ id }) => holds.has(id.toLowerCase()))) : groups
  return {
    of: (id) => ({
      roleAssignments: ofOne(holding, id),
      activeRoleInstances: ofOne(activated, id),
      eligibleRoleInstances: ofOne(entitled, id),
    }),
    through: (groups) => ({
      groupRoleAssignments: ofMany(new Set([...holding, ...activated]), groups),
      groupEligibleRoleInstances: ofMany(entitled, groups),
    }),
  }
}
