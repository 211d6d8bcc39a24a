/**
 * It was done, and Microsoft's sign-in still refuses the claimant: the request goes on from where it is, and the
 * account is read again for the new reason.
 *
 * Only in the browser that it was done in, and with recent proofs; later, a new request asks for new ones. What was
 * granted stays granted: "this wasn't me" takes it back (rule R12), and a second factor is not replaced beside it
 * without two approvers (rule R15).
 */
import { addHours } from '../../../rules/duration.ts'
import { type Assurance, assuranceOf } from '../../../rules/proofs/assurance.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { proofsAfterDiagnosis } from '../../../rules/request/policy-input.ts'
import { keepingGiven, wasCancelled } from '../../../rules/request/access-granted.ts'
import { achievedBy } from '../../../rules/request/intent.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { countingProofs } from '../../../rules/request/counting-proofs.ts'
import { type RecoveryRequest, REQUEST_LAPSES_AFTER_HOURS } from '../../../rules/request/request.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import type { Context } from '../../../ports/context.ts'
import { spendLimits } from '../../spend-limits.ts'
import { byBrowser, type Change, changeRequest } from '../../change-request.ts'

/** Whether the request is done, was not stopped, and has proofs that still count. */
export const canReopen = (settings: Settings, request: RecoveryRequest, now: Date): boolean =>
  request.state === 'done' && request.stoppedAt === null && stillHeld(settings, request, now) !== 'none'

/**
 * "It still does not work": the finished request is open again, with what was found. Refuses `request-unknown`, the limit
 * of presses, and `request-moved-on` where `canReopen` says no.
 */
export async function reportStillLocked(context: Context, browserToken: string): Promise<Result<RecoveryRequest>> {
  const request = await byBrowser(context, browserToken)()
  if (!request) return refuse('request-unknown')
  const spent = await spendLimits(context, 'press', { request: request.id })
  if (!spent.ok) return spent
  return changeRequest(context, byBrowser(context, browserToken), (current) =>
    canReopen(context.settings, current, context.now()) ? ok(goneOn(context, current)) : refuse('request-moved-on'),
  )
}

const stillHeld = (settings: Settings, request: RecoveryRequest, now: Date): Assurance =>
  assuranceOf(proofsAfterDiagnosis(request, countingProofs(request, now, null)), settings)

/** Of what led here only what was done is kept: policy decides on the next remedy by itself (rule R11). */
function goneOn({ settings, now }: Context, request: RecoveryRequest): Change {
  const lapsesAt = addHours(now(), REQUEST_LAPSES_AFTER_HOURS)
  return {
    kind: 'still-shut',
    by: CLAIMANT,
    set: {
      ...ANEW,
      // A denial stays.
      coolingOff: wasCancelled(request) ? request.coolingOff : null,
      lapsesAt,
      assurance: stillHeld(settings, { ...request, ...ANEW }, now()),
      achieved: achievedWith(request),
      ...keepingGiven(request),
    },
    facts: { remedy: request.remedy },
    later: [
      { task: { kind: 'diagnose', requestId: request.id } },
      { task: { kind: 'lapse', requestId: request.id }, notBefore: lapsesAt },
    ],
  }
}

const ANEW = {
  // What they reported at the beginning was about a refusal that is over.
  errorCode: null,
  errorCodeFrom: undefined,
  diagnosis: null,
  remedy: null,
  escalation: null,
  approvals: [],
  permission: null,
  intent: null,
  refusal: null,
  shownAt: null,
  attested: null,
  beyondReading: false,
  riskLook: undefined,
  methodLook: undefined,
} as const

function achievedWith({ achieved = [], intent, shownAt }: RecoveryRequest): RecoveryRequest['achieved'] {
  return intent && shownAt ? [...achieved, achievedBy(intent, shownAt)] : achieved
}
