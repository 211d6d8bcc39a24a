/** A request, as policy sees it: what it may be asked about this remedy. */
import {
  type Assurance,
  assuranceOf,
  meets,
  outlastsCompromise,
  type PairRules,
  type Proof,
  restsOnNumberAlone,
  restsOnPerhapsOwn,
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
export type PolicySettings = PairRules & {
  readonly threatMode: boolean
  readonly coolingOff: { readonly hours: number } | null
  readonly workingHours: WorkingHours
  readonly timeZone: string
}

/**
 * A source that was asked and said nothing may be hiding something; one that nobody set up was never asked.
 * Without Entra ID P2 Microsoft refuses the risk of every account, by the same answer as without permission.
 */
const MAY_HIDE: Readonly<Partial<Record<SourceId, readonly Unseen[]>>> = {
  sendingRestriction: ['failed', 'not-permitted'],
  risk: ['failed'],
  inboxRules: ['failed'],
  forwarding: ['failed'],
}

/** Sources that would show a compromise and were not asked yet: our own limit hid them, and nobody else. */
export const notAskedYet = (diagnosis: Pick<Diagnosis, 'unseen'> | null): boolean =>
  diagnosis?.unseen.some(({ source, why }) => source in MAY_HIDE && why === 'budget') ?? false

/** An account whose class is not known yet counts as privileged (fail closed). */
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
    restsOnPerhapsOwn: restsOnPerhapsOwn(proofs, settings),
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

/** By this very request, before what it is about now (rule R15). */
const givenBefore = (request: RecoveryRequest): readonly RemedyId[] =>
  replacedBy({ ...request, intent: null }).map(({ remedy }) => remedy)

export const decisionFor = (
  settings: PolicySettings,
  request: RecoveryRequest,
  remedy: RemedyId,
  now: Date,
): Decision => decide(policyInputFor(settings, request, remedy, now))

/** When the account may have come into other hands; a method younger than that proves nothing (rule R6). */
export function troubleSince({ diagnosis }: Pick<RecoveryRequest, 'diagnosis'>): Date | null {
  const begins = (diagnosis?.findings ?? []).flatMap(({ cause, since }) =>
    signsOfCompromise([cause]) && since ? [since.getTime()] : [],
  )
  return begins.length > 0 ? new Date(Math.min(...begins)) : null
}

/** Fresh enough to act on, of authenticators that are older than the trouble (rule R6), and by nobody who is in the account. */
export const proofsThatCount = (
  { coolingOff }: Pick<PolicySettings, 'coolingOff'>,
  request: RecoveryRequest,
  remedy: RemedyId | null,
  now: Date,
): readonly Proof[] =>
  // A wait is served for one remedy, and for as long as the organisation has such waits.
  besideAnOld(proofsAfterDiagnosis(request, countingProofs(request, now, coolingOff && remedy)))

/** What a wait that begins now would make of them (rule R17). */
export const proofsAfterWaiting = (request: RecoveryRequest, now: Date): readonly Proof[] =>
  besideAnOld(proofsAfterDiagnosis(request, recentProofs(request, now)))

/** What was reached, towards this remedy: where a wait was served for another one, or cancelled, less may be left. */
export function reachedFor(settings: PairRules, request: RecoveryRequest, remedy: RemedyId | null): Assurance {
  const { assurance, proofs, coolingOff } = request
  if (hasCooledOff(request) && coolingOff?.remedy === remedy) return assurance
  const left = assuranceOf(
    proofsAfterDiagnosis(request, proofs).filter(({ fresh }) => !fresh),
    settings,
  )
  return meets(left, assurance) ? assurance : left
}

/** What a wait that begins now would come to, and when (rule R17). */
function afterWaiting(settings: PolicySettings, request: RecoveryRequest, now: Date): PolicyInput['afterWaiting'] {
  const { coolingOff, workingHours, timeZone } = settings
  const proofs = proofsAfterWaiting(request, now)
  if (!coolingOff || hasCooledOff(request) || !proofs.some(({ fresh }) => fresh)) return null
  return {
    assurance: assuranceOf(proofs, settings),
    until: afterWorkingHours(now, coolingOff.hours, workingHours, timeZone),
  }
}

/** The same proofs, for what a diagnosis says of the account since they were given. */
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

/** Whoever took the account over can sign in to it: like a mere profile address, that lifts nobody above aal1. */
const asAnybodyInIt = (proof: Proof): Proof => ({ ...proof, standing: 'profile', multiFactor: false })
