/** A request, as policy sees it: what it may be asked about this remedy. */
import { assuranceOf, outlastsCompromise, type Proof } from './assurance.ts'
import { signsOfCompromise } from './causes/index.ts'
import type { Unseen } from './evidence.ts'
import { type Case, type Decision, decide } from './policy.ts'
import type { RemedyId } from './remedies/index.ts'
import { causesOf, countingProofs, type RecoveryRequest, type SourceId } from './request.ts'
import type { Settings } from './settings.ts'

/**
 * A source that was asked and said nothing may be hiding something; one that nobody set up was never asked.
 * Without Entra ID P2 Microsoft refuses the risk of every account, by the same answer as without permission.
 */
const MAY_HIDE: Readonly<Record<SourceId, readonly Unseen[]>> = {
  signIns: [],
  sendingRestriction: ['failed', 'budget', 'not-permitted'],
  risk: ['failed', 'budget'],
  inboxRules: ['failed', 'budget'],
  forwarding: ['failed', 'budget'],
}

/** An account whose class is not known yet counts as privileged (fail closed). */
export const caseFor = (
  settings: Pick<Settings, 'preset' | 'threatMode'>,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Case => {
  const proofs = proofsThatCount(request, now)
  return {
    remedy,
    causes: causesOf(request),
    accountClass: request.accountClass ?? 'privileged',
    assurance: assuranceOf(proofs, settings.preset),
    outlastsCompromise: outlastsCompromise(proofs),
    compromiseUnknown: request.diagnosis?.unseen.some(({ source, why }) => MAY_HIDE[source].includes(why)) ?? true,
    threatMode: settings.threatMode,
  }
}

export const decisionFor = (
  settings: Pick<Settings, 'preset' | 'threatMode'>,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Decision => decide(caseFor(settings, request, remedy, now))

/** When the account may have come into other hands; a method younger than that proves nothing (rule R6). */
export function troubleSince({ diagnosis }: Pick<RecoveryRequest, 'diagnosis'>): Date | null {
  const begins = (diagnosis?.findings ?? []).flatMap(({ cause, since }) =>
    signsOfCompromise([cause]) && since ? [since.getTime()] : [],
  )
  return begins.length > 0 ? new Date(Math.min(...begins)) : null
}

/** Fresh enough to act on, and of authenticators that are older than the trouble (rule R6). */
function proofsThatCount(request: RecoveryRequest, now: Date): readonly Proof[] {
  const trouble = troubleSince(request)
  return countingProofs(request, now).filter(({ boundAt }) => !boundAt || !trouble || boundAt < trouble)
}
