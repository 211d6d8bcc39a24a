/**
 * A sign-in at another provider, taken as a proof in two steps: the claim is
 * written down and checked by the worker, and the same browser then collects
 * the answer. Nothing about the account is looked up while the browser waits,
 * and the answer comes no sooner for an unknown name (rules R4, R8).
 */
import { CLAIMANT } from '../audit.ts'
import type { OutsideIdentity } from '../factors/factor.ts'
import { secondIdentity } from '../factors/second-identity.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { byBrowser } from './change.ts'
import { readHoldings } from './holdings.ts'
import { acceptProof } from './proved.ts'
import { resolve } from './resolve.ts'

/** Seconds. No answer is given sooner, whatever it is. */
const ANSWERS_AFTER_SECONDS = 2
/** Minutes. An accepted sign-in that is not collected by then is no proof. */
const COLLECT_WITHIN_MINUTES = 10

/** Writes down that this browser's claimant signed in elsewhere, and queues the check. */
export async function claimIdentity(
  context: Context,
  browserToken: string,
  providerId: string,
  identity: OutsideIdentity,
): Promise<Result<RecoveryRequest>> {
  const { settings, store, throttle, random } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!['verifying', 'stepping-up', 'approved'].includes(request.state)) return refuse('request-moved-on')
  const offered =
    settings.outsideProviders.some(({ id }) => id === providerId) && settings.factors.includes('second-identity')
  if (!offered) return refuse('not-permitted')
  const budget = await throttle.take('try:channel', `second-identity:${request.nameHash}`)
  if (!budget.allowed) return refuse('too-many-attempts', budget.retryAt)

  const now = context.now()
  const id = random.id()
  await store.addChallenge(
    { ...UNANSWERED, id, requestId: request.id, askedAt: now },
    { at: now, requestId: request.id, kind: 'identity-claimed', by: CLAIMANT, facts: { provider: providerId } },
    [{ task: { kind: 'check-identity', challengeId: id, providerId, identity } }],
  )
  return ok(request)
}

const UNANSWERED = {
  factor: 'second-identity',
  codeHash: null,
  sentAt: null,
  expiresAt: null,
  deliverable: false,
  worth: null,
  detail: null,
  tries: 0,
  closed: null,
} as const

/** The worker's half: does this identity prove this account? */
export async function checkIdentity(
  context: Context,
  challengeId: string,
  providerId: string,
  identity: OutsideIdentity,
): Promise<void> {
  const { settings, store, keys } = context
  const challenge = await store.loadChallenge(challengeId)
  if (!challenge || challenge.sentAt || challenge.closed) return
  const provider = settings.outsideProviders.find(({ id }) => id === providerId)
  const request = await resolve(context, challenge.requestId)
  const holdings = request && (await readHoldings(context, request, 'lists'))
  const accepted = (provider && holdings && secondIdentity.accepts(identity, provider, holdings)) ?? null
  await store.fillChallenge(challenge.id, {
    codeHash: null,
    sentAt: context.now(),
    expiresAt: new Date(challenge.askedAt.getTime() + COLLECT_WITHIN_MINUTES * 60_000),
    deliverable: accepted !== null,
    worth: accepted && { ...accepted, authenticator: keys.hash('authenticator', accepted.authenticator) },
  })
}

export type Collected =
  | { readonly kind: 'checking' }
  | { readonly kind: 'proved'; readonly request: RecoveryRequest; readonly browserToken: string }

/** The browser's half. `proved` carries the browser's new token: set the cookie again (rule R2). */
export async function collectIdentity(context: Context, browserToken: string): Promise<Result<Collected>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const claim = (await context.store.challengesOf(request.id)).find(
    ({ factor, closed }) => factor === 'second-identity' && closed === null,
  )
  if (!claim) return refuse('identity-not-accepted')
  const waited = context.now().getTime() - claim.askedAt.getTime()
  if (!claim.sentAt || waited < ANSWERS_AFTER_SECONDS * 1000) return ok({ kind: 'checking' })
  if (!claim.deliverable || !claim.worth || !claim.expiresAt || claim.expiresAt <= context.now())
    return refuse('identity-not-accepted')
  const proof = { factor: claim.factor, ...claim.worth, provedAt: context.now() }
  const accepted = await acceptProof(context, browserToken, proof, claim.id)
  return accepted.ok ? ok({ kind: 'proved', ...accepted.value }) : accepted
}
