import { isUnanswered } from '../account/on-premises.ts'
import { isLater, NOTHING, type Remedy } from './remedy.ts'

/**
 * The claimant chooses a new password (`PATCH passwordProfile`); the sessions
 * that the old one opened end with it (OWASP ASVS 5.0 7.4.3, id A17).
 */
export const resetPassword = {
  id: 'reset-password',
  kind: 'change',
  carriesSecret: true,
  letsIn: true,
  replaces: 'password',
  reads: [],
  // The use case writes it while the claimant waits: the password is never stored, so no background task could.
  plan: NOTHING,
  // Read from the directory that keeps the password: Microsoft's copy of the date may be older.
  shownBy: ({ account }, before) =>
    isUnanswered(account.onPremises) ? null : isLater(account.passwordChangedAt, before.passwordChangedAt),
} as const satisfies Remedy
