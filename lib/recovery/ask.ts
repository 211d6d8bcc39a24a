import { CLAIMANT } from '../audit.ts'
import { type AskedFactorId, factorOf, isSentCode } from '../factors/index.ts'
import type { Factor } from '../factors/factor.ts'
import type { Challenge, ChallengeDetail } from '../challenge.ts'
import type { Task } from '../task.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../secret-code.ts'
import type { Context } from '../settings.ts'
import { mayAskPeople } from './ask-people.ts'
import { byBrowser } from './change.ts'
import { mayHaveSent, maySendCode } from './sends.ts'

/** States in which a proof moves the request on. */
const PROVABLE: readonly RecoveryRequest['state'][] = ['verifying', 'stepping-up', 'approved']

/** Ways that have the worker do something; every other one waits for its answer as it is. */
const FOLLOWED_BY: { readonly [F in AskedFactorId]?: (challengeId: string) => Task } = {
  'code-by-email': (challengeId) => ({ kind: 'send-code', challengeId }),
  'code-by-text': (challengeId) => ({ kind: 'send-code', challengeId }),
  'recovery-contact': (challengeId) => ({ kind: 'ask-contact', challengeId }),
  'face-check': (challengeId) => ({ kind: 'ask-presentation', challengeId }),
}

export interface AskedFrom {
  /** The client's network address. */
  readonly network: string
  /** As the browser names itself, for whoever is asked to vouch. */
  readonly device?: string | null
}

/**
 * Asks for one way of proving. The answer is the same whether the account
 * exists, has such a method, or has one that is too fresh; every budget is
 * counted by the claimed name, so it is the same too (rules R4, R5).
 */
export async function askFor(
  context: Context,
  browserToken: string,
  factor: AskedFactorId,
  { network, device = null }: AskedFrom,
): Promise<Result<void>> {
  const { settings, store, random } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!PROVABLE.includes(request.state)) return refuse('request-moved-on')
  if (!settings.factors.includes(factor)) return refuse('not-permitted')
  const { kind } = factorOf(factor)
  const follows = FOLLOWED_BY[factor]
  const fromHere = follows ? await mayHaveSent(context, network) : null
  if (fromHere) return fromHere
  if (kind === 'read-out') {
    const people = await mayAskPeople(context, request, factor)
    if (!people.ok || people.value === 'asked-already') return people.ok ? ok(undefined) : people
  }
  const allowed = isSentCode(factor)
    ? await maySendCode(context, request, factor)
    : await mayAsk(context, request, kind)
  if (!allowed.ok) return allowed

  const now = context.now()
  const id = random.id()
  await store.addChallenge(
    {
      ...UNANSWERED,
      id,
      requestId: request.id,
      factor,
      askedAt: now,
      expiresAt: answeredBy(kind, now),
      detail: detailOf(factor, allowed.value, device),
    },
    {
      at: now,
      requestId: request.id,
      kind: kind === 'sent-code' ? 'code-asked' : 'way-chosen',
      by: CLAIMANT,
      facts: { factor },
    },
    follows ? [{ task: follows(id) }] : [],
  )
  return ok(undefined)
}

/** What is not sent by us costs of what one request may ask for. */
async function mayAsk(
  { throttle }: Context,
  request: RecoveryRequest,
  kind: Factor['kind'],
): Promise<Result<'of-account'>> {
  if (kind === 'presentation') {
    // Each request costs the organisation, and is a try as well: what comes back is right or wrong.
    const { allowed, retryAt } = await throttle.take('try:channel', `${kind}:${request.nameHash}`)
    if (!allowed) return refuse('too-many-attempts', retryAt)
  }
  const { allowed, retryAt } = await throttle.take('ask:browser', request.id)
  return allowed ? ok('of-account') : refuse('too-many-requests', retryAt)
}

function detailOf(
  factor: AskedFactorId,
  allowed: 'of-account' | 'on-approval',
  device: string | null,
): ChallengeDetail | null {
  if (factor === 'recovery-contact') return { kind: 'contact', asked: [], device, vouched: null }
  return allowed === 'on-approval' ? { kind: 'on-approval' } : null
}

/** What we check against our own record is answered from now on; a code, from when somebody has made it. */
const answeredBy = (kind: Factor['kind'], now: Date): Date | null =>
  kind === 'enrolled' ? new Date(now.getTime() + CODE_LIFETIME_IN_MINUTES * 60_000) : null

const UNANSWERED: Omit<Challenge, 'id' | 'requestId' | 'factor' | 'askedAt' | 'expiresAt'> = {
  codeHash: null,
  sentAt: null,
  deliverable: false,
  worth: null,
  detail: null,
  tries: 0,
  closed: null,
}
