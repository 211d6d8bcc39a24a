/**
 * That somebody tried to recover an account, told once a day at an hour of ours
 * (rule R5).
 *
 * An attempt is a request in which a way was asked for or an answer was given. Typing
 * a name is none: it reaches nobody, and would let a stranger have a whole organisation
 * written to. What got as far as a proof was told at once, and is not told again; nor
 * is what came from the same device as a proof, such as the owner's own false starts.
 */
import { DAY_IN_MS, HOUR_IN_MS } from '../duration.ts'
import type { RecoveryRequest } from './request.ts'
import type { ScheduledJob } from './job.ts'
import { nextAtClock } from '../working-hours.ts'

/** On the organisation's clock. Nobody who tries chooses when the owner hears. */
const TOLD_AT = '10:00'
/** Hours. What is younger waits for the next letter: its owner may be about to finish. */
const SETTLED_AFTER_HOURS = 4
/** Hours. What cannot be told by then is told the next day: two letters never fall on one. */
const TELL_WITHIN_HOURS = 12
/** Days that a letter looks back at most: it makes good one that was cut off. */
const LOOKS_BACK_DAYS = 3

/** A request of one name in which something was asked for or answered. */
export interface AskedRequest {
  readonly request: RecoveryRequest
  /** The last time. */
  readonly askedAt: Date
}

/** The letter of the next day, once a name whatever happens; for names that nobody has as well (rule R4). */
export function attemptNotice(nameHash: string, now: Date, timeZone: string): ScheduledJob {
  const due = nextAtClock(new Date(now.getTime() + SETTLED_AFTER_HOURS * HOUR_IN_MS), TOLD_AT, timeZone)
  return {
    task: { kind: 'tell-attempts', nameHash, due },
    notBefore: due,
    once: `${nameHash} ${due.toISOString()}`,
  }
}

/** A letter of this day tells of what was tried before then. */
export const tellsUntil = (due: Date): Date => new Date(due.getTime() - SETTLED_AFTER_HOURS * HOUR_IN_MS)

export const looksBackTo = (due: Date): Date => new Date(due.getTime() - LOOKS_BACK_DAYS * DAY_IN_MS)

export const isTooLateToTell = (due: Date, now: Date): boolean =>
  now.getTime() - due.getTime() > TELL_WITHIN_HOURS * HOUR_IN_MS

/** Of those that were asked, the newest first, what the owner has not heard of. */
export function untoldAttempts(
  asked: readonly AskedRequest[],
  toldUntil: Date | null,
  due: Date,
): readonly AskedRequest[] {
  const proved = asked.filter(({ request }) => request.proofs.length > 0)
  const devices = new Set(proved.flatMap(({ request }) => request.device ?? []))
  return asked.filter(
    ({ request, askedAt }) =>
      request.proofs.length === 0 &&
      !(request.device && devices.has(request.device)) &&
      askedAt < tellsUntil(due) &&
      (toldUntil === null || askedAt >= toldUntil),
  )
}
