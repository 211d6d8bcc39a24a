/**
 * The daily letter which says that somebody tried to recover an account, sent at an hour of ours (rule R5).
 *
 * An attempt is a request in which a code was asked for or an answer was given. Typing a name is none: it reaches
 * nobody, and would let a stranger have a whole organisation written to. Attempts that got as far as a proof were
 * notified at once and are left out, and so are those from the same device as a proof, such as the owner's own false
 * starts.
 */
import { DAY_IN_MS, HOUR_IN_MS } from '../duration.ts'
import type { RecoveryRequest } from './request.ts'
import type { ScheduledJob } from './job.ts'
import { nextAtClock } from '../working-hours.ts'

/** Local time of the organisation. A fixed hour, so that whoever tries cannot choose when the owner hears of it. */
const TOLD_AT = '10:00'
/** Younger attempts wait for the next letter: the owner may be about to finish one. */
const SETTLED_AFTER_HOURS = 4
/** What cannot be sent within this time is sent the next day, so that two letters never fall on one. */
const TELL_WITHIN_HOURS = 12
/** How far a letter looks back at most, to make up for one that was not sent. */
const LOOKS_BACK_DAYS = 3

/** A request of one name in which something was asked for or answered. */
export interface AskedRequest {
  readonly request: RecoveryRequest
  /** The last time. */
  readonly askedAt: Date
}

/** The task of the next day's letter, one a name. Names that nobody has get one as well (rule R4). */
export function attemptNotice(nameHash: string, now: Date, timeZone: string): ScheduledJob {
  const due = nextAtClock(new Date(now.getTime() + SETTLED_AFTER_HOURS * HOUR_IN_MS), TOLD_AT, timeZone)
  return {
    task: { kind: 'tell-attempts', nameHash, due },
    notBefore: due,
    once: `${nameHash} ${due.toISOString()}`,
  }
}

/** The letter due at this moment tells of attempts before the answer. */
export const tellsUntil = (due: Date): Date => new Date(due.getTime() - SETTLED_AFTER_HOURS * HOUR_IN_MS)

/** The earliest attempt that the letter due at this moment tells of. */
export const looksBackTo = (due: Date): Date => new Date(due.getTime() - LOOKS_BACK_DAYS * DAY_IN_MS)

/** Whether the letter is so late that it would fall on the same day as the next one. */
export const isTooLateToTell = (due: Date, now: Date): boolean =>
  now.getTime() - due.getTime() > TELL_WITHIN_HOURS * HOUR_IN_MS

/** The attempts that the owner has not been told of, the newest first. */
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
