import { addSeconds } from '../../../rules/duration.ts'
import type { Account } from '../../../rules/account/account.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { goesOn, isBeyondReading } from '../../../rules/request/manual-steps.ts'
import { leftInDoubt } from '../../../rules/request/follow-up.ts'
import { ok, refuse } from '../../../rules/refusals.ts'
import { remedyOf } from '../../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, type Change, changeRequest } from '../../change-request.ts'
import { readingOf } from './read-account.ts'
import { confirmedChange } from './confirmed-change.ts'

/**
 * How often each interval is used, and the seconds between two readings: often at first, seldom later, a day in all.
 */
const PACES = [
  { rounds: 24, seconds: 5 },
  { rounds: 58, seconds: 60 },
  { rounds: 138, seconds: 600 },
] as const

/**
 * Reads the account of a request that a person handles until the tenant shows the change, which finishes the request.
 * `round` counts the readings; `once`: no further one is scheduled.
 */
export async function verifyManualChange(
  context: Context,
  requestId: string,
  round: number,
  once = false,
): Promise<void> {
  const request = await context.store.load(requestId)
  if (request?.state !== 'handed-over' || !request.remedy) return
  const reading = await readingOf(context, request)
  const { intent, remedy } = request
  const shown = reading && intent && remedyOf(remedy).shownBy(reading, intent.before, intent)
  const seconds = secondsAfter(round)
  await changeRequest(context, byId(context, requestId), (current) => {
    // The person has gone on to another step, so the reading is about an earlier one.
    if (current.state !== 'handed-over' || current.intent?.attempt !== intent?.attempt)
      return refuse('request-moved-on')
    if (reading && shown) return ok(afterShown(context, current, reading.account))
    const isBeyond = isBeyondReading(remedy, current.accountClass, shown)
    // What was left to a person's word already stays so.
    if (once)
      return ok({
        kind: 'read-back',
        by: LATCHKEY,
        set: { beyondReading: isBeyond || current.beyondReading === true },
        facts: { asked: true },
      })
    if (seconds === null) return ok({ ...leftToTheirWord, facts: { round } })
    const notBefore = addSeconds(context.now(), seconds)
    return ok({
      kind: 'read-back',
      by: LATCHKEY,
      set: { beyondReading: isBeyond },
      facts: { round },
      later: [{ task: { kind: 'read-back', requestId, round: round + 1 }, notBefore }],
    })
  })
}

/** Readings have ended: whoever took it over says when it is done. */
export const leftToTheirWord: Change = { kind: 'read-back', by: LATCHKEY, set: { beyondReading: true } }

/** One step was shown; what follows it is read back from the beginning. */
function afterShown(context: Context, request: RecoveryRequest, account: Account): Change {
  const next = goesOn(request, account, { now: context.now(), attempt: context.random.id() })
  const inDoubt = leftInDoubt(request)
  if (next === null) {
    const seen = confirmedChange(context, request)
    return { ...seen, later: [...(seen.later ?? []), ...inDoubt] }
  }
  return {
    kind: 'went-on',
    by: LATCHKEY,
    set: next,
    facts: { shown: request.remedy, remedy: next.remedy },
    later: [{ task: { kind: 'read-back', requestId: request.id, round: 0 } }, ...inDoubt],
  }
}

function secondsAfter(round: number): number | null {
  let rest = round
  for (const pace of PACES) {
    if (rest < pace.rounds) return pace.seconds
    rest -= pace.rounds
  }
  return null
}
