import { LATCHKEY } from '../audit.ts'
import { ok, refuse } from '../refusals.ts'
import { remedyOf } from '../remedies/index.ts'
import type { Context } from '../settings.ts'
import { byId, change } from './change.ts'
import { readingOf, seenNow } from './look-back.ts'

/** Rounds of each pace, and the seconds between two looks: eager at first, patient later, a day in all. */
const PACES = [
  { rounds: 24, seconds: 5 },
  { rounds: 58, seconds: 60 },
  { rounds: 138, seconds: 600 },
] as const

/** Reads a handed-over request's account until the tenant shows the change, which finishes the request. */
export async function readBack(context: Context, requestId: string, round: number): Promise<void> {
  const request = await context.store.load(requestId)
  if (request?.state !== 'handed-over' || !request.remedy) return
  const reading = await readingOf(context, request)
  const { intent } = request
  const shown =
    reading !== null && intent !== null && remedyOf(request.remedy).shownBy(reading, intent.before, intent) === true
  const seconds = secondsAfter(round)
  if (!shown && seconds === null) return
  await change(context, byId(context, requestId), (current) => {
    if (current.state !== 'handed-over') return refuse('request-moved-on')
    if (shown) return ok(seenNow(context, current))
    const notBefore = new Date(context.now().getTime() + (seconds ?? 0) * 1000)
    return ok({
      kind: 'read-back',
      by: LATCHKEY,
      facts: { round },
      later: [{ task: { kind: 'read-back', requestId, round: round + 1 }, notBefore }],
    })
  })
}

function secondsAfter(round: number): number | null {
  let rest = round
  for (const pace of PACES) {
    if (rest < pace.rounds) return pace.seconds
    rest -= pace.rounds
  }
  return null
}
