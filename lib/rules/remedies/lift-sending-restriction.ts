import type { Remedy } from './remedy.ts'

/**
 * Lifts Exchange's block of a sender: by the route that Microsoft's own module takes, where the organisation has
 * switched it on, else by hand in Microsoft's portal.
 *
 * Microsoft refuses for good what is lifted too often, so the account is made safe first.
 *
 * @see Exchange Online PowerShell, `Remove-BlockedSenderAddress`
 */
export const liftSendingRestriction = {
  id: 'lift-sending-restriction',
  kind: 'change',
  carriesSecret: false,
  reads: ['sending'],
  plan: ({ account, sendingRestriction }) =>
    account.mail !== null && sendingRestriction.kind === 'seen' && sendingRestriction.value
      ? [{ kind: 'lift-sending-restriction', sender: sendingRestriction.value.sender ?? account.signInName }]
      : [],
  shownBy: ({ sendingRestriction }) => (sendingRestriction.kind === 'seen' ? sendingRestriction.value === null : null),
} as const satisfies Remedy
