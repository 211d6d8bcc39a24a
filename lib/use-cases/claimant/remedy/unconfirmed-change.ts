/**
 * What happens with a change that the tenant does not show yet: another reading, a second try by the claimant, or an
 * approver.
 */
import { addSeconds, MINUTE_IN_MS, SECOND_IN_MS } from '../../../rules/duration.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { toSweep } from '../../../rules/diagnosis/mailbox.ts'
import { remedyOf } from '../../../rules/remedies/index.ts'
import type { Reading } from '../../../rules/remedies/remedy.ts'
import type { Intent } from '../../../rules/request/intent.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { Change } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { WRITE_MAY_LAND_FOR_SECONDS } from './in-flight-write.ts'

/**
 * Seconds between two readings. Entra ID's directory is eventually consistent: mostly it shows at once, and somebody
 * is waiting.
 */
const LOOKS_SECONDS = { every: 5, atFirst: 1, firstFor: 5, forPeople: 15 } as const
/** A change that does not show by then is for an approver to look into. */
const SEEN_WITHIN_MINUTES = 10

/** The move for an intent whose change does not show. `reading` null: the account could not be read. */
export function unconfirmedChange(
  context: Context,
  request: RecoveryRequest,
  intent: Intent,
  reading: Reading | null,
): Change {
  const now = context.now()
  const secondsSince = (moment: Date) => (now.getTime() - moment.getTime()) / SECOND_IN_MS
  if (!intent.actedAt && secondsSince(intent.committedAt) > WRITE_MAY_LAND_FOR_SECONDS) {
    return remedyOf(intent.remedy).carriesSecret
      ? { kind: 'found-undone', by: LATCHKEY, set: { intent: null, refusal: 'tenant-unavailable' } }
      : escalate(context, request, intent.remedy, { why: 'interrupted', approvers: 1 })
  }
  if (intent.actedAt && now >= seenBy(intent, reading)) {
    const { set, facts, later } = escalate(context, request, intent.remedy, { why: 'not-shown', approvers: 1 })
    return { kind: 'not-shown', by: LATCHKEY, set, facts, later }
  }
  if (intent.actedAt && isHalfSeen(intent, reading)) {
    const { set, facts, later } = escalate(context, request, intent.remedy, { why: 'half-seen', approvers: 1 })
    return { kind: 'not-shown', by: LATCHKEY, set, facts, later }
  }
  const notBefore = addSeconds(now, pause(intent, now))
  return {
    kind: 'looked-back',
    by: LATCHKEY,
    later: [{ task: { kind: 'look-back', requestId: request.id, attempt: intent.attempt }, notBefore }],
  }
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
function seenBy({ actedAt, target }: Intent, reading: Reading | null): Date {
  const pass = reading?.passes.kind === 'seen' ? reading.passes.value.find(({ id }) => id === target) : undefined
  return pass?.expiresAt ?? new Date((actedAt?.getTime() ?? 0) + SEEN_WITHIN_MINUTES * MINUTE_IN_MS)
}

/** Seconds until the next look. */
function pause({ remedy, actedAt }: Intent, now: Date): number {
  if (remedy === 'temporary-access-pass') return LOOKS_SECONDS.forPeople
  const isFirst = actedAt !== null && now.getTime() - actedAt.getTime() < LOOKS_SECONDS.firstFor * SECOND_IN_MS
  return isFirst ? LOOKS_SECONDS.atFirst : LOOKS_SECONDS.every
}
