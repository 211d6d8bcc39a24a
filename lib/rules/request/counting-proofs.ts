/** Which of a request's proofs count towards a write at this moment. */
import { MINUTE_IN_MS } from '../duration.ts'
import { isReadOut, type Proof } from '../proofs/assurance.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from './request.ts'

/** Minutes. A proof counts this long towards a write; afterwards it must be given again. */
export const PROOF_LASTS_MINUTES = 30

/** The wait for a method's age is over (rule R17). */
export const hasCooledOff = ({ coolingOff }: Pick<RecoveryRequest, 'coolingOff'>): boolean =>
  Boolean(coolingOff?.endedAt)

/** Proofs given a moment ago, and towards this permission. */
export const recentProofs = (request: RecoveryRequest, now: Date): readonly Proof[] => {
  const since = Math.max(
    now.getTime() - PROOF_LASTS_MINUTES * MINUTE_IN_MS,
    request.permission?.proofsSince?.getTime() ?? 0,
  )
  return request.proofs.filter((proof) => proof.provedAt.getTime() >= since)
}

/**
 * Of those, the ones that count towards this remedy: over a method that is too fresh only after a
 * wait that was served for it (rule R17). Null: towards none in particular, and so without it.
 */
export const countingProofs = (request: RecoveryRequest, now: Date, remedy: RemedyId | null): readonly Proof[] => {
  const recent = recentProofs(request, now)
  return isWaitedFor(request, remedy) ? besideAnOld(recent) : recent.filter(({ fresh }) => !fresh)
}

const isWaitedFor = (request: Pick<RecoveryRequest, 'coolingOff'>, remedy: RemedyId | null): boolean =>
  hasCooledOff(request) && request.coolingOff?.remedy === remedy

/**
 * A wait stands in for the age of a second method, beside one that is old: without an old and
 * registered one that is the owner's own, none that is young counts, and never more than one of
 * them, the last that was given (rule R17).
 */
export function besideAnOld(proofs: readonly Proof[]): readonly Proof[] {
  const old = proofs.filter(({ fresh }) => !fresh)
  const young = proofs.filter(({ fresh }) => fresh).slice(-1)
  return old.some(isOwnAndRegistered) ? [...old, ...young] : old
}

export const isOwnAndRegistered = (proof: Proof): boolean => proof.standing === 'registered' && !isReadOut(proof)

/** What is being proved for, as far as it has been chosen: after a wait, what was waited for. */
export const remedyInView = ({ permission, remedy, coolingOff }: RecoveryRequest): RemedyId | null =>
  permission?.remedy ?? remedy ?? coolingOff?.remedy ?? null
