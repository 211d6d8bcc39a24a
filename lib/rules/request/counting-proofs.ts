/** Which of a request's proofs count towards a write at this moment. */
import { addMinutes, MINUTE_IN_MS } from '../duration.ts'
import { isReadOut, type Proof } from '../proofs/assurance.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from './request.ts'

/** A proof counts this long towards a write; afterwards it has to be given again. */
export const PROOF_LASTS_MINUTES = 30

/** The wait for a method's age is over (rule R17). */
export const hasCooledOff = ({ coolingOff }: Pick<RecoveryRequest, 'coolingOff'>): boolean =>
  Boolean(coolingOff?.endedAt)

/** Proofs that are recent enough, and were given since the permission asks for them. */
export const recentProofs = (request: RecoveryRequest, now: Date): readonly Proof[] => {
  const since = Math.max(
    now.getTime() - PROOF_LASTS_MINUTES * MINUTE_IN_MS,
    request.permission?.proofsSince?.getTime() ?? 0,
  )
  return request.proofs.filter((proof) => proof.provedAt.getTime() >= since)
}

/**
 * Of those, the ones that count towards this remedy. One over a method that is too new counts only after a wait for
 * this very remedy (rule R17). `remedy` null: towards none in particular, so without a wait.
 */
export const countingProofs = (request: RecoveryRequest, now: Date, remedy: RemedyId | null): readonly Proof[] => {
  const recent = recentProofs(request, now)
  return isWaitedFor(request, remedy) ? besideAnOld(recent) : recent.filter(({ fresh }) => !fresh)
}

/** Until when all of them count; null: none does. */
export function proofsCountUntil(request: RecoveryRequest, now: Date, remedy: RemedyId | null): Date | null {
  const [oldest] = countingProofs(request, now, remedy)
    .map(({ provedAt }) => provedAt)
    .toSorted((one, other) => Number(one) - Number(other))
  return oldest ? addMinutes(oldest, PROOF_LASTS_MINUTES) : null
}

const isWaitedFor = (request: Pick<RecoveryRequest, 'coolingOff'>, remedy: RemedyId | null): boolean =>
  hasCooledOff(request) && request.coolingOff?.remedy === remedy

/**
 * After a wait, at most one proof over a new method counts, the last that was given, and only beside a proof of the
 * owner's own over an old registered method (rule R17).
 */
export function besideAnOld(proofs: readonly Proof[]): readonly Proof[] {
  const old = proofs.filter(({ fresh }) => !fresh)
  const young = proofs.filter(({ fresh }) => fresh).slice(-1)
  return old.some(isOwnAndRegistered) ? [...old, ...young] : old
}

/** Whether the proof is over a registered method and nobody else read its code out. */
export const isOwnAndRegistered = (proof: Proof): boolean => proof.standing === 'registered' && !isReadOut(proof)

/** The remedy that is being proved for, as far as it has been chosen; after a wait, the one that was waited for. */
export const remedyInView = ({ permission, remedy, coolingOff }: RecoveryRequest): RemedyId | null =>
  permission?.remedy ?? remedy ?? coolingOff?.remedy ?? null
