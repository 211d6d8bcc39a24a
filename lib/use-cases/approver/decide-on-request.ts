/**
 * What every decision of an approver begins and ends with: whether they may decide, and about this request as their
 * page showed it; who they and the claimant are to the tenant now; and one guarded write.
 */
import type { AccountId } from '../../rules/account/account.ts'
import { changedSince, type DecisionSnapshot } from '../../rules/request/decision-snapshot.ts'
import { refuse, type RefusalCode, type Result } from '../../rules/refusals.ts'
import type { RecoveryRequest, RequestState } from '../../rules/request/request.ts'
import type { Context } from '../../ports/context.ts'
import { byId, type Change, changeRequest } from '../change-request.ts'
import { type Approver, mayDecide } from './approver.ts'
import { takeDecision } from './approver-budget.ts'
import { type Parties, readParties } from './read-parties.ts'
import { vouchersOf } from './vouchers.ts'

export interface Deciding {
  readonly approver: Approver
  readonly requestId: string
  /** A snapshot of the page that the decision was made on. */
  readonly looked: DecisionSnapshot
  /** States in which it can be decided. */
  readonly states: readonly RequestState[]
  /** What else speaks against it, by the request alone. */
  readonly against?: (request: RecoveryRequest) => RefusalCode | null
}

/**
 * Makes the move that `decide` answers, and once more on the request as it is by then where another write came first
 * that changed nothing the page showed. Refuses by the approver's role and budget, `request-unknown`,
 * `request-moved-on` where the request changed since the page was made, `vouches-not-decides`, what `readParties`
 * refuses, and what `decide` refuses.
 */
export const decideOnRequest = (
  context: Context,
  deciding: Deciding,
  decide: (request: RecoveryRequest, parties: Parties) => Promise<Result<Change>>,
): Promise<Result<RecoveryRequest>> =>
  openRequest(context, deciding, async (request) => {
    const parties = await readParties(context, deciding.approver, request)
    return parties.ok ? decide(request, parties.value) : parties
  })

/**
 * The same for what grants nothing: neither a tenant that does not answer nor a doubt about who vouched stands in the
 * way.
 */
export const settleRequest = (
  context: Context,
  deciding: Deciding,
  decide: (request: RecoveryRequest) => Result<Change>,
): Promise<Result<RecoveryRequest>> =>
  openRequest(context, deciding, async (request) => {
    const parties = await readParties(context, deciding.approver, request)
    return parties.ok || DESPITE.includes(parties.refusal) ? decide(request) : parties
  })

const DESPITE: readonly RefusalCode[] = ['tenant-unavailable', 'approvers-not-told-apart']

async function openRequest(
  context: Context,
  { approver, requestId, looked, states, against }: Deciding,
  decide: (request: RecoveryRequest) => Promise<Result<Change>>,
): Promise<Result<RecoveryRequest>> {
  const may = mayDecide(approver, context.now())
  if (!may.ok) return may
  const budget = await takeDecision(context, approver)
  if (!budget.ok) return budget
  return changeRequest(context, byId(context, requestId), async (request) => {
    if (!isAsShown(request, looked, states)) return refuse('request-moved-on')
    const vouchers = await vouchersOf(context, request)
    if (vouchers.includes(approver.id as AccountId)) return refuse('vouches-not-decides')
    const refusal = against?.(request)
    return refusal ? refuse(refusal) : decide(request)
  })
}

/** A read-back makes a new version every few seconds and changes nothing that an approver looked at. */
const isAsShown = (request: RecoveryRequest, looked: DecisionSnapshot, states: readonly RequestState[]): boolean =>
  states.includes(request.state) && (request.state === 'handed-over' || changedSince(request, looked).length === 0)
