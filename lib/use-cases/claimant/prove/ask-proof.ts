import { addMinutes, addSeconds } from '../../../rules/duration.ts'
import { attemptNotice } from '../../../rules/request/attempt-notice.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { type AskedFactorId, factorOf, isSentCode } from '../../../rules/proofs/factors/index.ts'
import type { Factor } from '../../../rules/proofs/factors/factor.ts'
import type { Challenge, ChallengeDetail } from '../../../rules/proofs/challenge.ts'
import type { ScheduledJob, Task } from '../../../rules/request/job.ts'
import type { LimitId } from '../../../rules/throttle.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import { CODE_LIFETIME_IN_MINUTES } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { limitsOpenAt, returnLimits, spendLimits } from '../../spend-limits.ts'
import type { Verb } from '../../../rules/organisation/attempt-limits.ts'
import { mayAskPeople } from './ask-people.ts'
import { closedWay } from './closed-ways.ts'
import { byBrowser } from '../../change-request.ts'
import { subjectsOf } from '../limit-subjects.ts'
import { REPORT_LOOKS_SECONDS } from '../explain/read-report.ts'

/** States in which a proof moves the request on. */
const PROVABLE: readonly RecoveryRequest['state'][] = ['verifying', 'stepping-up', 'approved']

/** Ways for which a task does something; every other one only waits for its answer. */
const FOLLOWED_BY: { readonly [F in AskedFactorId]?: (challengeId: string) => Task } = {
  'code-by-email': (challengeId) => ({ kind: 'send-code', challengeId }),
  'code-by-text': (challengeId) => ({ kind: 'send-code', challengeId }),
  'recovery-contact': (challengeId) => ({ kind: 'ask-contact', challengeId }),
  'face-check': (challengeId) => ({ kind: 'ask-presentation', challengeId }),
}

/**
 * `again`: this press sent nothing, since a code was asked for a moment ago; from when another may be asked for. Null
 * otherwise.
 */
export interface Asked {
  readonly again: Date | null
}
const ASKED: Asked = { again: null }

export interface AskedFrom {
  /** The client's network address. */
  readonly network: string
  /** The browser's own name for itself, for whoever is asked to vouch. */
  readonly device?: string | null
}

/**
 * Asks for one way of proving. The result is the same whether the account exists, has such a method, or has one that
 * is too new; every budget is counted by the claimed name, so that is the same too (rules R4, R5). Nothing is sent
 * whose answer would not be accepted: refuses `too-many-attempts`, with the moment from which it would be.
 */
export async function askFor(
  context: Context,
  browserToken: string,
  factor: AskedFactorId,
  { network, device = null }: AskedFrom,
): Promise<Result<Asked>> {
  const { settings, store, random } = context
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  if (!PROVABLE.includes(request.state)) return refuse('request-moved-on')
  if (!settings.factors.includes(factor)) return refuse('not-permitted')
  const { kind } = factorOf(factor)
  const follows = FOLLOWED_BY[factor]
  const from = { network, way: factor }
  const closed = await closedWay(context, request, from)
  if (closed?.what === 'answers') return refuse('too-many-attempts', closed.until)
  if (kind === 'read-out') {
    const people = await mayAskPeople(context, request, factor)
    if (!people.ok || people.value === 'asked-already') return people.ok ? ok(ASKED) : people
  }
  const subjects = await subjectsOf(context, request, from)
  const first = isSentCode(factor) ? await spendLimits(context, 'repeat-code', subjects) : null
  if (first && !first.ok) return ok({ again: first.retryAt ?? null })
  const spent = await spendLimits(context, askVerbOf(factor), subjects)
  if (!spent.ok) {
    if (first) await returnLimits(context, first.taken, context.now())
    // The list of ways shows the latest of all moments that close one, and so does the refusal.
    return closed && spent.retryAt && spent.retryAt < closed.until ? refuse(spent.refusal, closed.until) : spent
  }

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
      detail: detailOf(factor, spent.standIn, device),
    },
    {
      at: now,
      requestId: request.id,
      kind: kind === 'sent-code' ? 'code-asked' : 'way-chosen',
      by: CLAIMANT,
      facts: { factor },
    },
    [
      ...(follows ? [{ task: follows(id), network: subjects.network }] : []),
      ...reportLooks(context, factor, id),
      attemptNotice(request.nameHash, now, settings.timeZone),
    ],
  )
  return ok(ASKED)
}

/** When another code may be asked for, where one was asked for a moment ago. Null: now. */
export const codeAgainAt = (context: Context, { id }: RecoveryRequest, way: AskedFactorId): Promise<Date | null> =>
  limitsOpenAt(context, 'repeat-code', { request: id, way })

/** Asking for a way closes nothing for anybody else: only messages are counted against the account. */
function askVerbOf(factor: AskedFactorId): Verb {
  if (isSentCode(factor)) return 'ask-code'
  if (factor === 'recovery-contact') return 'ask-people'
  return factor === 'face-check' ? 'ask-wallet' : 'ask-own'
}

/** Scheduled when the code is asked for, so that a name that nobody has gets the same tasks (rule R4). */
function reportLooks({ delivery, now }: Context, factor: AskedFactorId, challengeId: string): readonly ScheduledJob[] {
  if (!isSentCode(factor) || !delivery.hasReports(factorOf(factor).channel === 'text' ? 'text' : 'email')) return []
  return REPORT_LOOKS_SECONDS.map((seconds) => ({
    task: { kind: 'read-report', challengeId },
    notBefore: addSeconds(now(), seconds),
  }))
}

function detailOf(factor: AskedFactorId, standIn: LimitId | null, device: string | null): ChallengeDetail | null {
  if (factor === 'recovery-contact') return { kind: 'contact', asked: [], device, vouched: null }
  if (standIn === 'send:approved') return { kind: 'on-approval' }
  return standIn === 'send:known' ? { kind: 'known-browser' } : null
}

/** What we check against our own record can be answered now; a code, once it was made. */
const answeredBy = (kind: Factor['kind'], now: Date): Date | null =>
  kind === 'enrolled' ? addMinutes(now, CODE_LIFETIME_IN_MINUTES) : null

const UNANSWERED: Omit<Challenge, 'id' | 'requestId' | 'factor' | 'askedAt' | 'expiresAt'> = {
  codeHash: null,
  sentAt: null,
  deliverable: false,
  worth: null,
  detail: null,
  tries: 0,
  closed: null,
}
