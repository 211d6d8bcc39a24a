import { isLater, type Remedy } from './remedy.ts'

/**
 * The claimant chooses a new password (`PATCH passwordProfile`); the sessions
 * that the old one opened end with it (OWASP ASVS 5.0 7.4.3, id A17).
 */
export const resetPassword = {
  id: 'reset-password',
  kind: 'change',
  carriesSecret: true,
  changes: ['set-password', 'end-sessions'],
  shownBy: ({ account }, before) => isLater(account.passwordChangedAt, before.passwordChangedAt),
} as const satisfies Remedy
