/**
 * A sign-in at another provider, accepted as a proof in two steps: the claim is stored and checked by a task, and the
 * same browser then collects the result.
 *
 * Nothing about the account is looked up while the browser waits, and the answer comes no sooner for an unknown name
 * (rules R4, R8).
 */
import { addMinutes, SECOND_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { attemptNotice } from '../../../rules/request/attempt-notice.ts'
import { CLAIMANT, LATCHKEY } from '../../../rules/audit.ts'
import type { Accepted, Holdings, OutsideIdentity } from '../../../rules/proofs/factors/factor.ts'
import { lastingNameOf } from '../../../rules/proofs/factors/second-identity.ts'
import { isFreshSignIn } from '../../../rules/proofs/factors/work-account.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser } from '../../change-request.ts'
import { readHoldings } from '../../holdings.ts'
import { subjectsOf } from '../limit-subjects.ts'
import { factorOf, isAway, provableThere, providerOf, UNANSWERED } from './outside-provider.ts'
import { type Accepted as AcceptedProof, acceptProof } from './record-proof.ts'
import { resolveName } from '../begin/resolve-name.ts'

/** No answer is given sooner, whatever it is. */
const ANSWERS_AFTER_SECONDS = 2
/** An accepted sign-in that is not collected by then is no proof. */
const COLLECT_WITHIN_MINUTES = 10

/**
 * Stores that this browser's claimant signed in elsewhere, and queues the check. Counted against whoever signed in
 * there, over all accounts here, and never against the account that was named.
 */
export async function claimIdentity(
  context: Context,
  browserToken: string,
  providerId: string,
  identity: OutsideIdentity,
  network: string,
): Promise<Result<RecoveryRequest>> {
  const { settings, store, random, keys } = context
  const found = await provableThere(context, browserToken, providerId)
  if (!found.ok) return found
  const request = found.value
  const factor = factorOf(providerId).id
  const subjects = await subjectsOf(context, request, { network, way: factor })
  const spent = await spendLimits(context, 'prove-elsewhere', {
    ...subjects,
    identity: keys.hash('linked-identity', lastingNameOf(identity)),
  })
  if (!spent.ok) return spent
  const now = context.now()
  if (factor === 'work-account' && !isFreshSignIn(identity, now)) return refuse('identity-not-accepted')

  const id = random.id()
  const sealed = keys.seal('linked-identity', JSON.stringify(identity), id)
  await store.addChallenge(
    { ...UNANSWERED, factor, id, requestId: request.id, askedAt: now },
    { at: now, requestId: request.id, kind: 'identity-claimed', by: CLAIMANT, facts: { provider: providerId } },
    [
      { task: { kind: 'check-identity', challengeId: id, providerId, sealed }, network: subjects.network },
      attemptNotice(request.nameHash, now, settings.timeZone),
    ],
  )
  return ok(request)
}

/** The task's part: whether this identity proves this account. */
export async function checkIdentity(
  context: Context,
  challengeId: string,
  providerId: string,
  sealed: string,
): Promise<void> {
  const { settings, store, keys } = context
  const challenge = await store.loadChallenge(challengeId)
  if (!challenge || challenge.sentAt || challenge.closed) return
  const unsealed = keys.unseal('linked-identity', sealed, challengeId)
  const provider = providerOf(settings, providerId)
  const request = await resolveName(context, challenge.requestId)
  const holdings = request && (await readHoldings(context, request, 'lists'))
  const said = unsealed === null ? null : (JSON.parse(unsealed) as OutsideIdentity)
  const identity = said && holdings && (await asDemanded(context, said, holdings.account.id))
  const accepts = (held: Holdings): Accepted | null =>
    provider && identity
      ? factorOf(providerId).accepts(identity, provider, held, (handle) =>
          keys.matches(handle, 'linked-identity', lastingNameOf(identity)),
        )
      : null
  const accepted = holdings && accepts(holdings)
  if (holdings && !accepted && accepts(withoutAge(holdings)))
    await store.record({
      at: context.now(),
      requestId: challenge.requestId,
      kind: 'too-fresh',
      by: LATCHKEY,
      facts: { factor: challenge.factor },
    })
  await store.fillChallenge(challenge.id, {
    codeHash: null,
    sentAt: context.now(),
    expiresAt: addMinutes(challenge.askedAt, COLLECT_WITHIN_MINUTES),
    deliverable: accepted !== null,
    worth: accepted && { ...accepted, authenticator: keys.hash('authenticator', accepted.authenticator) },
  })
}

/**
 * A context proves what Conditional Access demanded of this account for it. Where that is no more than a password, or
 * could not be read, the sign-in is one plain proof.
 */
async function asDemanded(
  { settings: { strongSignIn }, tenant, log }: Context,
  identity: OutsideIdentity,
  account: AccountId,
): Promise<OutsideIdentity> {
  if (!identity.multiFactor) return identity
  const look = strongSignIn ? await tenant.contextDemandOn(strongSignIn.acrs, account) : null
  const demand = look?.kind === 'seen' ? look.value : null
  if (demand === null)
    log.warn({ why: look?.kind === 'unseen' ? look.why : null }, 'What a strong sign-in requires could not be read')
  return { ...identity, multiFactor: demand !== null && demand !== 'nothing' }
}

/**
 * The claimant is told "not accepted" whatever the reason; the approver is told that the method was too new (rule R6).
 */
const withoutAge = (holdings: Holdings): Holdings => ({ ...holdings, freshnessWindowInDays: 0, troubleSince: null })

export type Collected = { readonly kind: 'checking' } | ({ readonly kind: 'proved' } & AcceptedProof)

/** The browser's part. `proved` carries the browser's new token, to be set as its cookie (rule R2). */
export async function collectIdentity(context: Context, browserToken: string): Promise<Result<Collected>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const claim = (await context.store.challengesOf(request.id)).find(
    (one) => (one.factor === 'second-identity' || one.factor === 'work-account') && one.closed === null && !isAway(one),
  )
  if (!claim) return refuse('identity-not-accepted')
  const waited = context.now().getTime() - claim.askedAt.getTime()
  if (!claim.sentAt || waited < ANSWERS_AFTER_SECONDS * SECOND_IN_MS) return ok({ kind: 'checking' })
  if (!claim.deliverable || !claim.worth || !claim.expiresAt || claim.expiresAt <= context.now())
    return refuse('identity-not-accepted')
  const proof = { factor: claim.factor, ...claim.worth, provedAt: context.now() }
  const accepted = await acceptProof(context, browserToken, proof, claim.id)
  return accepted.ok ? ok({ kind: 'proved', ...accepted.value }) : accepted
}
