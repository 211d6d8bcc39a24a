/**
 * "None of these" and "I'm in again", taken back in the browser that said so.
 *
 * Nothing is brought back but the ways to prove it: whoever sits at a borrowed
 * computer after somebody else has nothing of what that person had shown (rule R2).
 * What people had before them by then stays theirs, and a "no" stays said.
 */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { wasCancelled } from '../../../rules/request/access-granted.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import type { RecoveryRequest, RequestState } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import type { ScheduledJob } from '../../../rules/request/job.ts'
import { byBrowser, changeRequest } from '../../change-request.ts'

/** Minutes in which an end can be taken back. */
export const TAKEN_BACK_WITHIN_MINUTES = 10
/** Where nobody but the claimant had anything to do with it yet. */
const OWN: readonly RequestState[] = ['verifying', 'findings', 'stepping-up', 'remedy', 'waiting', 'referred']

/** Whether the ways to prove it can be opened again; as long as its name has not been opened at the desk. */
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

/** Refuses with `request-moved-on` where it is too late, or somebody else's by now. */
export const reconsider = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) => {
    if (!mayReconsider(request, context.now())) return refuse('request-moved-on')
    return ok({ kind: 'reconsidered', by: CLAIMANT, set: ANEW, later: lookedUp(request) })
  })

/** A request that was ended before its name was looked up: nobody does it any more, and no enrolled way opens without. */
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
