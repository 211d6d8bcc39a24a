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

/** Rounds of each pace, and the seconds between two looks: eager at first, patient later, a day in all. */
const PACES = [
  { rounds: 24, seconds: 5 },
  { rounds: 58, seconds: 60 },
  { rounds: 138, seconds: 600 },
] as const

/** Reads a handed-over request's account until the tenant shows the change, which finishes the request. */
export async function readBack(context: Context, requestId: string, round: number, once = false): Promise<void> {
  const request = await context.store.load(requestId)
  if (request?.state !== 'handed-over' || !request.remedy) return
  const reading = await readingOf(context, request)
  const { intent, remedy } = request
  const shown = reading && intent && remedyOf(remedy).shownBy(reading, intent.before, intent)
  const seconds = secondsAfter(round)
  await changeRequest(context, byId(context, requestId), (current) => {
    // What was read is of another step, if the hands have gone on meanwhile.
    if (current.state !== 'handed-over' || current.intent?.attempt !== intent?.attempt)
      return refuse('request-moved-on')
    if (reading && shown) return ok(afterShown(context, current, reading.account))
    const isBeyond = isBeyondReading(remedy, current.accountClass, shown)
    // What was left to a person's word already stays theirs to say.
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

/** Nobody looks any more: whoever took it over says when it is done. */
export const leftToTheirWord: Change = { kind: 'read-back', by: LATCHKEY, set: { beyondReading: true } }

/** One step was seen; what follows it is read back anew. */
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
