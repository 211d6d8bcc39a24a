/**
 * What policy says of one remedy for one request.
 *
 * Every cause that holds is looked up among the grants of `policy.ts`, and the
 * strictest answer wins, so that a lockout never hides a compromise.
 */
import type { AccountClass } from '../account/account.ts'
import { type Assurance, meets } from '../proofs/assurance.ts'
import { type CauseId, signsOfCompromise } from '../diagnosis/causes/index.ts'
import { letsIn, replacePasswordAndFactor } from '../remedies/access-remedies.ts'
import type { RemedyId } from '../remedies/index.ts'
import { type Approvers, type Grant, GRANTS } from './policy.ts'

export type PolicyReason =
  | 'paired'
  | 'denied'
  | 'perhaps-own'
  | 'number-alone'
  | 'account-class'
  | 'signs-of-compromise'
  /** Nobody was asked whether there are such signs, since there was no room for it in time. */
  | 'not-checked'
  | 'never-self-service'
  | 'threat-mode'
  | 'minimum-age-unseen'
  | 'no-grant'

export type Decision =
  | { readonly kind: 'permit' }
  | { readonly kind: 'step-up'; readonly to: Exclude<Assurance, 'none'> }
  /** A wait until then stands in for the age of a method, and for nothing else (rule R17). */
  | { readonly kind: 'cool-off'; readonly until: Date }
  | { readonly kind: 'await-approval'; readonly approvers: Approvers; readonly why: PolicyReason }
  | { readonly kind: 'hand-over'; readonly why: PolicyReason }

export interface PolicyInput {
  readonly remedy: RemedyId
  /** Every cause that holds, not only the decisive one. */
  readonly causes: readonly CauseId[]
  readonly accountClass: AccountClass
  readonly assurance: Assurance
  /** A passkey or repeated identity proofing is among the proofs: an intruder cannot give it. */
  readonly outlastsCompromise: boolean
  /** Only with the word of somebody who may be the claimant under another account (rule R10). */
  readonly voucherMayBeClaimant: boolean
  /** Only with a code that was read out and a telephone number (rule R7). */
  readonly restsOnNumberAlone: boolean
  /** True when a source that would show a compromise was asked and did not answer. */
  readonly compromiseUnknown: boolean
  /** True when such a source was not asked yet, by our own limits alone: no sign of anything, and no permission either. */
  readonly notChecked: boolean
  readonly threatMode: boolean
  /** The organisation's own directory is asked, and takes our changes to this account. */
  readonly onPremises: boolean
  /** There it may have a minimum age of passwords that is not ours to read. */
  readonly minimumAgeUnseen: boolean
  /** What other requests of the account replaced within a week, and this one before. */
  readonly givenLately: readonly RemedyId[]
  /** It was said within 30 days, of this request or another, that it was not them; or a wait was cancelled. */
  readonly deniedLately: boolean
  /** What the proofs would add up to if a wait stood in for the age of their methods; null where the organisation has no such wait. */
  readonly afterWaiting: { readonly assurance: Assurance; readonly until: Date } | null
}

/** Nothing speaks against it but that nobody could be asked yet. */
export const isNotChecked = (decision: Decision): boolean => 'why' in decision && decision.why === 'not-checked'

/** Remedies for which a wait may stand in for freshness: never for a pass, nor for a removed method (rule R17). */
const WAITED_FOR: readonly RemedyId[] = ['reset-password']

/** A decision with what made it. */
export interface Ruling {
  readonly decision: Decision
  /** The cause whose answer was the strictest; null where there is none. */
  readonly cause: CauseId | null
  /** Place of the row among `GRANTS`; null where no row fits, which is handed to a person. */
  readonly row: number | null
}

/** The strictest answer that any cause gives. Shape: one decision; never throws. */
export const decide = (situation: PolicyInput): Decision => ruleOn(situation).decision

/** As `decide`, with the cause and the row of `GRANTS` that made the decision. */
export function ruleOn(situation: PolicyInput): Ruling {
  const answers = situation.causes.map((cause): Ruling => {
    const grant = grantFor(cause, situation)
    return { decision: decideFor(cause, grant, situation), cause, row: grant ? GRANTS.indexOf(grant) : null }
  })
  const strictest = answers.toSorted((one, other) => byStrictness(one.decision, other.decision)).at(-1)
  return strictest ?? { decision: { kind: 'hand-over', why: 'no-grant' }, cause: null, row: null }
}

const rowsFor = (cause: CauseId, remedy: RemedyId): readonly Grant[] =>
  GRANTS.filter((grant) => grant.remedy === remedy && (grant.causes === 'any' || grant.causes.includes(cause)))

const grantFor = (cause: CauseId, { remedy, accountClass, onPremises }: PolicyInput): Grant | undefined =>
  rowsFor(cause, remedy).find((row) => row.classes.includes(accountClass) && (onPremises || !row.onPremises))

function decideFor(
  cause: CauseId,
  grant: Grant | undefined,
  {
    remedy,
    causes,
    accountClass,
    assurance,
    outlastsCompromise,
    voucherMayBeClaimant,
    restsOnNumberAlone,
    compromiseUnknown,
    notChecked,
    threatMode,
    minimumAgeUnseen,
    afterWaiting,
    givenLately,
    deniedLately,
  }: PolicyInput,
): Decision {
  if (!grant) return { kind: 'hand-over', why: rowsFor(cause, remedy).length > 0 ? 'account-class' : 'no-grant' }
  const wouldReplaceBoth = givenLately.some((other) => replacePasswordAndFactor(remedy, other))
  if (wouldReplaceBoth && grant.else !== 'hand-over') return toTwo(grant, 'paired')
  if (deniedLately && letsIn(remedy) && grant.else !== 'hand-over') return toTwo(grant, 'denied')
  // On the word of somebody who may be the claimant, no calmer case asks more people than a graver one (rule R10).
  const ask = voucherMayBeClaimant ? toTwo : toPerson
  if (grant.selfService === 'never')
    return ask(grant, signsOfCompromise([cause]) ? 'signs-of-compromise' : reasonFor(accountClass))
  if (threatMode && remedy !== 'wait') return ask(grant, 'threat-mode')
  if (letsIn(remedy) && !outlastsCompromise && (compromiseUnknown || signsOfCompromise(causes)))
    return ask(grant, 'signs-of-compromise')
  if (letsIn(remedy) && !outlastsCompromise && notChecked) return ask(grant, 'not-checked')
  if (grant.onPremises && minimumAgeUnseen && remedy === 'reset-password') return ask(grant, 'minimum-age-unseen')
  if (meets(assurance, grant.selfService)) {
    if (voucherMayBeClaimant && grant.selfService === 'aal2') return toTwo(grant, 'perhaps-own')
    // Beside whoever read the code out, who decides nothing: the second one (rule R7).
    return restsOnNumberAlone && grant.selfService === 'aal2' ? toPerson(grant, 'number-alone') : { kind: 'permit' }
  }
  const isSuspect = compromiseUnknown || notChecked || signsOfCompromise(causes)
  if (WAITED_FOR.includes(remedy) && afterWaiting && !isSuspect && meets(afterWaiting.assurance, grant.selfService))
    return { kind: 'cool-off', until: afterWaiting.until }
  return { kind: 'step-up', to: grant.selfService }
}

const toPerson = (grant: Grant, why: PolicyReason): Decision =>
  grant.else === 'hand-over' ? { kind: 'hand-over', why } : { kind: 'await-approval', approvers: grant.else, why }

/** Where it cannot be determined who somebody is, two people decide (rule R10). */
const toTwo = (grant: Grant, why: PolicyReason): Decision =>
  grant.else === 'hand-over' ? { kind: 'hand-over', why } : { kind: 'await-approval', approvers: 2, why }

const reasonFor = (accountClass: AccountClass): PolicyReason =>
  accountClass === 'member' || accountClass === 'synced' ? 'never-self-service' : 'account-class'

const STRICTNESS = { permit: 0, 'step-up': 1, 'cool-off': 2, 'await-approval': 3, 'hand-over': 4 } as const
/** How far a decision is from letting people help themselves: 0 for `permit`, 4 for `hand-over`. */
export const strictness = (decision: Decision): number =>
  STRICTNESS[decision.kind] + (decision.kind === 'await-approval' && decision.approvers === 2 ? 0.5 : 0)
const byStrictness = (one: Decision, other: Decision): number => strictness(one) - strictness(other)
