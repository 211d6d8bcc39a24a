/**
 * A code that an approver reads out, who has checked the person face to face or
 * by calling a registered number (CISA and FBI advisory AA23-320A, ids H01, H03).
 *
 * It is one proof, and the approver is then out of the decision (rule R7). Only
 * its keyed hash is kept, and it is shown once (rule R13).
 */
import { addHours } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { type Compared, comparedFacts, readDocument } from '../../rules/proofs/caller-comparison.ts'
import { fromTenant } from '../from-tenant.ts'
import type { ScheduledJob, NoticeId } from '../../rules/request/job.ts'
import { ok, refuse, type Result } from '../../rules/refusals.ts'
import { MOVES } from '../../rules/request/moves.ts'
import {
  AWAITS_PROOF,
  type RecoveryRequest,
  REQUEST_LAPSES_AFTER_HOURS,
  type RequestState,
} from '../../rules/request/request.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { Context } from '../../ports/context.ts'
import { approversIn, type ReadOut, readOut } from '../../rules/request/vouching.ts'
import { type Approver, may, mayDecide } from './approver.ts'
import { takeDecision } from './approver-budget.ts'
import { approverActor, commitMove } from './commit-decision.ts'
import { type Parties, readBoth } from './read-parties.ts'
import { type RegisteredNumbers, registeredNumbers } from './registered-numbers.ts'
import { isAmong } from './vouchers.ts'

const GOES_BACK = MOVES['proof-asked'].map(([from]) => from) as readonly RequestState[]

/** Whether to offer it. What the tenant says of the two people is asked on the next page. */
export const mayReadOut = (settings: Pick<Settings, 'factors'>, approver: Approver, request: RecoveryRequest) =>
  request.account !== null &&
  settings.factors.includes('approver-code') &&
  may(approver, 'decide') &&
  (AWAITS_PROOF.includes(request.state) || (GOES_BACK.includes(request.state) && !isForTwo(request)))

/** Whether a denial stands: one approver alone cannot send the request back to self-service then (rules R7, R12). */
const isForTwo = ({ stoppedAt, denials = [], escalation }: RecoveryRequest): boolean =>
  stoppedAt !== null || denials.some(({ kind }) => kind === 'not-vouched') || escalation?.why === 'not-vouched'

export interface Issuing {
  readonly request: RecoveryRequest
  readonly numbers: RegisteredNumbers
  readonly people: Parties['verdict']
  /** The request leaves the queue, and the claimant goes on where they began. */
  readonly goesBack: boolean
}

/** How the claimant was checked. `by`: which document was shown, or which number was called. */
export interface Check {
  readonly checked: string
  readonly by: string
  /** The number on the card or document, as it was typed. */
  readonly compared: string
}

/** What there is to choose from; refuses this approver where they may not. Looking issues nothing. */
export async function mayIssue(context: Context, approver: Approver, requestId: string): Promise<Result<Issuing>> {
  if (!context.settings.factors.includes('approver-code')) return refuse('not-permitted')
  const allowed = mayDecide(approver, context.now())
  if (!allowed.ok) return allowed
  const request = await context.store.load(requestId)
  if (!request) return refuse('request-unknown')
  if (!AWAITS_PROOF.includes(request.state) && !GOES_BACK.includes(request.state)) return refuse('request-moved-on')
  if (GOES_BACK.includes(request.state) && isForTwo(request)) return refuse('second-approver-needed')
  if (!request.account) return refuse(request.resolvedAt ? 'not-permitted' : 'not-ready-yet')
  const parties = await readBoth(context, approver, request)
  if (!parties.ok) return parties
  const free = await hasNotDecided(context, parties.value, request)
  if (!free.ok) return free
  const { id } = request.account
  const numbers = await fromTenant(() => registeredNumbers(context, request, id))
  if (!numbers.ok) return numbers
  return ok({
    request,
    numbers: numbers.value,
    people: parties.value.verdict,
    goesBack: GOES_BACK.includes(request.state),
  })
}

/**
 * Issues a code to read out to somebody whom the approver has checked. It is answered once and stored nowhere. Refuses
 * when the desk's budget is used up, what `mayIssue` refuses, and where what was compared is not the account's.
 */
export async function issueCode(
  context: Context,
  approver: Approver,
  requestId: string,
  check: Check,
): Promise<Result<ReadOut>> {
  const budget = await takeDecision(context, approver)
  if (!budget.ok) return budget
  const issuing = await mayIssue(context, approver, requestId)
  if (!issuing.ok) return issuing
  const { request, numbers, people, goesBack } = issuing.value
  const compared = comparedBy(check, numbers)
  if (!compared.ok) return compared
  const checked = compared.value.by === 'registered-number' ? 'registered-number' : 'face-to-face'
  const back = goesBack ? await sendBack(context, approver, request) : ok(request)
  if (!back.ok) return back

  const by = approver.id as AccountId
  const detail = { kind: 'read-out', by, checked, compared: compared.value } as const
  const { shown, challenge } = readOut(context, { requestId, factor: 'approver-code', by, people, detail })
  await context.store.addChallenge(
    challenge,
    {
      at: context.now(),
      requestId,
      kind: 'code-issued',
      by: approverActor(approver),
      facts: { factor: 'approver-code', checked, ...comparedFacts(compared.value) },
    },
    [notice(requestId, 'vouched')],
  )
  return ok(shown)
}

function comparedBy({ checked, by, compared }: Check, { callable }: RegisteredNumbers): Result<Compared> {
  if (checked === 'face-to-face') return readDocument(by, compared)
  const called = checked === 'registered-number' ? callable.find(({ id }) => id === by) : undefined
  return called ? ok({ by: 'registered-number', number: called.masked, since: called.since }) : refuse('choice-missing')
}

/**
 * Refuses whoever has approved this request, under whatever account: they cannot also give the proof that it is
 * collected with (rule R7).
 */
async function hasNotDecided(context: Context, { approver }: Parties, request: RecoveryRequest): Promise<Result<void>> {
  const given = approversIn(request, await context.store.events(request.id))
  const among = await fromTenant(() => isAmong(context, approver, given))
  if (!among.ok) return among
  if (among.value === 'different') return ok(undefined)
  return refuse(among.value === 'same' ? 'vouches-not-decides' : 'approvers-not-told-apart')
}

const sendBack = (context: Context, approver: Approver, request: RecoveryRequest): Promise<Result<RecoveryRequest>> => {
  const lapsesAt = addHours(context.now(), REQUEST_LAPSES_AFTER_HOURS)
  return commitMove(context, request, {
    kind: 'proof-asked',
    by: approverActor(approver),
    set: { lapsesAt, dueAt: null, escalation: null, approvals: [], permission: null, keepsPlace: true },
    later: [{ task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt }],
  })
}

const notice = (requestId: string, which: NoticeId): ScheduledJob => ({
  task: { kind: 'notify', requestId, notice: which },
})
