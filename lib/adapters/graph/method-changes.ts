/**
 * Which directory audit events may have changed what proves identity.
 *
 * An event that we do not know counts: taking an attacker's new telephone for
 * an old one is worse than asking for another proof.
 *
 * @see Microsoft Entra, "Audit log activity reference"
 */
import type { AuditShape } from './log-shapes.ts'

/** Who belongs where, and which software is used: no proof in it. */
const OTHER_CATEGORIES = [
  'GroupManagement',
  'RoleManagement',
  'ApplicationManagement',
  'Policy',
  'Agreement',
  'AccessReviews',
  'EntitlementManagement',
  'AdministrativeUnit',
  'DirectoryManagement',
  'ProvisioningManagement',
  'Label',
  'Contact',
]

/** Of the user's own category, those that leave the methods alone. */
const HARMLESS = [
  'Change user license',
  'Change user password',
  'Change password (self-service)',
  'Reset user password',
  'Reset password (by admin)',
  'Reset password (self-service)',
  'Self-service password reset flow activity progress',
  'Set force change user password',
  'Update StsRefreshTokenValidFrom Timestamp',
  'Unlock user account (self-service)',
  'Disable account',
  'Enable account',
  'Update PasswordProfile',
  'Assign label',
]

/** Properties of an account that hold, or lead to, something that proves identity. */
const TOUCHES_PROOF = /strongauth|phone|mobile|mail|devicekey|alternativesecurityid|credential/i

export function changesMethods(audit: AuditShape, accountId: string): boolean {
  if (OTHER_CATEGORIES.includes(audit.category ?? '')) return false
  const activity = audit.activityDisplayName ?? ''
  if (HARMLESS.includes(activity)) return false
  return activity === 'Update user' ? updateTouchesProof(audit, accountId) : true
}

function updateTouchesProof(audit: AuditShape, accountId: string): boolean {
  const target = audit.targetResources?.find((one) => one.id?.toLowerCase() === accountId.toLowerCase())
  const names = target?.modifiedProperties?.map((property) => property.displayName ?? '') ?? []
  if (names.length === 0) return true
  return names.some((name) => TOUCHES_PROOF.test(name))
}
