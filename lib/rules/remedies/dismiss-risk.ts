import { isAfter, isLater, type Remedy } from './remedy.ts'

/**
 * Tells Identity Protection that the risk is over. It makes nothing safe by
 * itself, so a new password, set since the risk was seen, has to go before it, and
 * whoever is still signed in from before is signed out with it (rule R15).
 *
 * @see Microsoft Entra ID Protection, "Remediate risks and unblock users"
 */
export const dismissRisk = {
  id: 'dismiss-risk',
  kind: 'change',
  carriesSecret: false,
  reads: ['evidence'],
  plan({ account, risk }, before) {
    if (risk.kind !== 'seen' || (risk.value && !isAfter(account.passwordChangedAt, risk.value.since))) return []
    const sessions = isLater(account.sessionsValidFrom, before.sessionsValidFrom) ? [] : [END_SESSIONS]
    return risk.value ? [{ kind: 'dismiss-risk' }, ...sessions] : sessions
  },
  shownBy: ({ account, risk }, before) =>
    risk.kind === 'seen' ? risk.value === null && isLater(account.sessionsValidFrom, before.sessionsValidFrom) : null,
} as const satisfies Remedy

const END_SESSIONS = { kind: 'end-sessions' } as const
