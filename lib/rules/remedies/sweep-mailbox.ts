import { forwardsTo, isClean, suspiciousRules } from '../diagnosis/mailbox.ts'
import type { Remedy } from './remedy.ts'

/**
 * Turns off what an intruder left in the mailbox: rules that send mail outside or
 * hide it, and forwarding of the whole. Follows a new password, never goes before it.
 */
export const sweepMailbox = {
  id: 'sweep-mailbox',
  kind: 'change',
  carriesSecret: false,
  reads: ['evidence'],
  plan: (reading) => [
    ...suspiciousRules(reading).map(({ id }) => ({ kind: 'disable-inbox-rule', ruleId: id }) as const),
    ...(forwardsTo(reading) === null
      ? []
      : [{ kind: 'stop-forwarding', signInName: reading.account.signInName } as const]),
  ],
  shownBy: isClean,
} as const satisfies Remedy
