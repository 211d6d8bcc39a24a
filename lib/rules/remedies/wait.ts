import { NOTHING, type Remedy } from './remedy.ts'

/** Waiting is a remedy of its own: a countdown to a known moment, and a reminder when it ends. */
export const wait = {
  id: 'wait',
  kind: 'wait',
  carriesSecret: false,
  reads: [],
  plan: NOTHING,
  shownBy: () => null,
} as const satisfies Remedy
