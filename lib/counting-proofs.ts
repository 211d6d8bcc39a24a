/** Which of a request's proofs count towards a write at this moment. */
import type { Proof } from './assurance.ts'
import type { RecoveryRequest } from './request.ts'

/** Minutes. A proof counts this long towards a write; afterwards it must be given again. */
export const PROOF_LASTS_MINUTES = 30

/** The wait for a method's age is over (rule R17). */
export const hasCooledOff = ({ coolingOff }: Pick<RecoveryRequest, 'coolingOff'>): boolean =>
  Boolean(coolingOff?.endedAt)

/** Proofs given a moment ago, and towards this permission. */
export const recentProofs = (request: RecoveryRequest, now: Date): readonly Proof[] => {
  const since = Math.max(now.getTime() - PROOF_LASTS_MINUTES * 60_000, request.permission?.proofsSince?.getTime() ?? 0)
  return request.proofs.filter((proof) => proof.provedAt.getTime() >= since)
}

/** Of those, the ones that count towards a write: over a method that is too fresh only after a wait. */
export const countingProofs = (request: RecoveryRequest, now: Date): readonly Proof[] =>
  recentProofs(request, now).filter(({ fresh }) => !fresh || hasCooledOff(request))
