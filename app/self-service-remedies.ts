/** What claimants do with their own hands, each by a form of its own; the rest is done for them, or by itself. */
import type { RemedyId } from '#lib/rules/remedies/index.ts'

export const SELF_SERVICE_REMEDIES = [
  'reset-password',
  'unlock-on-premises',
  'temporary-access-pass',
  'end-sessions',
] as const satisfies readonly RemedyId[]
export type SelfServiceRemedy = (typeof SELF_SERVICE_REMEDIES)[number]

export const isSelfService = (remedy: RemedyId | null): remedy is SelfServiceRemedy =>
  SELF_SERVICE_REMEDIES.some((one) => one === remedy)
