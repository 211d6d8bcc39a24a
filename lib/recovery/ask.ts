import { CLAIMANT } from '../audit.ts'
import { type AskedFactorId, factorOf } from '../factors/index.ts'
import type { Factor } from '../factors/factor.ts'
import type { Challenge, Task } from '../ports.ts'
import { ok, refuse, type Refused, type Result } from '../refusals.ts'
import type { RecoveryRequest } from '../request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../secret-code.ts'
import type { Context } from '../settings.ts'
import { mayAskPeople } from './ask-people.ts'
import { byBrowser } from './change.ts'

/** States in which a proof moves the request on. */
const PROVABLE: readonly RecoveryRequest['state'][] = ['verifying', 'stepping-up', 'approved']

/** Ways that have the worker do something; every other one waits for its answer as it is. */
const FOLLOWED_BY: { readonly [F in AskedFactorId]?: (challengeId: string) => Task } = {
  'code-by-email': (challengeId) => ({ kind: 'send-code', challengeId }),
  'code-by-text': (challengeId) => ({ kind: 'send-code', challengeId }),
  'recovery-contact': (challengeId) => ({ kind: 'ask-contact', challengeId }),
  'face-check': (challengeId) => ({ kind: 'ask-presentation', challengeId }),
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
  device: string | null = null,
): Promise<Result<void>> {
  const { settings, store, random } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!PROVABLE.includes(request.state)) return refuse('request-moved-on')
  if (!settings.factors.includes(factor)) return refuse('not-permitted')
  const { kind } = factorOf(factor)
  if (kind === 'read-out') {
    const people = await mayAskPeople(context, request, factor)
    if (!people.ok || people.value === 'asked-already') return people.ok ? ok(undefined) : people
  }
  const spent = await spend(context, request, kind)
  if (spent) return spent

  const now = context.now()
  const id = random.id()
  const follows = FOLLOWED_BY[factor]
  await store.addChallenge(
    {
      ...UNANSWERED,
      id,
      requestId: request.id,
      factor,
      askedAt: now,
      expiresAt: answeredBy(kind, now),
      detail: factor === 'recovery-contact' ? { kind: 'contact', asked: [], device, vouched: null } : null,
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

/** What sends to somebody costs of the account's sends; the rest, of what one request may ask for. */
async function spend({ throttle }: Context, request: RecoveryRequest, kind: Factor['kind']): Promise<Refused | null> {
  if (kind === 'presentation') {
    // Each request costs the organisation, and is a try as well: what comes back is right or wrong.
    const { allowed, retryAt } = await throttle.take('try:channel', `${kind}:${request.nameHash}`)
    if (!allowed) return refuse('too-many-attempts', retryAt)
  }
  if (kind !== 'sent-code') {
    const { allowed, retryAt } = await throttle.take('ask:browser', request.id)
    return allowed ? null : refuse('too-many-requests', retryAt)
  }
  const budgets = [
    ['send:device', request.device ?? request.id],
    ['send:account:hour', request.nameHash],
    ['send:account:day', request.nameHash],
  ] as const
  for (const [limit, subject] of budgets) {
    const { allowed, retryAt } = await throttle.take(limit, subject)
    if (!allowed) return refuse('too-many-sends', retryAt)
  }
  return null
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
