import type { Factor } from './factor.ts'

/**
 * A code that an approver reads out, who checked the claimant face to face or
 * by calling a registered number. Who issued it does not decide (rule R7).
 */
export const approverCode = {
  id: 'approver-code',
  kind: 'read-out',
  channel: 'person',
  worth: { method: 'issued-code', channel: 'person', standing: 'registered' },
} as const satisfies Factor
