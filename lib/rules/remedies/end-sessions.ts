import { isLater, type Remedy } from './remedy.ts'

/** Signs the account out everywhere (`revokeSignInSessions`). Harmless to repeat. */
export const endSessions = {
  id: 'end-sessions',
  kind: 'change',
  carriesSecret: false,
  reads: [],
  plan: () => [{ kind: 'end-sessions' }],
  shownBy: ({ account }, before) => isLater(account.sessionsValidFrom, before.sessionsValidFrom),
} as const satisfies Remedy
