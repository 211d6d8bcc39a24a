/**
 * Which directory audit events may have changed what proves identity.
 *
 * An event that we do not know counts: taking an attacker's new telephone for
 * an old one is worse than asking for another proof.
 *
 * @see Microsoft Entra, "Audit log activity reference"; "Troubleshoot combined registration"
 */
import type { AuditShape } from '../sign-in-log/log-shapes.ts'
import { namesChanged, saysAnythingNew } from './property-change.ts'

/** Who belongs where, and which software or device is used: no proof in it. */
const OTHER_CATEGORIES = [
  'GroupManagement',
  'RoleManagement',
  'ApplicationManagement',
  'ResourceManagement',
  'Policy',
  'PolicyManagement',
  'AuthorizationPolicy',
  'PermissionGrantPolicy',
  'Agreement',
  'AccessReviews',
  'EntitlementManagement',
  'AdministrativeUnit',
  'AttributeManagement',
  'DirectoryManagement',
  'ProvisioningManagement',
  'TaskManagement',
  'WorkflowManagement',
  'CrossTenantAccessSettings',
  'CrossTenantIdentitySyncSettings',
  'Device',
  'DeviceConfiguration',
  'DeviceManagement',
  'Label',
  'Contact',
]

/**
 * The service that records what it does to people's tokens and preferences under ApplicationManagement, beside its
 * policies.
 */
const OF_METHODS = 'Authentication Methods'

/** Of the user's own category, those that leave the methods alone. */
const HARMLESS = lowered([
  'Change user license',
  'Change user password',
  'Change password (self-service)',
  'Reset user password',
  'Reset password',
  'Reset password (by admin)',
  'Reset password (self-service)',
  'Admin started password reset',
  'User started password change',
  'User started password reset',
  'Blocked from self-service password reset',
  'Self-service password reset flow activity progress',
  'Set force change user password',
  'Update StsRefreshTokenValidFrom Timestamp',
  'Unlock user account (self-service)',
  'Disable account',
  'Enable account',
  'Update PasswordProfile',
  'Assign label',
  // Somebody looked at their security info, or began and cancelled; a registration has a row of its own.
  'User reviewed security info',
  'User started security info registration',
  'User canceled security info registration',
  'User cancelled security info registration',
  'Get passkey creation options',
  // About a prompt, and not about a method.
  'Fraud reported - no action taken',
  'Fraud reported - user is blocked for MFA',
  'Suspicious activity reported',
  // Which applications and reviews somebody is in.
  'Add app role assignment grant to user',
  'Remove app role assignment from user',
  'Apply review',
  'Auto review',
  'Auto apply review',
  'Request approved',
  'Request denied',
  // Identity Protection's verdict on an account, recorded under "Other".
  'ConfirmAccountCompromised',
  'ConfirmCompromised',
  'ConfirmSafe',
  'DismissUser',
])

/** Activities that are documented to have changed nothing where they failed. */
const HARMLESS_WHERE_FAILED = lowered([
  'User registered all required security info',
  'User deleted security info',
  'User changed default security info',
])

/** The activity does not name the method; the reason does. A pass lasts hours, and has a date of its own. */
const HARMLESS_BY_REASON: Readonly<Record<string, string>> = {
  'admin registered security info': 'admin registered temporary access pass method for user',
  'admin deleted security info': 'admin deleted temporary access pass method for user',
}

/** Properties of an account that hold, or lead to, something that proves identity. */
const TOUCHES_PROOF = /strongauth|phone|mobile|mail|devicekey|alternativesecurityid|credential/i

/** Whether this audit event may have changed what proves the account's identity. */
export function changesMethods(audit: AuditShape, accountId: string): boolean {
  if (OTHER_CATEGORIES.includes(audit.category ?? '') && audit.loggedByService !== OF_METHODS) return false
  const activity = (audit.activityDisplayName ?? '').trim().toLowerCase()
  if (HARMLESS.has(activity)) return false
  if (audit.result === 'failure' && HARMLESS_WHERE_FAILED.has(activity)) return false
  const harmlessReason = HARMLESS_BY_REASON[activity]
  if (harmlessReason && withoutStop(audit.resultReason) === harmlessReason) return false
  return activity === 'update user' ? updateTouchesProof(audit, accountId) : true
}

/** A row that does not name what was changed may have changed anything. */
function updateTouchesProof(audit: AuditShape, accountId: string): boolean {
  const target = audit.targetResources?.find((one) => one.id?.toLowerCase() === accountId.toLowerCase())
  const properties = target?.modifiedProperties ?? []
  const names = namesChanged(properties)
  if (names.length === 0) return true
  return names.some((name) => TOUCHES_PROOF.test(name) && saysAnythingNew(name, properties))
}

function lowered(activities: readonly string[]): ReadonlySet<string> {
  return new Set(activities.map((activity) => activity.toLowerCase()))
}

const withoutStop = (reason: string | null | undefined): string =>
  (reason ?? '').trim().toLowerCase().replace(/\.$/, '')
