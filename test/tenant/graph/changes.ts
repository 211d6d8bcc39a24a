/** The changes that can be made to a user: a new password, sign-in on or off, sessions ended. */
import { type TenantAccount, UNLOCKED } from '../account.ts'
import { byApp, recordAudit } from '../audit-log.ts'
import { exactStamp, stamp } from '../clock.ts'
import type { Contoso } from '../contoso.ts'
import { change } from '../directory.ts'
import { DOMAINS, groupOf, ROLES } from '../groups.ts'
import { isAcceptable, keep } from '../password.ts'
import { type Answer, fieldsOf } from '../wire.ts'
import { badRequest, denied } from './errors.ts'
import type { GraphCall } from './route.ts'
import { accountIn } from './users.ts'

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
  if (!contoso.state.switches.actorHoldsRoles || isBeyondTheApp(account)) throw denied()
  const domain = DOMAINS.find(({ id }) => id === account.user.userPrincipalName.split('@').at(-1))
  if (domain?.authenticationType === 'Federated') throw badRequest('The password of a federated user cannot be set.')
  if (account.user.onPremisesSyncEnabled)
    throw badRequest(
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    )
  // Asking for a change at the next sign-in without a password is accepted, and does nothing.
  if (password === undefined) return
  if (typeof password !== 'string' || !isAcceptable(password))
    throw badRequest(
      'The specified password does not comply with password complexity requirements. Please provide a different password.',
    )
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
  if (!contoso.state.switches.actorHoldsRoles || isBeyondTheApp(account)) throw denied()
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
