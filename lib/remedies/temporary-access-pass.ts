import { NOTHING, type Remedy } from './remedy.ts'

/**
 * One pass, good once, that stands in for password and second factor until a new
 * method is registered. Shown to the claimant alone, once; the read-back says
 * when it was used.
 */
export const temporaryAccessPass = {
  id: 'temporary-access-pass',
  kind: 'change',
  carriesSecret: true,
  reads: ['passes'],
  // The pass passes through the use case alone; no worker could hand it over.
  plan: NOTHING,
  shownBy: ({ passes }, _before, { target }) =>
    passes.kind === 'unseen' ? null : passes.value.some(({ id, usability }) => id === target && usability === 'used'),
} as const satisfies Remedy
