/**
 * What was not asked yet, for want of room in a limit, is no sign of anything: it is
 * looked at again before anybody is escalated. For two minutes; then a person decides,
 * and reads that it could not be checked.
 */
import { addSeconds, SECOND_IN_MS } from '../duration.ts'
import { type Decision, isNotChecked } from '../policy/policy-decision.ts'
import { notAskedYet } from './policy-input.ts'
import type { Diagnosis } from './request-diagnosis.ts'

/** Seconds. Longer, and nobody can say that it is a moment. */
const A_MOMENT_SECONDS = 120
/** Seconds. By then a limit leaves room again. */
const LOOKS_EVERY_SECONDS = { atFirst: 10, later: 60 } as const

/** Since when this look, or those before it, could not ask; nothing where everything was asked. */
export const waitingSince = (
  look: Pick<Diagnosis, 'unseen' | 'at'>,
  earlier: Diagnosis | null,
): Pick<Diagnosis, 'waitingSince'> => (notAskedYet(look) ? { waitingSince: earlier?.waitingSince ?? look.at } : {})

/**
 * When it is looked at again, while nothing but that speaks against this decision and the claimant waits;
 * null: nothing waits, or it has waited too long.
 */
export function checkedAgainAt(decision: Decision, diagnosis: Diagnosis | null, now: Date): Date | null {
  if (!isNotChecked(decision)) return null
  if (!diagnosis?.waitingSince || isTooLong(diagnosis.waitingSince, now)) return null
  const planned = afterNow(LOOKS_EVERY_SECONDS.atFirst, diagnosis.at)
  return planned > now ? planned : afterNow(LOOKS_EVERY_SECONDS.atFirst, now)
}

/** When the worker looks, whatever the claimant does: more may still be seen. */
export const workerLooksAt = ({ waitingSince: since }: Diagnosis, now: Date): Date =>
  afterNow(since && isTooLong(since, now) ? LOOKS_EVERY_SECONDS.later : LOOKS_EVERY_SECONDS.atFirst, now)

export const isTooLong = (since: Date, now: Date): boolean =>
  now.getTime() - since.getTime() >= A_MOMENT_SECONDS * SECOND_IN_MS

const afterNow = (seconds: number, now: Date): Date => addSeconds(now, seconds)
