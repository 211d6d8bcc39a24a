/**
 * What happens with a change that the tenant does not show yet: another reading, a second try by the claimant, or an
 * approver.
 */
import { addSeconds, HOUR_IN_MS, MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { toSweep } from '../../../rules/diagnosis/mailbox.ts'
import { decidedBy } from '../../../rules/request/effects.ts'
import { achievedBy, type Intent } from '../../../rules/request/intent.ts'
import { remedyOf } from '../../../rules/remedies/index.ts'
import { isUnread, type Reading } from '../../../rules/remedies/remedy.ts'
import type { EscalationReason } from '../../../rules/request/parts/authorization.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Change } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { told } from './confirmed-change.ts'
import { WRITE_MAY_LAND_FOR_SECONDS } from './in-flight-write.ts'

/**
 * Seconds between two readings. Entra ID's directory is eventually consistent: mostly it shows at once, and somebody
 * is waiting.
 */
const LOOKS_SECONDS = { every: 5, atFirst: 1, firstFor: 5, forPeople: 15 } as const
/** A change that does not show by then is for an approver to look into. */
const SEEN_WITHIN_MINUTES = 10
/** While nothing can be read, nobody knows that it does not show. After so long a person is asked all the same. */
const READ_WITHIN_HOURS = 1
/** A change that shows later than a day after it was made is found by whoever looks at the request. */
const SHOWS_WITHIN_HOURS = 24

/** The move for an intent whose change does not show. `reading` null: the account was deleted. */
export function unconfirmedChange(
  context: Context,
  request: RecoveryRequest,
  intent: Intent,
  reading: Reading | null,
): Change {
  const now = context.now()
  const msSince = (moment: Date) => now.getTime() - moment.getTime()
  const { actedAt, committedAt, openSince } = intent
  if (openSince) {
    const isOver = msSince(openSince) >= SEEN_WITHIN_MINUTES * MINUTE_IN_MS
    return isOver ? sessionsLeftOpen(context, request, intent) : lookAgain(request, intent, now)
  }
  if (!actedAt) {
    if (msSince(committedAt) <= WRITE_MAY_LAND_FOR_SECONDS * SECOND_IN_MS) return lookAgain(request, intent, now)
    return remedyOf(intent.remedy).carriesSecret
      ? { kind: 'found-undone', by: LATCHKEY, set: { intent: null, refusal: 'tenant-unavailable' } }
      : escalate(context, request, intent.remedy, { why: 'interrupted', approvers: 1 })
  }
  if (reading && isUnread(remedyOf(intent.remedy), reading))
    return msSince(actedAt) >= READ_WITHIN_HOURS * HOUR_IN_MS
      ? toPeople(context, request, intent, 'failed')
      : lookAgain(request, intent, now)
  if (now >= seenBy(actedAt, intent, reading)) return toPeople(context, request, intent, 'not-shown')
  if (isHalfSeen(intent, reading)) return toPeople(context, request, intent, 'half-seen')
  return lookAgain(request, intent, now)
}

/** An approver is asked, and readings go on: a change that shows after all must not be made again. */
function toPeople(context: Context, request: RecoveryRequest, intent: Intent, why: EscalationReason): Change {
  const { set, facts, later = [] } = escalate(context, request, intent.remedy, { why, approvers: 1 })
  return {
    kind: 'not-shown',
    by: LATCHKEY,
    // The approvals go with this move; who decided what was done stays.
    set: { ...set, intent: { ...intent, decidedBy: decidedBy(request) } },
    facts,
    later: [...later, ...looksAtTheDesk(request.id, intent, context.now())],
  }
}

/** The password was changed, and that earlier sessions ended is not shown: only they are left to do. */
function sessionsLeftOpen(context: Context, request: RecoveryRequest, intent: Intent): Change {
  const { later = [], ...queued } = escalate(context, request, 'end-sessions', { why: 'not-shown', approvers: 1 })
  const achieved = [...(request.achieved ?? []), achievedBy(intent, context.now())]
  return { ...queued, set: { ...queued.set, achieved, intent: null }, later: [told(request), ...later] }
}

const lookAgain = ({ id }: RecoveryRequest, intent: Intent, now: Date): Change<'looked-back'> => ({
  kind: 'looked-back',
  by: LATCHKEY,
  later: [
    {
      task: { kind: 'look-back', requestId: id, attempt: intent.attempt },
      notBefore: addSeconds(now, pause(intent, now)),
    },
  ],
})

/** The next reading of a change that is with the desk, rarer the older it is; none once it is too late for one. */
export const looksAtTheDesk = (
  requestId: string,
  { attempt, actedAt, committedAt, usableUntil }: Intent,
  now: Date,
): NonNullable<Change['later']> => {
  const madeAt = (actedAt ?? committedAt).getTime()
  const until = usableUntil ?? new Date(madeAt + SHOWS_WITHIN_HOURS * HOUR_IN_MS)
  if (now >= until) return []
  const notBefore = new Date(now.getTime() + Math.max(MINUTE_IN_MS, (now.getTime() - madeAt) / 2))
  return [{ task: { kind: 'look-back', requestId, attempt }, notBefore } as const]
}

/** Whether the rules are clean, but reading the forwarding is not configured. */
const isHalfSeen = ({ remedy }: Intent, reading: Reading | null): boolean =>
  remedy === 'sweep-mailbox' &&
  reading !== null &&
  toSweep(reading).length === 0 &&
  reading.inboxRules.kind === 'seen' &&
  reading.forwarding.kind === 'unseen' &&
  reading.forwarding.why === 'not-configured'

/** Until when the change has to show. A pass can be used until it runs out. */
function seenBy(actedAt: Date, { target }: Intent, reading: Reading | null): Date {
  const pass = reading?.passes.kind === 'seen' ? reading.passes.value.find(({ id }) => id === target) : undefined
  return pass?.expiresAt ?? new Date(actedAt.getTime() + SEEN_WITHIN_MINUTES * MINUTE_IN_MS)
}

/** Seconds until the next look. */
function pause({ remedy, actedAt }: Intent, now: Date): number {
  if (remedy === 'temporary-access-pass') return LOOKS_SECONDS.forPeople
  const isFirst = actedAt !== null && now.getTime() - actedAt.getTime() < LOOKS_SECONDS.firstFor * SECOND_IN_MS
  return isFirst ? LOOKS_SECONDS.atFirst : LOOKS_SECONDS.every
}
