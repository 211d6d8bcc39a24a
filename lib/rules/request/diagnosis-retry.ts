/**
 * When a diagnosis is read again that could not ask everything, because the tenant's request limit was used up.
 *
 * What was not asked is no sign of anything, so it is read again before anybody is escalated to. After two minutes an
 * approver decides, and reads that it could not be checked.
 */
import { addSeconds, SECOND_IN_MS } from '../duration.ts'
import { type Decision, isNotChecked } from '../policy/policy-decision.ts'
import { notAskedYet } from './policy-input.ts'
import type { Diagnosis } from './request-diagnosis.ts'

/** After so long nobody can be told to wait a moment. */
const A_MOMENT_SECONDS = 120
/** By then a limit leaves room again. */
const LOOKS_EVERY_SECONDS = { atFirst: 10, later: 60 } as const

/** Since when this reading, or those before it, could not ask everything; empty where everything was asked. */
export const waitingSince = (
  look: Pick<Diagnosis, 'unseen' | 'at'>,
  earlier: Diagnosis | null,
): Pick<Diagnosis, 'waitingSince'> => (notAskedYet(look) ? { waitingSince: earlier?.waitingSince ?? look.at } : {})

/**
 * When it is read again, while nothing else speaks against this decision and the claimant waits; null: nothing waits,
 * or it has waited too long.
 */
export function checkedAgainAt(decision: Decision, diagnosis: Diagnosis | null, now: Date): Date | null {
  if (!isNotChecked(decision)) return null
  if (!diagnosis?.waitingSince || isTooLong(diagnosis.waitingSince, now)) return null
  const planned = afterNow(LOOKS_EVERY_SECONDS.atFirst, diagnosis.at)
  return planned > now ? planned : afterNow(LOOKS_EVERY_SECONDS.atFirst, now)
}

/** When the task reads again, whatever the claimant does, since more may be seen by then. */
export const workerLooksAt = ({ waitingSince: since }: Diagnosis, now: Date): Date =>
  afterNow(since && isTooLong(since, now) ? LOOKS_EVERY_SECONDS.later : LOOKS_EVERY_SECONDS.atFirst, now)

/** Whether it has waited so long that an approver has to decide. */
export const isTooLong = (since: Date, now: Date): boolean =>
  now.getTime() - since.getTime() >= A_MOMENT_SECONDS * SECOND_IN_MS

const afterNow = (seconds: number, now: Date): Date => addSeconds(now, seconds)
