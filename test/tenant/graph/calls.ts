/** Every call that this Graph answers, and the permissions of which one is enough. */
import { dismissRisk, getRiskyUser, listDomains, listGroupSettings, listRiskyUsers } from './tenant-wide.ts'
import { listMethods, listMethodsOf, METHOD_TYPES, REMOVED_WITH, removeMethodOf } from './authentication.ts'
import { patchUser, revokeSessions } from './changes.ts'
import { listDirectoryAudits, listSignIns } from './logs.ts'
import { getPurpose, getRegistration, listInboxRules, patchInboxRule } from './of-user.ts'
import {
  listAssignments,
  listAssignmentSchedules,
  listEligibilities,
  listMemberships,
  listMembershipsAs,
  listOwned,
  listOwnedAs,
} from './roles.ts'
import { listGroupMembers, listRoleAssignments, listServicePrincipals } from './desk-roles.ts'
import { getGroup, listEligibleGroups, listParents } from './eligible-groups.ts'
import { listAccessPolicies } from './access-policies.ts'
import { listArrivals, readArrival, sendMail } from './send-mail.ts'
import { createPass, deletePass, getPassPolicy, listPasses } from './passes.ts'
import type { Route } from './route.ts'
import { getManager, getUser, listUsers } from './users.ts'
import type { Permission } from '../apps.ts'
import type { LimitId } from '../throttles.ts'
import { getMethodsPolicy } from './methods-policy.ts'

const get = (path: string, limit: LimitId, needs: readonly Permission[], answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  limit,
  needs,
  answer,
})

const READS_USERS: readonly Permission[] = ['User.Read.All']
const READS_METHODS: readonly Permission[] = ['UserAuthenticationMethod.Read.All']
const READS_ROLES: readonly Permission[] = ['RoleManagement.Read.Directory']
const READS_LOGS: readonly Permission[] = ['AuditLog.Read.All']
const READS_MEMBERSHIPS: readonly Permission[] = ['User.Read.All', 'GroupMember.Read.All']
const METHOD_PERMISSIONS: Readonly<Record<string, readonly Permission[]>> = {
  emailMethods: ['UserAuthMethod-Email.Read.All', ...READS_METHODS],
  fido2Methods: ['UserAuthMethod-Passkey.Read.All'],
  phoneMethods: ['UserAuthMethod-Phone.Read.All', ...READS_METHODS],
}

export const ROUTES: readonly Route[] = [
  get('/users', 'directory', READS_USERS, listUsers),
  get('/users/{id}', 'directory', READS_USERS, getUser),
  // Which permission is needed depends on the property.
  { method: 'PATCH', path: '/users/{id}', limit: 'writes', needs: [], answer: patchUser },
  {
    method: 'POST',
    path: '/users/{id}/revokeSignInSessions',
    limit: 'writes',
    needs: ['User.RevokeSessions.All'],
    answer: revokeSessions,
  },
  get('/users/{id}/manager', 'directory', READS_USERS, getManager),
  get('/users/{id}/authentication/methods', 'directory', READS_METHODS, listMethods),
  get('/users/{id}/authentication/temporaryAccessPassMethods', 'directory', READS_METHODS, listPasses),
  {
    method: 'POST',
    path: '/users/{id}/authentication/temporaryAccessPassMethods',
    limit: 'writes',
    needs: ['UserAuthMethod-TAP.ReadWrite.All'],
    answer: createPass,
  },
  {
    method: 'DELETE',
    path: '/users/{id}/authentication/temporaryAccessPassMethods/{passId}',
    limit: 'writes',
    needs: ['UserAuthMethod-TAP.ReadWrite.All'],
    answer: deletePass,
  },
  ...(Object.keys(METHOD_TYPES) as (keyof typeof METHOD_TYPES)[]).map((segment) =>
    get(
      `/users/{id}/authentication/${segment}`,
      'directory',
      METHOD_PERMISSIONS[segment] ?? READS_METHODS,
      listMethodsOf(segment),
    ),
  ),
  ...(Object.keys(REMOVED_WITH) as (keyof typeof REMOVED_WITH)[]).map(
    (segment): Route => ({
      method: 'DELETE',
      path: `/users/{id}/authentication/${segment}/{methodId}`,
      limit: 'writes',
      needs: [REMOVED_WITH[segment]],
      answer: removeMethodOf(segment),
    }),
  ),
  get('/users/{id}/transitiveMemberOf', 'directory', READS_MEMBERSHIPS, listMemberships),
  get('/users/{id}/ownedObjects', 'directory', READS_USERS, listOwned),
  ...['microsoft.graph', 'graph'].flatMap((namespace) => [
    ...(['directoryRole', 'group'] as const).map((kind) =>
      get(
        `/users/{id}/transitiveMemberOf/${namespace}.${kind}`,
        'directory',
        READS_MEMBERSHIPS,
        listMembershipsAs(kind),
      ),
    ),
    get(`/users/{id}/ownedObjects/${namespace}.group`, 'directory', READS_USERS, listOwnedAs('group')),
  ]),
  get('/users/{id}/mailboxSettings/userPurpose', 'outlook', ['MailboxSettings.Read'], getPurpose),
  get('/users/{id}/mailFolders/inbox/messageRules', 'outlook', ['MailboxSettings.Read'], listInboxRules),
  {
    method: 'PATCH',
    path: '/users/{id}/mailFolders/inbox/messageRules/{ruleId}',
    limit: 'outlook',
    needs: ['MailboxSettings.ReadWrite'],
    answer: patchInboxRule,
  },
  // Which mailbox it is decides, and not the permission alone.
  { method: 'POST', path: '/users/{id}/sendMail', limit: 'outlook', needs: [], answer: sendMail },
  get('/users/{id}/mailFolders/{folderId}/messages', 'outlook', [], listArrivals),
  get('/users/{id}/messages/{messageId}/$value', 'outlook', [], readArrival),
  {
    method: 'POST',
    path: '/identityProtection/riskyUsers/dismiss',
    limit: 'identity-protection',
    needs: ['IdentityRiskyUser.ReadWrite.All'],
    answer: dismissRisk,
  },
  get('/roleManagement/directory/roleAssignments', 'directory', READS_ROLES, listAssignments),
  get('/roleManagement/directory/roleAssignmentScheduleInstances', 'directory', READS_ROLES, listAssignmentSchedules),
  get('/roleManagement/directory/roleEligibilityScheduleInstances', 'directory', READS_ROLES, listEligibilities),
  get('/identity/conditionalAccess/policies', 'identity-protection', ['Policy.Read.All'], listAccessPolicies),
  get('/servicePrincipals', 'directory', ['Application.Read.All'], listServicePrincipals),
  get('/servicePrincipals/{id}/appRoleAssignedTo', 'directory', ['Application.Read.All'], listRoleAssignments),
  get(
    '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances',
    'directory',
    ['PrivilegedEligibilitySchedule.Read.AzureADGroup'],
    listEligibleGroups,
  ),
  get('/groups/{id}', 'directory', ['GroupMember.Read.All'], getGroup),
  {
    method: 'POST',
    path: '/groups/{id}/getMemberGroups',
    limit: 'directory',
    needs: ['GroupMember.Read.All'],
    answer: listParents,
  },
  get('/groups/{id}/members', 'directory', ['GroupMember.Read.All'], listGroupMembers),
  get('/domains', 'directory', ['Domain.Read.All'], listDomains),
  get('/groupSettings', 'directory', ['GroupSettings.Read.All'], listGroupSettings),
  get('/auditLogs/signIns', 'reports', READS_LOGS, listSignIns),
  get('/auditLogs/directoryAudits', 'reports', READS_LOGS, listDirectoryAudits),
  get('/reports/authenticationMethods/userRegistrationDetails/{id}', 'reports', READS_LOGS, getRegistration),
  get('/identityProtection/riskyUsers', 'identity-protection', ['IdentityRiskyUser.Read.All'], listRiskyUsers),
  get('/identityProtection/riskyUsers/{id}', 'identity-protection', ['IdentityRiskyUser.Read.All'], getRiskyUser),
  get(
    '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass',
    'directory',
    ['Policy.Read.AuthenticationMethod'],
    getPassPolicy,
  ),
  get(
    '/policies/authenticationMethodsPolicy',
    'directory',
    ['Policy.Read.AuthenticationMethod', 'Policy.Read.All'],
    getMethodsPolicy,
  ),
]
