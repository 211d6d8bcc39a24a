/**
 * Two requests of one account, pressed in one moment: each was judged before the
 * other had said what it is about. Both say so before they touch the tenant, and
 * look once more, so that one of them at least sees the other (rule R15).
 */
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, type Change, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { readLately } from '../explain/diagnose.ts'

/** `intended`: as committed, with what policy knew of other requests when it was asked. */
export async function isPairedMeanwhile(context: Context, intended: RecoveryRequest): Promise<boolean> {
  const { remedy, givenLately = [] } = intended
  const { givenLately: given } = await readLately(context, intended)
  return given.some((other) => other !== remedy && !givenLately.includes(other))
}

/** Nothing was done yet. */
export const escalateToTwo = (context: Context, { id, intent }: RecoveryRequest): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byId(context, id), (current) => {
    if (!intent || current.intent?.attempt !== intent.attempt) return refuse('request-moved-on')
    return ok(withoutIntent(escalate(context, current, intent.remedy, { why: 'paired', approvers: 2 })))
  })

/** For what is certain not to have happened: an intent that stays counts as given, for a day and for "this wasn't me". */
export const withoutIntent = (queued: Change): Change => ({ ...queued, set: { ...queued.set, intent: null } })
