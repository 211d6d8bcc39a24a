import { NOTHING, type Remedy } from './remedy.ts'

/**
 * Lifts Exchange's blocked sender, by hand in Microsoft's portal: the documented
 * Exchange admin interface has no such call. The read-back closes it.
 */
export const liftSendingRestriction = {
  id: 'lift-sending-restriction',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['sending'],
  plan: NOTHING,
  shownBy: ({ sendingRestriction }) => (sendingRestriction.kind === 'seen' ? sendingRestriction.value === null : null),
} as const satisfies Remedy
