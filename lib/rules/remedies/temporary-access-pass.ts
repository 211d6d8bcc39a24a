import type { Pass } from './temporary-access-pass-terms.ts'
import { type Aim, NOTHING, type Remedy } from './remedy.ts'

/**
 * One pass, good once, that stands in for password and second factor until a new
 * method is registered. Shown to the claimant alone, once; the read-back says
 * when it was used.
 */
export const temporaryAccessPass = {
  id: 'temporary-access-pass',
  kind: 'change',
  carriesSecret: true,
  letsIn: true,
  replaces: 'second-factor',
  reads: ['passes'],
  // The use case makes it while the claimant waits: the pass is shown once and never stored, so no background task
  // could.
  plan: NOTHING,
  shownBy: ({ passes }, _before, aim) =>
    passes.kind === 'unseen' ? null : passes.value.some((pass) => pass.usability === 'used' && isMeant(pass, aim)),
} as const satisfies Remedy

/**
 * Whether this is the pass that is meant. One that a person made by hand is known by its date alone; Entra ID keeps
 * one pass an account.
 */
const isMeant = ({ id, createdAt }: Pass, { target, committedAt }: Aim): boolean =>
  target === null
    ? createdAt !== null && committedAt !== undefined && createdAt.getTime() > committedAt.getTime()
    : id === target
