/**
 * A work credential that was shown and soon runs out. Nothing renews it automatically, and its owner would notice only
 * at the next lockout. With the quick set-up it lives six months at most.
 *
 * @see Microsoft Entra Verified ID, "Quick Microsoft Entra Verified ID setup" (2 April 2026)
 */
import { DAY_IN_MS } from '../duration.ts'
import { faceCheck } from '../proofs/factors/face-check.ts'
import type { RecoveryRequest } from '../request/request.ts'

/** Long enough before its end for a new one to become older than the freshness window (rule R6). */
const WARNED_OF_WITHIN_DAYS = 30

/** When the credential that proved somebody ends, where that is soon; null where it is not, or where it does not say. */
export function workIdEndsSoon({ proofs }: Pick<RecoveryRequest, 'proofs'>, now: Date): Date | null {
  const endsAt = proofs.findLast(({ factor }) => factor === faceCheck.id)?.expiresAt
  if (!endsAt) return null
  return endsAt.getTime() - now.getTime() <= WARNED_OF_WITHIN_DAYS * DAY_IN_MS ? endsAt : null
}
