import { addSeconds } from '../../../rules/duration.ts'
import { CLAIMANT } from '../../../rules/audit.ts'
import { causeOf } from '../../../rules/diagnosis/causes/index.ts'
import { tooEarlyUntil } from '../../../rules/request/minimum-age.ts'
import { checkedAgainAt } from '../../../rules/request/diagnosis-retry.ts'
import { onTheirWord } from '../../../rules/request/unverified-claim.ts'
import type { Decision } from '../../../rules/policy/policy-decision.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { type RemedyId, remedyOf } from '../../../rules/remedies/index.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Settings } from '../../../rules/organisation/settings.ts'
import type { Context } from '../../../ports/context.ts'
import { inForce } from '../../../rules/organisation/threat-mode.ts'
import { escalate } from '../../escalate.ts'
import { byBrowser, type Change, changeRequest } from '../../change-request.ts'
import { decisionToTell, optionsFor } from './options.ts'
import { toCoolingOff } from '../remedy/begin-cooling-off.ts'

/** A countdown whose end has passed is read again after this. */
const LOOK_AGAIN_AFTER_SECONDS = 60

/** The claimant chose a remedy: policy is asked, and the request goes where the answer leads. */
export const selectRemedy = (
  context: Context,
  browserToken: string,
  remedy: RemedyId,
): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), async (request) => {
    if (!request.diagnosis) return refuse('request-moved-on')
    const now = context.now()
    const settings = inForce(context.settings, await context.store.threatSwitch(), now)
    if (!isOffered(settings, request, remedy, now)) return refuse('choice-missing')
    const decision = decisionToTell(settings, request, remedy, now)
    const looksAt = checkedAgainAt(decision, request.diagnosis, now)
    if (looksAt) return refuse('not-your-turn', looksAt)
    const early = remedy === 'reset-password' && decision.kind === 'permit' ? tooEarlyUntil(request, now) : null
    if (early) return refuse('password-too-young', early)
    return ok(stepFor(context, request, remedy, decision))
  })

/**
 * A form can name any remedy. A pass replaces a second factor, so something has to show that it is lost; a mailbox is
 * swept after a new password, and has no button of its own.
 */
const ONLY_AS_OFFERED: readonly RemedyId[] = ['temporary-access-pass', 'sweep-mailbox']
const isOffered = (settings: Settings, request: RecoveryRequest, remedy: RemedyId, now: Date): boolean =>
  !ONLY_AS_OFFERED.includes(remedy) || optionsFor(settings, request, now).some((option) => option.remedy === remedy)

/** Sends the request to an approver because the claimant asks for one, whatever policy would permit. */
export const askAPerson = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) => {
    const decisive = request.diagnosis?.findings[0]
    const remedy = request.remedy ?? ((decisive && causeOf(decisive.cause).endedBy[0]) as RemedyId | undefined) ?? null
    return ok(escalate(context, request, remedy, { why: 'asked', approvers: 1 }))
  })

/** Sends the claimant's unverified claim to an approver: marked as their word, never as a finding (rule R1). */
export const askOnTheirWord = (context: Context, browserToken: string): Promise<Result<RecoveryRequest>> =>
  changeRequest(context, byBrowser(context, browserToken), (request) => {
    const claim = onTheirWord(request)
    if (!claim) return refuse('request-moved-on')
    return ok(escalate(context, request, claim.remedy, { why: 'on-their-word', approvers: 1 }))
  })

function stepFor(context: Context, request: RecoveryRequest, remedy: RemedyId, decision: Decision): Change {
  switch (decision.kind) {
    case 'step-up':
      return { kind: 'step-up', by: CLAIMANT, set: { remedy }, facts: { remedy } }
    case 'await-approval':
      return escalate(context, request, remedy, { why: decision.why, approvers: decision.approvers })
    case 'hand-over':
      return escalate(context, request, remedy, { why: decision.why, approvers: 1 })
    case 'cool-off':
      return toCoolingOff(context, remedy, decision.until, request)
    case 'permit':
      return remedyOf(remedy).kind === 'wait' ? toWaiting(context, request) : permitted(request, remedy)
  }
}

const permitted = (request: RecoveryRequest, remedy: RemedyId): Change => ({
  kind: 'chose',
  by: CLAIMANT,
  set: {
    remedy,
    refusal: null,
    permission: { remedy, assurance: request.assurance, proofsSince: null, lapsesAt: null },
  },
  facts: { remedy },
})

function toWaiting(context: Context, request: RecoveryRequest): Change {
  const now = context.now()
  const until = request.diagnosis?.findings
    .map((finding) => finding.until)
    .find((one) => one.kind === 'at' || one.kind === 'not-before')
  const soonest = addSeconds(now, LOOK_AGAIN_AFTER_SECONDS)
  const notBefore = until && 'at' in until && until.at > now ? until.at : soonest
  return {
    kind: 'wait',
    by: CLAIMANT,
    set: { remedy: 'wait' },
    facts: { remedy: 'wait' },
    later: [{ task: { kind: 'remind', requestId: request.id }, notBefore }],
  }
}
