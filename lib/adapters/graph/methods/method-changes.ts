/**
 * Which directory audit events may have changed what proves identity, and what of it.
 *
 * An event that we do not know counts: taking an attacker's new telephone for
 * an old one is worse than asking for another proof.
 *
 * @see Microsoft Entra, "Audit log activity reference"; "Troubleshoot combined registration"; "Azure Active Directory
 * audit report events", attributes of "Update user"
 */
import type { AuditShape } from '../sign-in-log/log-shapes.ts'
import type { Touched } from '../../../rules/proofs/freshness.ts'
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

/**
 * What Microsoft says of properties of "Update user": the numbers and the address that a second factor and a reset are
 * checked with, apps and their defaults. Numbers of the profile are no address, so they count among these.
 */
const OF_REGISTERED = lowered([
  'StrongAuthenticationMethod',
  'StrongAuthenticationUserDetails',
  'StrongAuthenticationPhoneAppDetail',
  'StrongAuthenticationRequirement',
  'Mobile',
  'OtherMobile',
  'TelephoneNumber',
])
/** The alternative addresses of the profile: Graph's `otherMails`. */
const OF_PROFILE = lowered(['OtherMail'])

/** Written by the service of the methods, about methods that are registered with it. */
const REGISTRATIONS = lowered([
  'User registered security info',
  'User updated security info',
  'User deleted security info',
  'User changed default security info',
  'User registered all required security info',
  'Admin registered security info',
  'Admin updated security info',
  'Admin deleted security info',
])

/** What this audit event may have changed of what proves the account's identity; null: nothing. Never throws. */
export function touchedBy(audit: AuditShape, accountId: string): Touched | null {
  if (OTHER_CATEGORIES.includes(audit.category ?? '') && audit.loggedByService !== OF_METHODS) return null
  const activity = (audit.activityDisplayName ?? '').trim().toLowerCase()
  if (HARMLESS.has(activity)) return null
  if (audit.result === 'failure' && HARMLESS_WHERE_FAILED.has(activity)) return null
  const harmlessReason = HARMLESS_BY_REASON[activity]
  if (harmlessReason && withoutStop(audit.resultReason) === harmlessReason) return null
  if (activity === 'update user') return touchedByUpdate(audit, accountId)
  return audit.loggedByService === OF_METHODS && REGISTRATIONS.has(activity) ? 'methods' : 'anything'
}

/** A row that does not name what was changed may have changed anything. */
function touchedByUpdate(audit: AuditShape, accountId: string): Touched | null {
  const target = audit.targetResources?.find((one) => one.id?.toLowerCase() === accountId.toLowerCase())
  const properties = target?.modifiedProperties ?? []
  const names = namesChanged(properties)
  if (names.length === 0) return 'anything'
  const touching = names.filter((name) => TOUCHES_PROOF.test(name) && saysAnythingNew(name, properties))
  if (touching.length === 0) return null
  if (touching.every((name) => OF_REGISTERED.has(name.toLowerCase()))) return 'methods'
  return touching.every((name) => OF_PROFILE.has(name.toLowerCase())) ? 'profile' : 'anything'
}

function lowered(activities: readonly string[]): ReadonlySet<string> {
  return new Set(activities.map((activity) => activity.toLowerCase()))
}

const withoutStop = (reason: string | null | undefined): string =>
  (reason ?? '').trim().toLowerCase().replace(/\.$/, '')
