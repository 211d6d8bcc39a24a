/** Directory roles, groups, and who holds or may activate what. */
import type {
  DirectoryRole,
  UnifiedRoleAssignment,
  UnifiedRoleAssignmentScheduleInstance,
  UnifiedRoleEligibilityScheduleInstance,
} from '@microsoft/microsoft-graph-types'
import type { Contoso } from '../contoso.ts'
import { accountOf } from '../directory.ts'
import { GROUPS, groupOf, roleOf, type TenantGroup } from '../groups.ts'
import { guidOf } from '../ids.ts'
import type { Answer } from '../wire.ts'
import { badRequest } from './errors.ts'
import { list, option } from './query.ts'
import type { GraphCall } from './route.ts'
import { accountIn } from './users.ts'

const isGroup = (group: TenantGroup | undefined): group is TenantGroup => group !== undefined
const groupsOf = (ids: readonly string[]): TenantGroup[] => ids.map(groupOf).filter(isGroup)
/** With the groups that those are in. */
const transitiveGroupsOf = (ids: readonly string[]): TenantGroup[] =>
  groupsOf([...new Set([...ids, ...groupsOf(ids).flatMap(({ nestedIn }) => nestedIn)])])
/** What Graph shows of a group: everything but the roles, which are assignments of their own. */
const shownGroup = ({
  activeRoles: _active,
  eligibleRoles: _eligible,
  appRoles: _desk,
  nestedIn: _in,
  ...group
}: TenantGroup) => group

function rolesOf(contoso: Contoso, call: GraphCall): (DirectoryRole & { id: string })[] {
  const account = accountIn(contoso, call)
  const held = [...account.activeRoles, ...transitiveGroupsOf(account.memberOf).flatMap((group) => group.activeRoles)]
  return [...new Set(held)].map((templateId) => ({
    id: guidOf(`role ${templateId}`),
    displayName: roleOf(templateId)?.displayName ?? templateId,
    description: null,
    roleTemplateId: templateId,
  }))
}

const GROUP_FILTERS = { filterable: { isAssignableToRole: ['eq'], displayName: ['eq', 'startsWith'] } } as const

export const listRolesOfUser = (contoso: Contoso, call: GraphCall): Answer =>
  list(call, 'directoryRoles', rolesOf(contoso, call))

export const listGroupsOfUser = (contoso: Contoso, call: GraphCall): Answer =>
  list(call, 'groups', transitiveGroupsOf(accountIn(contoso, call).memberOf).map(shownGroup), GROUP_FILTERS)

export const listOwnedGroups = (contoso: Contoso, call: GraphCall): Answer =>
  list(call, 'groups', groupsOf(accountIn(contoso, call).ownerOf).map(shownGroup), GROUP_FILTERS)

export const listMemberships = (contoso: Contoso, call: GraphCall): Answer =>
  list(call, 'directoryObjects', [
    ...transitiveGroupsOf(accountIn(contoso, call).memberOf).map((group) => ({
      '@odata.type': '#microsoft.graph.group',
      ...shownGroup(group),
    })),
    ...rolesOf(contoso, call).map((role) => ({ '@odata.type': '#microsoft.graph.directoryRole', ...role })),
  ])

type Which = 'activeRoles' | 'eligibleRoles'

/** A user's or a group's own, for the principal that the filter names; without a filter, everybody's. */
function heldBy(contoso: Contoso, call: GraphCall, which: Which) {
  const filter = option(call, 'filter')
  if (filter === null) return principalsOf(contoso).flatMap((id) => heldByOne(contoso, id, which))
  const principalId = /principalId eq '([^']+)'/.exec(filter)?.[1]
  if (!principalId) throw badRequest('A filter on principalId is needed.')
  return heldByOne(contoso, principalId, which)
}

const principalsOf = ({ state }: Contoso): string[] => [
  ...Object.values(state.accounts).flatMap(({ user }) => user.id ?? []),
  ...Object.values(GROUPS).map(({ id }) => id),
]

function heldByOne(contoso: Contoso, principalId: string, which: Which) {
  const held = accountOf(contoso, principalId)?.[which] ?? groupOf(principalId)?.[which] ?? []
  return held.map((roleDefinitionId) => ({
    id: guidOf(`${which} ${principalId} ${roleDefinitionId}`),
    principalId,
    roleDefinitionId,
    directoryScopeId: '/',
    appScopeId: null,
  }))
}

const FILTERABLE = { filterable: { principalId: ['eq'], roleDefinitionId: ['eq'], directoryScopeId: ['eq'] } } as const

export const listAssignments = (contoso: Contoso, call: GraphCall): Answer => {
  const rows = heldBy(contoso, call, 'activeRoles') satisfies UnifiedRoleAssignment[]
  return list(call, 'roleManagement/directory/roleAssignments', rows, FILTERABLE)
}

export const listEligibilities = (contoso: Contoso, call: GraphCall): Answer => {
  const rows = heldBy(contoso, call, 'eligibleRoles').map((held) => ({
    ...held,
    memberType: 'Direct',
    roleEligibilityScheduleId: held.id,
    startDateTime: '2026-01-12T09:00:00Z',
    endDateTime: null,
  })) satisfies UnifiedRoleEligibilityScheduleInstance[]
  return list(call, 'roleManagement/directory/roleEligibilityScheduleInstances', rows, FILTERABLE)
}

export const listAssignmentSchedules = (contoso: Contoso, call: GraphCall): Answer => {
  const rows = heldBy(contoso, call, 'activeRoles').map((held) => ({
    ...held,
    assignmentType: 'Assigned',
    memberType: 'Direct',
    roleAssignmentOriginId: held.id,
    roleAssignmentScheduleId: held.id,
    startDateTime: '2026-01-12T09:00:00Z',
    endDateTime: null,
  })) satisfies UnifiedRoleAssignmentScheduleInstance[]
  return list(call, 'roleManagement/directory/roleAssignmentScheduleInstances', rows, FILTERABLE)
}
