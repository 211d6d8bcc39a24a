/**
 * Every call that we make to Microsoft Graph v1.0, and the application permission it needs.
 *
 * The requests, the table in the documentation and the health page are all made
 * from these rows; nothing else in this room spells a path. Property names are
 * held to Microsoft's own types.
 *
 * @see Microsoft Graph permissions reference
 */
import type {
  AppRoleAssignment,
  Domain,
  Group,
  Message,
  RiskyUser,
  ServicePrincipal,
  User,
} from '@microsoft/microsoft-graph-types'
import type { BudgetId } from '../shared-sources/shared-evidence.ts'

export interface Call {
  readonly app: 'reader' | 'actor' | 'mail'
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** `{name}` is filled with an encoded value. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly permission: string
  /** The body of a POST that only reads. */
  readonly body?: Readonly<Record<string, unknown>>
  /** A property that comes back empty, with status 200, without one of these permissions. */
  readonly emptyWithout?: { readonly property: string; readonly permissions: readonly string[] }
  /** A request limit tight enough to be counted by us. */
  readonly budget?: BudgetId
  /** What cannot be done without the call. */
  readonly for: string
}

const fields = (names: readonly string[]): string => names.join(',')

/** Properties that show a guest, and where the password is kept. */
const HOME_FIELDS = [
  'userPrincipalName',
  'userType',
  'externalUserState',
  'creationType',
  'identities',
  'onPremisesSyncEnabled',
  'onPremisesImmutableId',
] as const satisfies readonly (keyof User)[]

const ACCOUNT_FIELDS = fields([
  ...HOME_FIELDS,
  'id',
  'displayName',
  'createdDateTime',
  'givenName',
  'companyName',
  'employeeId',
  'preferredLanguage',
  'accountEnabled',
  'lastPasswordChangeDateTime',
  'signInSessionsValidFromDateTime',
  'mail',
  'otherMails',
  'mobilePhone',
  'isResourceAccount',
  'isManagementRestricted',
] satisfies (keyof User)[])

const RISK_FIELDS = fields(['id', 'riskState', 'riskLevel', 'riskLastUpdatedDateTime'] satisfies (keyof RiskyUser)[])
const OF_PRINCIPAL = "principalId eq '{id}'"

export const CALLS = {
  'find-account': {
    app: 'reader',
    method: 'GET',
    path: '/users/{signInName}',
    query: { $select: fields(['id', 'displayName', 'userPrincipalName', 'createdDateTime'] satisfies (keyof User)[]) },
    permission: 'User.Read.All',
    for: 'finding the account behind a sign-in name',
  },
  account: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}',
    query: { $select: ACCOUNT_FIELDS },
    permission: 'User.Read.All',
    for: 'the account itself',
  },
  enabled: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}',
    query: { $select: fields(['accountEnabled'] satisfies (keyof User)[]) },
    permission: 'User.Read.All',
    for: 'ending the sessions of approvers and employees whose account was switched off',
  },
  /** Filtered by the one property that the documentation lists for it; guests are left out by us. */
  departments: {
    app: 'reader',
    method: 'GET',
    path: '/users',
    query: {
      $select: fields(['id', 'department', 'userType'] satisfies (keyof User)[]),
      $filter: 'accountEnabled eq true',
      $top: '999',
    },
    permission: 'User.Read.All',
    for: 'how ready people are, by department',
  },
  /** In a request of its own, so that a refusal of this property takes no other along. */
  'leave-date': {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}',
    query: { $select: fields(['employeeLeaveDateTime'] satisfies (keyof User)[]) },
    permission: 'User-LifeCycleInfo.Read.All',
    emptyWithout: {
      property: 'employeeLeaveDateTime',
      permissions: ['User-LifeCycleInfo.Read.All', 'User-LifeCycleInfo.ReadWrite.All'],
    },
    for: 'people who have left',
  },
  manager: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/manager',
    query: { $select: fields(['id', 'mail', 'preferredLanguage'] satisfies (keyof User)[]) },
    permission: 'User.Read.All',
    for: 'a second address that hears of a recovery, and who may vouch',
  },
  /** What an approver reads of the person. */
  profile: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}',
    query: { $select: fields(['department', 'jobTitle'] satisfies (keyof User)[]) },
    permission: 'User.Read.All',
    for: 'the department and job that an approver compares with what a caller says',
  },
  'manager-name': {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/manager',
    query: { $select: fields(['id', 'displayName', 'jobTitle'] satisfies (keyof User)[]) },
    permission: 'User.Read.All',
    for: 'the manager, by whom an approver can have somebody identified',
  },
  'role-assignments': {
    app: 'reader',
    method: 'GET',
    path: '/roleManagement/directory/roleAssignments',
    query: { $filter: OF_PRINCIPAL },
    permission: 'RoleManagement.Read.Directory',
    for: 'active roles that are custom or scoped, which membership does not show',
  },
  'active-role-instances': {
    app: 'reader',
    method: 'GET',
    path: '/roleManagement/directory/roleAssignmentScheduleInstances',
    query: { $filter: OF_PRINCIPAL },
    permission: 'RoleManagement.Read.Directory',
    for: 'roles activated for a time',
  },
  'eligible-role-instances': {
    app: 'reader',
    method: 'GET',
    path: '/roleManagement/directory/roleEligibilityScheduleInstances',
    query: { $filter: OF_PRINCIPAL },
    permission: 'RoleManagement.Read.Directory',
    for: 'roles that could be activated',
  },
  /**
   * The same three calls for everybody. The documented examples use a filter; where Microsoft refuses the call without
   * one, the list is empty and each account is asked for.
   */
  'all-role-assignments': {
    app: 'reader',
    method: 'GET',
    path: '/roleManagement/directory/roleAssignments',
    permission: 'RoleManagement.Read.Directory',
    for: 'active roles that are custom or scoped, which membership does not show',
  },
  'all-active-role-instances': {
    app: 'reader',
    method: 'GET',
    path: '/roleManagement/directory/roleAssignmentScheduleInstances',
    permission: 'RoleManagement.Read.Directory',
    for: 'roles activated for a time',
  },
  'all-eligible-role-instances': {
    app: 'reader',
    method: 'GET',
    path: '/roleManagement/directory/roleEligibilityScheduleInstances',
    permission: 'RoleManagement.Read.Directory',
    for: 'roles that could be activated',
  },
  /** Groups, directory roles and administrative units, all in one list. Without options: see `memberships.ts`. */
  memberships: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/transitiveMemberOf',
    permission: 'GroupMember.Read.All',
    for: 'active administrator roles, membership of role-assignable and guarded groups, and whether the policy on a strong sign-in leaves somebody out by a group or a role',
  },
  'owned-objects': {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/ownedObjects',
    permission: 'GroupMember.Read.All',
    for: 'ownership of role-assignable groups',
  },
  /** Of one account or one group; the list of one does not name what its groups are eligible for. */
  /** Through all levels. Posted to, since it is a function with a parameter; it changes nothing. */
  'group-parents': {
    app: 'reader',
    method: 'POST',
    path: '/groups/{id}/getMemberGroups',
    body: { securityEnabledOnly: false },
    permission: 'GroupMember.Read.All',
    for: 'whether a group that could be joined is inside another one',
  },
  'eligible-groups': {
    app: 'reader',
    method: 'GET',
    path: '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances',
    query: { $filter: OF_PRINCIPAL },
    permission: 'PrivilegedEligibilitySchedule.Read.AzureADGroup',
    for: 'role-assignable groups that could be joined for a time',
  },
  group: {
    app: 'reader',
    method: 'GET',
    path: '/groups/{id}',
    query: { $select: fields(['id', 'displayName', 'isAssignableToRole'] satisfies (keyof Group)[]) },
    permission: 'GroupMember.Read.All',
    for: 'whether a group that could be joined is a role-assignable one',
  },
  /** By application id, which is what the configuration knows; its object id and the ids of its roles seldom change. */
  'desk-application': {
    app: 'reader',
    method: 'GET',
    path: '/servicePrincipals',
    query: {
      $filter: "appId eq '{appId}'",
      $select: fields(['id', 'appRoles'] satisfies (keyof ServicePrincipal)[]),
    },
    permission: 'Application.Read.All',
    for: 'who holds a role at the desk',
  },
  'desk-roles': {
    app: 'reader',
    method: 'GET',
    path: '/servicePrincipals/{id}/appRoleAssignedTo',
    query: {
      $select: fields(['id', 'appRoleId', 'principalId', 'principalType'] satisfies (keyof AppRoleAssignment)[]),
      $top: '999',
    },
    permission: 'Application.Read.All',
    for: 'who holds a role at the desk',
  },
  /** Members of a group that a role was given to. Members of groups in it do not have the role. */
  'desk-group-members': {
    app: 'reader',
    method: 'GET',
    path: '/groups/{id}/members',
    query: { $select: 'id', $top: '999' },
    permission: 'GroupMember.Read.All',
    for: 'members of a group that holds a role at the desk',
  },
  'mailbox-purpose': {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/mailboxSettings/userPurpose',
    permission: 'MailboxSettings.Read',
    for: 'shared, room and equipment mailboxes',
  },
  /** Not filtered: the service ignores `$filter` and `$top` here. */
  domains: {
    app: 'reader',
    method: 'GET',
    path: '/domains',
    query: { $select: fields(['id', 'authenticationType'] satisfies (keyof Domain)[]) },
    permission: 'Domain.Read.All',
    for: 'domains whose passwords are kept elsewhere',
  },
  /** Not filtered either: a tenant has a handful. */
  'lockout-rule': {
    app: 'reader',
    method: 'GET',
    path: '/groupSettings',
    permission: 'GroupSettings.Read.All',
    for: "after how many wrong passwords, and for how long, the tenant's own smart lockout locks",
  },
  registration: {
    app: 'reader',
    method: 'GET',
    path: '/reports/authenticationMethods/userRegistrationDetails/{id}',
    permission: 'AuditLog.Read.All',
    for: "pointing a synchronised account to Microsoft's own reset",
    budget: 'reports',
  },
  methods: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/authentication/methods',
    permission: 'UserAuthenticationMethod.Read.All',
    for: 'the registered e-mail address and telephone that codes are sent to',
    budget: 'reports',
  },
  'directory-audits': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    query: { $filter: "targetResources/any(t:t/id eq '{id}') and activityDateTime ge {since}", $top: '250' },
    permission: 'AuditLog.Read.All',
    for: 'when methods were changed, and who switched an account off or changed its methods and roles',
    budget: 'reports',
  },
  'audits-by-user': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    query: { $filter: "initiatedBy/user/id eq '{id}' and activityDateTime ge {since}", $top: '250' },
    permission: 'AuditLog.Read.All',
    for: 'what an account let applications do, after "this wasn\'t me"',
    budget: 'reports',
  },
  /** Of everybody, oldest first, as the sign-in log is read. */
  'audit-feed': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    query: { $filter: 'activityDateTime ge {since}', $top: '1000', $orderby: 'activityDateTime asc' },
    permission: 'AuditLog.Read.All',
    for: 'when methods were changed',
    budget: 'reports',
  },
  'audits-before': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    query: {
      $filter: 'activityDateTime ge {since} and activityDateTime le {until}',
      $top: '1000',
      $orderby: 'activityDateTime desc',
    },
    permission: 'AuditLog.Read.All',
    for: 'when methods were changed',
    budget: 'reports',
  },
  state: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}',
    query: {
      $select: fields([
        ...HOME_FIELDS,
        'accountEnabled',
        'lastPasswordChangeDateTime',
        'mail',
        'assignedPlans',
      ] satisfies (keyof User)[]),
    },
    permission: 'User.Read.All',
    for: 'what a diagnosis begins with',
  },
  'inbox-rules': {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/mailFolders/inbox/messageRules',
    permission: 'MailboxSettings.Read',
    for: 'inbox rules that forward mail outside or hide it',
  },
  /** Of one account. 404 says that Microsoft never found it risky. */
  'risky-user': {
    app: 'reader',
    method: 'GET',
    path: '/identityProtection/riskyUsers/{id}',
    query: { $select: RISK_FIELDS },
    permission: 'IdentityRiskyUser.Read.All',
    for: 'accounts at risk (needs Entra ID P2)',
    budget: 'identity-protection',
  },
  /** Both states in one question, since the whole tenant may ask once a second. */
  'risky-users': {
    app: 'reader',
    method: 'GET',
    path: '/identityProtection/riskyUsers',
    query: {
      $filter: "riskState eq 'atRisk' or riskState eq 'confirmedCompromised'",
      $select: RISK_FIELDS,
      $top: '500',
    },
    permission: 'IdentityRiskyUser.Read.All',
    for: 'accounts at risk (needs Entra ID P2)',
    budget: 'identity-protection',
  },
  /** `ge` and not `gt`, which the log does not know; by object id, because the log spells names differently. */
  'sign-ins': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/signIns',
    query: {
      $filter: "userId eq '{id}' and createdDateTime ge {since}",
      $top: '50',
      $orderby: 'createdDateTime desc',
    },
    permission: 'AuditLog.Read.All',
    for: 'why a sign-in failed (needs Entra ID P1)',
    budget: 'reports',
  },
  /** For everybody, oldest first, so that what was read before an interruption need not be read again. */
  'sign-in-feed': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/signIns',
    query: { $filter: 'createdDateTime ge {since}', $top: '1000', $orderby: 'createdDateTime asc' },
    permission: 'AuditLog.Read.All',
    for: 'why a sign-in failed (needs Entra ID P1)',
    budget: 'reports',
  },
  'sign-ins-before': {
    app: 'reader',
    method: 'GET',
    path: '/auditLogs/signIns',
    query: {
      $filter: 'createdDateTime ge {since} and createdDateTime le {until}',
      $top: '1000',
      $orderby: 'createdDateTime desc',
    },
    permission: 'AuditLog.Read.All',
    for: 'why a sign-in failed (needs Entra ID P1)',
    budget: 'reports',
  },
  passes: {
    app: 'reader',
    method: 'GET',
    path: '/users/{id}/authentication/temporaryAccessPassMethods',
    permission: 'UserAuthenticationMethod.Read.All',
    for: 'whether a Temporary Access Pass was used',
    budget: 'reports',
  },
  'pass-policy': {
    app: 'reader',
    method: 'GET',
    path: '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass',
    permission: 'Policy.Read.AuthenticationMethod',
    for: 'whether a Temporary Access Pass would let the person in',
  },
  /** Its configurations come with it; the call takes no options. */
  'methods-policy': {
    app: 'reader',
    method: 'GET',
    path: '/policies/authenticationMethodsPolicy',
    permission: 'Policy.Read.AuthenticationMethod',
    for: "who has nothing but texts and calls when Microsoft's own end",
  },
  /** All of them: which authentication context a policy guards is no property to filter by. */
  'access-policies': {
    app: 'reader',
    method: 'GET',
    path: '/identity/conditionalAccess/policies',
    permission: 'Policy.Read.All',
    for: 'what the authentication context of a strong sign-in demands, of everybody and of each person, and what the sign-in at the desk does',
    budget: 'identity-protection',
  },
  'create-pass': {
    app: 'actor',
    method: 'POST',
    budget: 'method-writes',
    path: '/users/{id}/authentication/temporaryAccessPassMethods',
    permission: 'UserAuthMethod-TAP.ReadWrite.All',
    for: 'a Temporary Access Pass when the second factor is lost',
  },
  'delete-pass': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/temporaryAccessPassMethods/{passId}',
    permission: 'UserAuthMethod-TAP.ReadWrite.All',
    for: 'taking an unused pass back',
  },
  'disable-inbox-rule': {
    app: 'actor',
    method: 'PATCH',
    path: '/users/{id}/mailFolders/inbox/messageRules/{ruleId}',
    permission: 'MailboxSettings.ReadWrite',
    for: 'turning off inbox rules that an intruder left',
  },
  'dismiss-risk': {
    app: 'actor',
    method: 'POST',
    path: '/identityProtection/riskyUsers/dismiss',
    permission: 'IdentityRiskyUser.ReadWrite.All',
    for: 'dismissing a risk, after a reset and two approvals (needs Entra ID P2)',
  },
  'remove-phone': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/phoneMethods/{methodId}',
    permission: 'UserAuthMethod-Phone.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'remove-app': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/microsoftAuthenticatorMethods/{methodId}',
    permission: 'UserAuthMethod-MicrosoftAuthApp.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'remove-passkey': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/fido2Methods/{methodId}',
    permission: 'UserAuthMethod-Passkey.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'remove-software-oath': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/softwareOathMethods/{methodId}',
    permission: 'UserAuthMethod-SoftwareOATH.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'remove-windows-hello': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/windowsHelloForBusinessMethods/{methodId}',
    permission: 'UserAuthMethod-WindowsHello.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'remove-email': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/emailMethods/{methodId}',
    permission: 'UserAuthMethod-Email.ReadWrite.All',
    for: "taking a method off, after approval: an intruder's recovery address too",
  },
  'remove-platform-credential': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/platformCredentialMethods/{methodId}',
    permission: 'UserAuthMethod-PlatformCred.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'remove-external': {
    app: 'actor',
    method: 'DELETE',
    budget: 'method-writes',
    path: '/users/{id}/authentication/externalAuthenticationMethods/{methodId}',
    permission: 'UserAuthMethod-External.ReadWrite.All',
    for: 'taking a lost method off, after approval',
  },
  'set-password': {
    app: 'actor',
    method: 'PATCH',
    path: '/users/{id}',
    permission: 'User-PasswordProfile.ReadWrite.All',
    for: 'setting the password that the claimant chose',
  },
  'enable-sign-in': {
    app: 'actor',
    method: 'PATCH',
    path: '/users/{id}',
    permission: 'User.EnableDisableAccount.All',
    for: 'switching sign-in on again, after approval',
  },
  'disable-sign-in': {
    app: 'actor',
    method: 'PATCH',
    path: '/users/{id}',
    permission: 'User.EnableDisableAccount.All',
    for: 'switching it off again, after approval, where the owner says that it was not them',
  },
  'end-sessions': {
    app: 'actor',
    method: 'POST',
    path: '/users/{id}/revokeSignInSessions',
    permission: 'User.RevokeSessions.All',
    for: 'signing the account out everywhere',
  },
  'send-mail': {
    app: 'mail',
    method: 'POST',
    path: '/users/{mailbox}/sendMail',
    permission: 'Mail.Send',
    for: 'sending codes and notices from a mailbox',
  },
  'list-arrivals': {
    app: 'mail',
    method: 'GET',
    path: '/users/{mailbox}/mailFolders/{folder}/messages',
    query: {
      $filter: 'receivedDateTime ge {since}',
      $select: fields(['id', 'subject'] satisfies (keyof Message)[]),
      $top: '50',
    },
    permission: 'Mail.Read',
    for: 'what came back to a mailbox that sends',
  },
  'read-arrival': {
    app: 'mail',
    method: 'GET',
    path: '/users/{mailbox}/messages/{messageId}/$value',
    permission: 'Mail.Read',
    for: 'which letter a non-delivery report is about',
  },
} as const satisfies Record<string, Call>

export type CallId = keyof typeof CALLS
export type Values = Readonly<Record<string, string>>

/** Path and query below the version, encoded, so that a `#`, `&` or quote in a value stays part of the value. */
export function addressOf(id: CallId, values: Values): string {
  const call: Call = CALLS[id]
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => encodePart(valueOf(values, name)))
  const query = Object.entries(call.query ?? {}).map(([name, template]) => {
    const filled = template.replace(/\{(\w+)\}/g, (_, key: string) => valueOf(values, key).replaceAll("'", "''"))
    return `${name}=${encodeURIComponent(filled)}`
  })
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

const encodePart = (value: string): string => encodeURIComponent(value).replaceAll("'", '%27')

function valueOf(values: Values, name: string): string {
  const value = values[name]
  if (value === undefined) throw new Error(`no value for {${name}}`)
  return value
}
