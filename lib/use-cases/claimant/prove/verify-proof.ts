import { CLAIMANT } from '../../../rules/audit.ts'
import { type AnsweredFactorId, factorOf } from '../../../rules/proofs/factors/index.ts'
import type { Challenge } from '../../../rules/proofs/challenge.ts'
import { refuse, type Refused, type Result } from '../../../rules/refusals.ts'
import { TRIES_PER_CODE } from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser } from '../../change-request.ts'
import type { Check } from './check-proof.ts'
import { authenticatorCodeCheck } from './check-authenticator-code.ts'
import { codeCheck } from './check-code.ts'
import { passkeyCheck } from './check-passkey.ts'
import { savedCodeCheck } from './check-saved-code.ts'
import { type Accepted, acceptProof } from './record-proof.ts'
import { type EndedWay, endedWay } from './closed-ways.ts'
import { refundSend } from './refund-send.ts'
import { guessVerbOf } from './guess-limits.ts'
import { subjectsOf } from '../limit-subjects.ts'

export interface Answer {
  readonly factor: AnsweredFactorId
  readonly typed: string
  readonly network: string
}

const CHECKS: { readonly [F in AnsweredFactorId]: Check } = {
  passkey: passkeyCheck,
  'authenticator-code': authenticatorCodeCheck,
  'saved-code': savedCodeCheck,
  'code-by-email': codeCheck,
  'code-by-text': codeCheck,
  'recovery-contact': codeCheck,
  'approver-code': codeCheck,
}

/**
 * Checks an answer.
 *
 * Each try is counted before anything is compared, and the count survives a new code (NIST SP 800-63B-4 §3.1.3.2, id
 * N17). Only a try at a way that was asked for and can be guessed counts against the account, so that nobody closes
 * its ways by answering what was not asked for, or what cannot be guessed (rule R5). A wrong answer after which no
 * other would be accepted says so itself: `too-many-attempts` with the moment from which the way is open again,
 * `step-spent` where it can be asked for again at once.
 */
export async function verify(context: Context, browserToken: string, answer: Answer): Promise<Result<Accepted>> {
  const { store, throttle, settings } = context
  const { factor } = answer
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const check = CHECKS[factor]
  if (!settings.factors.includes(factor)) return refuse('not-permitted')
  const typed = check.read(answer.typed, factor)
  if (typed === null) return refuse(check.unreadable)
  // It is not known yet which account's record to check, so this costs no try.
  if (factorOf(factor).kind === 'enrolled' && !request.resolvedAt) return refuse('not-ready-yet')

  const from = { network: answer.network, way: factor }
  const ended = () => endedWay(context, request, from)
  const before = await ended()
  if (before?.what === 'answers') return refuse('too-many-attempts', before.until)
  const subjects = await subjectsOf(context, request, from)
  const tried = await spendLimits(context, 'answer', subjects)
  if (!tried.ok) return tried

  const asked = (await store.challengesOf(request.id)).filter((challenge) => challenge.factor === factor)
  const current = asked.find((challenge) => challenge.closed === null && canBeRight(challenge))
  if (!current) return refusedAs(await ended()) ?? refuse(check.incorrect)
  if (current.tries >= TRIES_PER_CODE) return refusedAs(await ended()) ?? refuse('step-spent')
  const row = `${request.id} ${factor}`
  const pace = await throttle.pace(row)
  if (!pace.allowed) return refuse('try-later', pace.retryAt)
  const guess = guessVerbOf(factor)
  const guessed = guess && (await spendLimits(context, guess, subjects))
  if (guessed && !guessed.ok) return guessed
  if ((await store.countTry(current.id)) > TRIES_PER_CODE) return refusedAs(await ended()) ?? refuse('step-spent')

  const proved = await check.prove(context, { request, asked, current, typed })
  if (!proved.ok) {
    // Recorded for a name that nobody has as well (rule R4); the approver sees how often it was tried (OWASP ASVS 5.0
    // 16.3.1, id A22).
    const event = { at: context.now(), requestId: request.id, by: CLAIMANT, facts: { factor } }
    await store.record({ ...event, kind: 'try-refused' })
    const last = refusedAs(await ended())
    if (last) return last
    return proved.refusal === check.incorrect ? refuse(check.incorrect, nextTry(context, pace)) : proved
  }
  await throttle.settle(row)
  const accepted = await acceptProof(context, browserToken, proved.value, current.id)
  if (accepted.ok) await refundSend(context, request, current)
  return accepted
}

function refusedAs(ended: EndedWay | null): Refused | null {
  if (ended?.what === 'spent') return refuse('step-spent')
  return ended?.what === 'answers' ? refuse('too-many-attempts', ended.until) : null
}

/**
 * A code that nobody has been shown cannot have been read out. A guess at it counts against no account, so that no
 * stranger closes the way over the help desk (rule R5).
 */
const canBeRight = ({ factor, codeHash }: Challenge): boolean =>
  factorOf(factor).kind !== 'read-out' || codeHash !== null

/** Given only where the next try has to wait. */
const nextTry = ({ now }: Context, { retryAt }: { readonly retryAt: Date }): Date | undefined =>
  retryAt > now() ? retryAt : undefined
