import { isAfter, type Remedy } from './remedy.ts'

/**
 * Tells Identity Protection that the risk is over. It makes nothing safe by
 * itself, so a new password, set since the risk was seen, has to go before it.
 *
 * @see Microsoft Entra ID Protection, "Remediate risks and unblock users"
 */
export const dismissRisk = {
  id: 'dismiss-risk',
  kind: 'change',
  carriesSecret: false,
  reads: ['evidence'],
  plan: ({ account, risk }) =>
    risk.kind === 'seen' && risk.value && isAfter(account.passwordChangedAt, risk.value.since)
      ? [{ kind: 'dismiss-risk' }]
      : [],
  shownBy: ({ risk }) => (risk.kind === 'seen' ? risk.value === null : null),
} as const satisfies Remedy
