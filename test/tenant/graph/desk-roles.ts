/** The desk's own registration: its roles, and who was given them. */
import type { AppRoleAssignment, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { DESK_ROLES } from '#lib/use-cases/approver/approver.ts'
import type { Contoso } from '../contoso.ts'
import { GROUPS, groupOf } from '../groups.ts'
import { DESK_APP_ID, guidOf } from '../ids.ts'
import type { Answer } from '../wire.ts'
import { notFound } from './errors.ts'
import { list } from './query.ts'
import type { GraphCall } from './route.ts'

const DESK_PRINCIPAL = guidOf('service principal of the desk')
const roleId = (value: string): string => guidOf(`app role ${value}`)

const DESK = {
  id: DESK_PRINCIPAL,
  appId: DESK_APP_ID,
  displayName: 'Latchkey desk',
  appRoles: DESK_ROLES.map((value) => ({
    id: roleId(value),
    value,
    displayName: value,
    description: value,
    allowedMemberTypes: ['User'],
    isEnabled: true,
    origin: 'Application',
  })),
} satisfies ServicePrincipal

export const listServicePrincipals = (_: Contoso, call: GraphCall): Answer =>
  list(call, 'servicePrincipals', [DESK], { filterable: { appId: ['eq'], id: ['eq'] } })

export function listRoleAssignments({ state }: Contoso, call: GraphCall): Answer {
  if (call.params.id !== DESK_PRINCIPAL) throw notFound(call.params.id ?? '')
  const given = (principalType: string, id: string, name: string | null | undefined, roles: readonly string[]) =>
    roles.map((role) => ({
      id: guidOf(`${role} for ${id}`),
      appRoleId: roleId(role),
      createdDateTime: '2026-01-12T09:00:00Z',
      principalDisplayName: name ?? null,
      principalId: id,
      principalType,
      resourceDisplayName: DESK.displayName,
      resourceId: DESK_PRINCIPAL,
    }))
  const rows = [
    ...Object.values(state.accounts).flatMap(({ user, appRoles }) =>
      given('User', user.id, user.displayName, appRoles),
    ),
    ...Object.values(GROUPS).flatMap(({ id, displayName, appRoles }) => given('Group', id, displayName, appRoles)),
  ] satisfies AppRoleAssignment[]
  return list(call, 'appRoleAssignments', rows)
}

export function listGroupMembers({ state }: Contoso, call: GraphCall): Answer {
  const group = groupOf(call.params.id ?? '')
  if (!group) throw notFound(call.params.id ?? '')
  const members = Object.values(state.accounts).filter(({ memberOf }) => memberOf.includes(group.id))
  return list(call, 'directoryObjects', [
    ...members.map(({ user }) => ({ '@odata.type': '#microsoft.graph.user', id: user.id })),
    ...Object.values(GROUPS)
      .filter(({ nestedIn }) => nestedIn.includes(group.id))
      .map(({ id }) => ({ '@odata.type': '#microsoft.graph.group', id })),
  ])
}
