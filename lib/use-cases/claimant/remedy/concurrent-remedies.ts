/**
 * Two requests of one account whose remedies were pressed at the same moment: each was decided before the other had
 * said what it is about. Both store that before they touch the tenant, and read once more, so that at least one of
 * them sees the other (rule R15).
 */
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { byId, type Change, changeRequest } from '../../change-request.ts'
import { escalate } from '../../escalate.ts'
import { readLately } from '../explain/diagnose.ts'

/**
 * Whether another request has meanwhile intended the other half of the account. `intended`: as committed, with what
 * policy knew of other requests when it was asked.
 */
export async function isOtherHalfIntended(context: Context, intended: RecoveryRequest): Promise<boolean> {
  const { remedy, givenLately = [] } = intended
  const { givenLately: given } = await readLately(context, intended)
  return given.some((other) => other !== remedy && !givenLately.includes(other))
}

/** Escalates to two approvers; nothing was done yet. */
export const escalateToTwo = (context: Context, { id, intent }: RecoveryRequest): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byId(context, id), (current) => {
    if (!intent || current.intent?.attempt !== intent.attempt) return refuse('request-moved-on')
    return ok(withoutIntent(escalate(context, current, intent.remedy, { why: 'paired', approvers: 2 })))
  })

/**
 * Without the intent, for a write that certainly did not happen: an intent that stays counts as granted, for other
 * requests of the account and for "this wasn't me".
 */
export const withoutIntent = (queued: Change<'escalated'>): Change<'escalated'> => ({
  ...queued,
  set: { ...queued.set, intent: null },
})
