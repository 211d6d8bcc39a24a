/** What claimants do with their own hands, each by a form of its own; the rest is done for them, or by itself. */
import type { RemedyId } from '#lib/rules/remedies/index.ts'

export const ACTS = [
  'reset-password',
  'unlock-on-premises',
  'temporary-access-pass',
  'end-sessions',
] as const satisfies readonly RemedyId[]
export type Act = (typeof ACTS)[number]

export const isAct = (remedy: RemedyId | null): remedy is Act => ACTS.some((one) => one === remedy)
