/** A request as policy sees it: everything that a decision about one remedy rests on. */
import {
  type Assurance,
  assuranceOf,
  meets,
  outlastsCompromise,
  type AssuranceRules,
  type Proof,
  restsOnNumberAlone,
  voucherMayBeClaimant,
} from '../proofs/assurance.ts'
import { signsOfCompromise } from '../diagnosis/causes/index.ts'
import { isDenied } from './denials.ts'
import type { Unseen } from '../source-reading.ts'
import { replacedBy, wasCancelled } from './access-granted.ts'
import { type PolicyInput, type Decision, decide } from '../policy/policy-decision.ts'
import type { RemedyId } from '../remedies/index.ts'
import { besideAnOld, countingProofs, hasCooledOff, recentProofs } from './counting-proofs.ts'
import { causesOf, type RecoveryRequest } from './request.ts'
import type { Diagnosis, SourceId } from './request-diagnosis.ts'
import { afterWorkingHours, type WorkingHours } from '../working-hours.ts'

/** What policy rests on besides the request. */
export type PolicySettings = AssuranceRules & {
  readonly threatMode: boolean
  readonly coolingOff: { readonly hours: number } | null
  readonly workingHours: WorkingHours
  readonly timeZone: string
}

/**
 * Why a source of evidence may be hiding something: it was asked and did not answer. One that was never set up hides
 * nothing. Without Entra ID P2 Microsoft refuses the risk of every account with the same answer as without permission.
 */
const MAY_HIDE: Readonly<Partial<Record<SourceId, readonly Unseen[]>>> = {
  sendingRestriction: ['failed', 'not-permitted'],
  risk: ['failed'],
  inboxRules: ['failed'],
  forwarding: ['failed'],
}

/** Whether a source that would show a compromise was not asked yet, only because our own request limit was used up. */
export const notAskedYet = (diagnosis: Pick<Diagnosis, 'unseen'> | null): boolean =>
  diagnosis?.unseen.some(({ source, why }) => source in MAY_HIDE && why === 'budget') ?? false

/** The input for one remedy. An account whose class is not known yet counts as privileged. */
export const policyInputFor = (
  settings: PolicySettings,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): PolicyInput => {
  const proofs = proofsThatCount(settings, request, remedy, now)
  return {
    remedy,
    causes: causesOf(request),
    accountClass: request.accountClass ?? 'privileged',
    assurance: assuranceOf(proofs, settings),
    outlastsCompromise: outlastsCompromise(proofs),
    voucherMayBeClaimant: voucherMayBeClaimant(proofs, settings),
    restsOnNumberAlone: restsOnNumberAlone(proofs, settings),
    compromiseUnknown: request.diagnosis?.unseen.some(({ source, why }) => MAY_HIDE[source]?.includes(why)) ?? true,
    notChecked: notAskedYet(request.diagnosis),
    deniedLately: Boolean(request.deniedLately) || isDenied(request) || wasCancelled(request),
    givenLately: [...(request.givenLately ?? []), ...givenBefore(request)],
    threatMode: settings.threatMode,
    onPremises: request.diagnosis?.reach?.canWrite ?? false,
    minimumAgeUnseen: request.diagnosis?.reach?.minimumAgeUnseen ?? false,
    afterWaiting: afterWaiting(settings, request, now),
  }
}

/** What this very request granted before the remedy that it is about now (rule R15). */
const givenBefore = (request: RecoveryRequest): readonly RemedyId[] =>
  replacedBy({ ...request, intent: null }).map(({ remedy }) => remedy)

/** Policy's decision about this remedy of this request at this moment. */
export const decisionFor = (
  settings: PolicySettings,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Decision => decide(policyInputFor(settings, request, remedy, now))

/** When somebody else may have got into the account; a method younger than that proves nothing (rule R6). */
export function troubleSince({ diagnosis }: Pick<RecoveryRequest, 'diagnosis'>): Date | null {
  const begins = (diagnosis?.findings ?? []).flatMap(({ cause, since }) =>
    signsOfCompromise([cause]) && since ? [since.getTime()] : [],
  )
  return begins.length > 0 ? new Date(Math.min(...begins)) : null
}

/**
 * Proofs that are recent enough to act on, of authenticators older than the trouble (rule R6), and that an intruder
 * could not give.
 */
export const proofsThatCount = (
  { coolingOff }: Pick<PolicySettings, 'coolingOff'>,
  request: RecoveryRequest,
  remedy: RemedyId | null,
  now: Date,
): readonly Proof[] =>
  // A wait counts for the remedy that was waited for, and only while the organisation's policy has such waits.
  besideAnOld(proofsAfterDiagnosis(request, countingProofs(request, now, coolingOff && remedy)))

/** The proofs that would count once a wait that begins now were over (rule R17). */
export const proofsAfterWaiting = (request: RecoveryRequest, now: Date): readonly Proof[] =>
  besideAnOld(proofsAfterDiagnosis(request, recentProofs(request, now)))

/** The assurance reached towards this remedy. A wait that was for another one, or was cancelled, does not count. */
export function reachedFor(settings: AssuranceRules, request: RecoveryRequest, remedy: RemedyId | null): Assurance {
  const { assurance, proofs, coolingOff } = request
  if (hasCooledOff(request) && coolingOff?.remedy === remedy) return assurance
  const left = assuranceOf(
    proofsAfterDiagnosis(request, proofs).filter(({ fresh }) => !fresh),
    settings,
  )
  return meets(left, assurance) ? assurance : left
}

/** What a wait that begins now would reach, and when (rule R17). */
function afterWaiting(settings: PolicySettings, request: RecoveryRequest, now: Date): PolicyInput['afterWaiting'] {
  const { coolingOff, workingHours, timeZone } = settings
  const proofs = proofsAfterWaiting(request, now)
  if (!coolingOff || hasCooledOff(request) || !proofs.some(({ fresh }) => fresh)) return null
  return {
    assurance: assuranceOf(proofs, settings),
    until: afterWorkingHours(now, coolingOff.hours, workingHours, timeZone),
  }
}

/** The proofs as they count after a diagnosis: what an intruder could have given counts for less. */
export function proofsAfterDiagnosis(
  request: Pick<RecoveryRequest, 'diagnosis'>,
  proofs: readonly Proof[],
): readonly Proof[] {
  const trouble = troubleSince(request)
  const isTaken = signsOfCompromise((request.diagnosis?.findings ?? []).map(({ cause }) => cause))
  return proofs
    .filter(({ boundAt }) => !boundAt || !trouble || boundAt < trouble)
    .map((proof) => (isTaken && proof.channel === 'work-account' ? asAnybodyInIt(proof) : proof))
}

/**
 * An intruder can sign in to the account as well, so this proof lifts nobody above aal1, like one over a profile
 * address.
 */
const asAnybodyInIt = (proof: Proof): Proof => ({ ...proof, standing: 'profile', multiFactor: false })
