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
import { needAdvancedQuery } from './advanced.ts'
import { badRequest } from './errors.ts'
import { asFarAsReadable } from './limited.ts'
import { list, option } from './query.ts'
import type { GraphCall } from './route.ts'
import { accountIn } from './users.ts'

const isGroup = (group: TenantGroup | undefined): group is TenantGroup => group !== undefined
const groupsOf = (ids: readonly string[]): TenantGroup[] => ids.map(groupOf).filter(isGroup)
/** With the groups that those are in. */
const transitiveGroupsOf = (ids: readonly string[]): TenantGroup[] =>
  groupsOf([...new Set([...ids, ...groupsOf(ids).flatMap(({ nestedIn }) => nestedIn)])])
/** What Graph shows of a group: everything but the roles and eligibilities, which are objects of their own. */
export const shownGroup = ({
  activeRoles: _active,
  eligibleRoles: _eligible,
  eligibleFor: _joins,
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

type Kind = 'group' | 'directoryRole' | 'application'
const ofKind = <T extends { id: string }>(kind: Kind, objects: readonly T[]) =>
  objects.map((object) => ({ '@odata.type': `#microsoft.graph.${kind}`, ...object }))

const membershipsOf = (contoso: Contoso, call: GraphCall) => [
  ...ofKind('group', transitiveGroupsOf(accountIn(contoso, call).memberOf).map(shownGroup)),
  ...ofKind('directoryRole', rolesOf(contoso, call)),
]
const ownedBy = (contoso: Contoso, call: GraphCall) =>
  ofKind('group', groupsOf(accountIn(contoso, call).ownerOf).map(shownGroup))

const GROUP_FILTERS = { filterable: { isAssignableToRole: ['eq'], displayName: ['eq', 'startsWith'] } } as const

/** A relationship to directory objects of many kinds, whole or cast to one of them. */
const listingOf =
  (objectsOf: typeof membershipsOf | typeof ownedBy, cast: Kind | null) =>
  (contoso: Contoso, call: GraphCall): Answer => {
    needAdvancedQuery(call, cast !== null)
    const objects = objectsOf(contoso, call)
      .filter((one) => cast === null || one['@odata.type'] === `#microsoft.graph.${cast}`)
      .map((one) => asFarAsReadable(call.app, one))
    return list(call, cast === null ? 'directoryObjects' : `${cast}s`, objects, GROUP_FILTERS)
  }

export const listMemberships = listingOf(membershipsOf, null)
export const listMembershipsAs = (kind: Kind) => listingOf(membershipsOf, kind)
export const listOwned = listingOf(ownedBy, null)
export const listOwnedAs = (kind: Kind) => listingOf(ownedBy, kind)

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
