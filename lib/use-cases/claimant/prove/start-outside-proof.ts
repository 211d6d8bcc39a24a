import { addMinutes } from '../../../rules/duration.ts'
import { attemptNotice } from '../../../rules/request/attempt-notice.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { ok, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { factorOf, provableThere, UNANSWERED } from './outside-provider.ts'

/** The longest that a sign-in elsewhere takes. */
const AWAY_MINUTES = 10

/**
 * Records that this browser's claimant leaves for another provider. Otherwise their request would look as if nothing
 * had been asked for in it, and give way to the next ones from the same network (rule R5). The result that they come
 * back with replaces this. Refuses as `claimIdentity` does, before anybody is sent away in vain.
 */
export async function startOutsideProof(
  context: Context,
  browserToken: string,
  providerId: string,
): Promise<Result<RecoveryRequest>> {
  const { store, random, settings } = context
  const found = await provableThere(context, browserToken, providerId)
  if (!found.ok) return found
  const request = found.value
  const now = context.now()
  const factor = factorOf(providerId).id
  const expiresAt = addMinutes(now, AWAY_MINUTES)
  await store.addChallenge(
    { ...UNANSWERED, factor, id: random.id(), requestId: request.id, askedAt: now, expiresAt },
    { at: now, requestId: request.id, kind: 'way-chosen', by: CLAIMANT, facts: { factor } },
    [attemptNotice(request.nameHash, now, settings.timeZone)],
  )
  return ok(request)
}
