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
  reads: [],
  // The password passes through the use case alone; no worker could make this write.
  plan: NOTHING,
  // Asked of the directory that keeps it: the copy elsewhere is of another moment.
  shownBy: ({ account }, before) =>
    isUnanswered(account.onPremises) ? null : isLater(account.passwordChangedAt, before.passwordChangedAt),
} as const satisfies Remedy
