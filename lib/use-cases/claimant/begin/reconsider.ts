/**
 * Takes back "None of these" and "I can sign in again", in the browser that said so.
 *
 * Only the ways to prove are opened again: whoever uses a borrowed computer next has nothing of what the person before
 * had proved (rule R2). What approvers were already working on stays theirs, and a denial stays.
 */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { wasCancelled } from '../../../rules/request/access-granted.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest, RequestState } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { ScheduledJob } from '../../../rules/request/job.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'

/** For so long an end can be taken back. */
export const TAKEN_BACK_WITHIN_MINUTES = 10
/** States in which nobody but the claimant had anything to do with it yet. */
const OWN: readonly RequestState[] = ['verifying', 'findings', 'stepping-up', 'remedy', 'waiting', 'referred']

/** Whether it can still be taken back: not once the request was opened at the desk. */
export function mayReconsider(request: RecoveryRequest, now: Date): boolean {
  if (request.lapsesAt <= now || request.stoppedAt) return false
  if (request.state === 'referred') return true
  const isLate = now.getTime() - request.movedAt.getTime() > TAKEN_BACK_WITHIN_MINUTES * MINUTE_IN_MS
  return request.state === 'withdrawn' && !isLate && wouldReconsider(request, request.withdrawnFrom)
}

/** Before it is ended: whether that could be taken back. */
export const canBeTakenBack = (request: RecoveryRequest): boolean =>
  wouldReconsider(request, request.state) && !request.stoppedAt

const wouldReconsider = (request: RecoveryRequest, from: RequestState | undefined): boolean =>
  from !== undefined && OWN.includes(from) && request.escalation === null && !wasCancelled(request)

/** Opens it again. Refuses `request-moved-on` where it is too late, or an approver has it by now. */
export const reconsider = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) => {
    if (!mayReconsider(request, context.now())) return refuse('request-moved-on')
    return ok({ kind: 'reconsidered', by: CLAIMANT, set: ANEW, later: lookedUp(request) })
  })

/**
 * A request that ended before its name was looked up still needs the look-up: no enrolled method can be checked
 * without it.
 */
const lookedUp = ({ id, network, resolvedAt }: RecoveryRequest): readonly ScheduledJob[] =>
  resolvedAt ? [] : [{ task: { kind: 'resolve', requestId: id }, ...(network !== undefined && { network }) }]

const ANEW = {
  proofs: [],
  assurance: 'none',
  diagnosis: null,
  remedy: null,
  permission: null,
  refusal: null,
} as const
