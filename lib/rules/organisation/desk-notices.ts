/**
 * Which notices to the desk follow a change of a request, when, and until when each is true.
 *
 * Whatever gives a request another due time has them scheduled with it, in the same write: what arrives or is stopped
 * at once, a reminder before the time, that it broke, and an hour of work later the administrators. Each carries its due
 * time and is dropped once the request has another one or none.
 */
import { type CauseId, isLastWord } from '../diagnosis/causes/index.ts'
import { type CauseClass, DESK_NOTICES, type DeskNotice } from '../request/desk-notice-kinds.ts'
import type { ScheduledJob } from '../request/job.ts'
import { causesOf, IN_QUEUE, type RecoveryRequest } from '../request/request.ts'
import { isSpokenAgainst } from '../request/request-stop.ts'
import { nextAtClock, nextOpening } from '../working-hours.ts'
import type { Settings } from './settings.ts'
import { type DueSettings, escalationAt, reminderAt } from './due-times.ts'

/** What is scheduled with a change from one state of a request to the next; nothing where its due time stays. */
export function deskNoticesAfter(
  settings: DueSettings,
  from: RecoveryRequest,
  to: RecoveryRequest,
  now: Date,
): readonly ScheduledJob[] {
  const { id: requestId, dueAt } = to
  if (!dueAt || !isWaiting(to)) return []
  const tell = (notice: DeskNotice, notBefore?: Date): ScheduledJob => ({
    task: { kind: 'tell-desk', requestId, notice, dueAt },
    ...(notBefore && { notBefore }),
    once: `${requestId} ${notice} ${dueAt.getTime()} ${notice === 'second-needed' ? to.version : ''}`,
  })
  if (dueAt.getTime() === from.dueAt?.getTime())
    return to.approvals.length > from.approvals.length ? [tell('second-needed')] : []
  const reminder = reminderAt(settings, dueAt, now)
  return [
    tell(isSpokenAgainst(to) ? 'stopped' : 'new'),
    ...(reminder ? [tell('due-soon', reminder)] : []),
    tell('overdue', dueAt > now ? dueAt : undefined),
    tell('escalated', escalationAt(settings, dueAt > now ? dueAt : now)),
  ]
}

/** Whether anybody at the desk still has something to do. */
export const isWaiting = ({ state, stopClosed }: Pick<RecoveryRequest, 'state' | 'stopClosed'>): boolean =>
  IN_QUEUE.includes(state) || (state === 'frozen' && !stopClosed)

/** Whether a notice about this due time is still true of the request. */
export const isStillTrue = (request: RecoveryRequest, notice: DeskNotice, dueAt: Date): boolean =>
  isWaiting(request) &&
  request.dueAt?.getTime() === dueAt.getTime() &&
  (notice !== 'second-needed' || (request.state === 'queued' && request.approvals.length > 0))

/** What a request is about. Signs of compromise come first. */
export function causeClassOf(request: RecoveryRequest): CauseClass {
  const causes = causesOf(request).filter((cause) => !isLastWord(cause))
  if (isSpokenAgainst(request) || causes.some((cause) => COMPROMISE.includes(cause))) return 'compromise'
  if (causes.length === 0) return 'not-checked'
  return causes.every((cause) => MAILBOX.includes(cause)) ? 'mailbox' : 'sign-in'
}

const COMPROMISE: readonly CauseId[] = ['account-at-risk', 'mailbox-tampered', 'wrong-passwords-by-others']
const MAILBOX: readonly CauseId[] = ['sending-restricted', 'no-mailbox-licence', 'shared-mailbox']

/** When the next digest is sent: as the next day of work begins. */
export function digestAt({ workingHours, timeZone }: Pick<Settings, 'workingHours' | 'timeZone'>, now: Date): Date {
  const morning = nextAtClock(now, workingHours.from, timeZone)
  return nextOpening(morning, workingHours, timeZone) ?? morning
}

/** Who hears a notice. */
export const audienceOf = (notice: DeskNotice) => DESK_NOTICES[notice]
