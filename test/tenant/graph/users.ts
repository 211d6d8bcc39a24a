/** Users: reading one, finding one, and the two changes that are made to one. */
import type { User } from '@microsoft/microsoft-graph-types'
import { type DirectoryUser, type TenantAccount, UNLOCKED, USER_PROPERTIES } from '../account.ts'
import { exactStamp, stamp } from '../clock.ts'
import { accountOf, byApp, change, type Contoso, recordAudit, shown } from '../contoso.ts'
import { DOMAINS, ROLES, groupOf } from '../groups.ts'
import { isAcceptable, keep } from '../password.ts'
import { type Answer, fieldsOf } from '../wire.ts'
import { badRequest, denied, notFound } from './errors.ts'
import { list, option, select } from './query.ts'
import type { GraphCall } from './route.ts'

/** What Graph shows of a user unless more is selected. */
const DEFAULT_PROPERTIES = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const satisfies readonly (keyof User)[]

/** Properties that need a permission of their own; without it the whole read is refused. */
const GUARDED_PROPERTIES = {
  employeeLeaveDateTime: 'User-LifeCycleInfo.Read.All',
  signInActivity: 'AuditLog.Read.All',
} as const

export const accountIn = (contoso: Contoso, { params }: GraphCall): TenantAccount => {
  const account = accountOf(contoso, params.id ?? '')
  if (!account) throw notFound(params.id ?? '')
  return account
}

const asShown = (contoso: Contoso, call: GraphCall, account: TenantAccount): Partial<DirectoryUser> => {
  const selected = option(call, 'select')?.split(',') ?? []
  for (const [property, permission] of Object.entries(GUARDED_PROPERTIES))
    if (selected.includes(property) && !call.app.permissions.includes(permission)) throw denied()
  const user = shown(contoso, account, call.fault?.fault === 'stale')
  return selected.length > 0 ? select(call, user, USER_PROPERTIES) : defaultsOf(user)
}

const defaultsOf = (user: DirectoryUser): Partial<DirectoryUser> =>
  Object.fromEntries(DEFAULT_PROPERTIES.map((property) => [property, user[property]]))

export function getUser(contoso: Contoso, call: GraphCall): Answer {
  const user = asShown(contoso, call, accountIn(contoso, call))
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#users/$entity`, ...user } }
}

export function listUsers(contoso: Contoso, call: GraphCall): Answer {
  const named = /^(?:userPrincipalName|id) eq '((?:[^']|'')*)'$/.exec(option(call, 'filter') ?? '')?.[1]
  const one = named === undefined ? undefined : accountOf(contoso, named.replaceAll("''", "'"))
  const accounts = named === undefined ? Object.values(contoso.state.accounts) : one ? [one] : []
  const users = accounts.map((account) => shown(contoso, account, call.fault?.fault === 'stale'))
  const answer = list(call, 'users', users, {
    filterable: {
      id: ['eq'],
      userPrincipalName: ['eq', 'startsWith'],
      mail: ['eq', 'startsWith'],
      displayName: ['eq', 'startsWith'],
      employeeId: ['eq', 'startsWith'],
      accountEnabled: ['eq'],
      'otherMails/any': ['eq', 'startsWith'],
    },
    properties: USER_PROPERTIES,
  })
  if (option(call, 'select')) return answer
  const body = answer.body as { value: DirectoryUser[] }
  return { ...answer, body: { ...body, value: body.value.map(defaultsOf) } }
}

export function getManager(contoso: Contoso, call: GraphCall): Answer {
  const { managerId } = accountIn(contoso, call)
  const manager = managerId ? accountOf(contoso, managerId) : undefined
  if (!manager) throw notFound('manager')
  const user = asShown(contoso, call, manager)
  return {
    status: 200,
    body: {
      '@odata.context': `${call.root}/$metadata#directoryObjects/$entity`,
      '@odata.type': '#microsoft.graph.user',
      ...user,
    },
  }
}

const CHANGES = {
  passwordProfile: { permission: 'User-PasswordProfile.ReadWrite.All', change: setPassword },
  accountEnabled: { permission: 'User.EnableDisableAccount.All', change: setEnabled },
} as const

export function patchUser(contoso: Contoso, call: GraphCall): Answer {
  const account = accountIn(contoso, call)
  const properties = Object.entries(fieldsOf(call.body))
  if (properties.length === 0) throw badRequest('There is nothing to update.')
  // A management-restricted unit takes the application's permissions away, whatever they are.
  if (account.user.isManagementRestricted) throw denied()
  for (const [property] of properties) {
    const allowed = CHANGES[property as keyof typeof CHANGES]
    if (!allowed || !call.app.permissions.includes(allowed.permission)) throw denied()
  }
  for (const [property, value] of properties)
    CHANGES[property as keyof typeof CHANGES].change(contoso, call, account, value)
  return { status: 204 }
}

/** Roles whose holders the application's own role, User Administrator, may not touch. */
const BEYOND_USER_ADMINISTRATOR: readonly string[] = [
  ROLES.globalAdministrator.templateId,
  ROLES.exchangeAdministrator.templateId,
]
const isBeyondTheApp = ({ activeRoles, memberOf, ownerOf }: TenantAccount): boolean =>
  activeRoles.some((role) => BEYOND_USER_ADMINISTRATOR.includes(role)) ||
  [...memberOf, ...ownerOf].some((id) => groupOf(id)?.isAssignableToRole)

function setPassword(contoso: Contoso, { app }: GraphCall, account: TenantAccount, value: unknown): void {
  const { password, forceChangePasswordNextSignIn = false } = fieldsOf(value)
  if (isBeyondTheApp(account)) throw denied()
  const domain = DOMAINS.find(({ id }) => id === account.user.userPrincipalName.split('@').at(-1))
  if (domain?.authenticationType === 'Federated') throw badRequest('The password of a federated user is not kept here.')
  if (account.user.onPremisesSyncEnabled)
    throw badRequest('This object is kept on-premises and cannot be changed here.')
  // Asking for a change at the next sign-in without a password is accepted, and does nothing.
  if (password === undefined) return
  if (typeof password !== 'string' || !isAcceptable(password))
    throw badRequest('This password is not complex enough, or is banned.')
  const now = stamp(contoso.now())
  account.password = keep(password)
  account.passwordExpired = forceChangePasswordNextSignIn === true
  if (contoso.state.switches.resetClearsLockout) account.lockout = structuredClone(UNLOCKED)
  for (const method of account.methods)
    if (method['@odata.type'] === '#microsoft.graph.passwordAuthenticationMethod') method.createdDateTime = now
  change(contoso, account, { lastPasswordChangeDateTime: now })
  recordAudit(contoso, account, 'Reset user password', audited(app))
}

function setEnabled(contoso: Contoso, { app }: GraphCall, account: TenantAccount, value: unknown): void {
  if (typeof value !== 'boolean') throw badRequest("Property 'accountEnabled' needs a boolean.")
  if (isBeyondTheApp(account)) throw denied()
  change(contoso, account, { accountEnabled: value })
  recordAudit(contoso, account, value ? 'Enable account' : 'Disable account', audited(app))
}

export function revokeSessions(contoso: Contoso, call: GraphCall): Answer {
  const account = accountIn(contoso, call)
  change(contoso, account, { signInSessionsValidFromDateTime: exactStamp(contoso.now()) })
  recordAudit(contoso, account, 'Update StsRefreshTokenValidFrom Timestamp', audited(call.app))
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#Edm.Boolean`, value: true } }
}

const audited = (app: GraphCall['app']) => ({ by: byApp(app), category: 'UserManagement', service: 'Core Directory' })
