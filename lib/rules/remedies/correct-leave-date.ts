import { NOTHING, type Remedy } from './remedy.ts'

/** A last working day that is wrong is corrected by whoever keeps it, most often in another system. */
export const correctLeaveDate = {
  id: 'correct-leave-date',
  kind: 'hand-over',
  carriesSecret: false,
  reads: ['evidence'],
  plan: NOTHING,
  shownBy: ({ leaveAt }) =>
    leaveAt.kind === 'unseen' ? null : leaveAt.value === null || leaveAt.value.getTime() > leaveAt.at.getTime(),
} as const satisfies Remedy
