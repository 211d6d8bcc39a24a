/**
 * Authenticators enrolled with Latchkey as proofs: how they are found, and how one is consumed. What is valid once, or
 * must never go back, is written before the proof is accepted, so that two answers cannot both be accepted.
 */
import type { AccountId } from '../../../rules/account/account.ts'
import type { Proof } from '../../../rules/proofs/assurance.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { troubleSince } from '../../../rules/request/policy-input.ts'
import { counting, type Enrolled } from '../../../rules/proofs/enrolment.ts'
import type { Factor } from '../../../rules/proofs/factors/factor.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { ok, refuse, type Refused, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'

type OwnFactor = Extract<Factor, { kind: 'enrolled' }>

/**
 * What is enrolled for the account behind the request. For a name that nobody has nothing, after the same query (rule
 * R4).
 */
export const enrolledOf = ({ store, random }: Context, { account }: RecoveryRequest): Promise<readonly Enrolled[]> =>
  store.enrolled(account?.id ?? (random.id() as AccountId))

/** The refusal where the challenge has run out; null while it has not. */
export const tooLate = ({ now }: Context, { expiresAt }: Challenge): Refused | null =>
  expiresAt && expiresAt > now() ? null : refuse('answer-too-late')

/**
 * Accepts the answer of `found`, which becomes `afterwards`. Refuses where it is not old enough (rule R6), or was
 * changed since it was read. The claimant is not told that it is too new; the approver is. No wait replaces its age
 * (rule R17): every address was notified of the day from which it counts (id N24).
 */
export async function consumeAuthenticator(
  context: Context,
  request: RecoveryRequest,
  factor: OwnFactor,
  found: Enrolled,
  afterwards: Enrolled,
): Promise<Result<Proof>> {
  const { settings, store, keys } = context
  const at = context.now()
  const event = { at, requestId: request.id, by: CLAIMANT, facts: { factor: factor.id } }
  const ages = { now: at, windowInDays: settings.freshnessWindowInDays, troubleSince: troubleSince(request) }
  if (counting([found], found.kind, ages).length === 0) {
    await store.record({ ...event, kind: 'too-fresh' })
    return refuse('answer-not-accepted')
  }
  const taken = await store.changeEnrolled({
    replace: [{ from: found, to: afterwards }],
    event: { ...event, kind: 'own-used' },
  })
  if (!taken) return refuse('answer-not-accepted')
  const authenticator = keys.hash('authenticator', found.id)
  return ok({ factor: factor.id, ...factor.worth, authenticator, boundAt: found.addedAt, provedAt: at })
}
