/**
 * What may be done, for whom, and on whose word.
 *
 * Default deny: a pairing with no row below is handed to a person. Adding a
 * cause or a remedy therefore grants nothing until a row here says so. All
 * causes are asked and the strictest answer wins, so that a lockout never hides
 * a compromise.
 *
 * @see OWASP ASVS 5.0 6.4.3 (A08), recovery must not bypass multi-factor authentication
 */
import type { AccountClass } from '../account/account.ts'
import { type Assurance, meets } from '../proofs/assurance.ts'
import { type CauseId, signsOfCompromise } from '../diagnosis/causes/index.ts'
import { arePaired, LETS_IN } from '../remedies/lets-in.ts'
import type { RemedyId } from '../remedies/index.ts'

export type Approvers = 1 | 2
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
  readonly restsOnPerhapsOwn: boolean
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

interface Grant {
  readonly remedy: RemedyId
  readonly causes: readonly CauseId[] | 'any'
  readonly classes: readonly AccountClass[]
  /** Granted only where the organisation's own directory takes our changes. */
  readonly onPremises?: true
  readonly selfService: Exclude<Assurance, 'none'> | 'never'
  readonly else: Approvers | 'hand-over'
}

/** Causes that a new password is an answer to, or that it changes nothing of: what they ask for is asked for after it too. */
const ANSWERED_BY_A_RESET = [
  'smart-lockout',
  'password-expired',
  'wrong-passwords-one-device',
  'wrong-passwords',
  'wrong-passwords-by-others',
  'blocked-network',
  'second-factor-failing',
  'device-required',
  'app-not-approved',
  'no-mailbox-licence',
  'not-assigned',
  'consent-missing',
  'service-trouble',
  'not-visible',
  'nothing-wrong',
  'text-or-voice-only',
] as const
/**
 * Beside these a new password gives more than it replaces, or nobody knows what it gives: a first password where
 * there was none; an account whose next visitor registers the second factor (rule R15); a refusal by a policy that
 * may be about risk, or by a code that nobody can read.
 */
const RESET_LOOKED_AT_FIRST = [
  'no-cloud-password',
  'passkey-required',
  'second-factor-missing',
  'registration-blocked',
  'pass-failing',
  'access-policy',
  'unknown-code',
] as const
/** A new password there ends these, or changes nothing of them. */
const ON_PREMISES = ['on-premises-password-expired', 'on-premises-locked', 'on-premises-hours'] as const
/** Somebody else may be in the account. */
const COMPROMISED = ['account-at-risk', 'mailbox-tampered', 'sending-restricted'] as const
const EVERYBODY = ['privileged', 'guarded', 'guest', 'federated', 'synced', 'shared', 'leaver', 'member'] as const
const RECOVERABLE = ['member', 'guarded'] as const
const BEYOND_US = ['privileged', 'guest', 'federated', 'synced', 'shared', 'leaver'] as const

export const GRANTS: readonly Grant[] = [
  // remedy                    causes                            classes                 self-service    else
  { remedy: 'wait', causes: 'any', classes: EVERYBODY, selfService: 'aal1', else: 'hand-over' },
  { remedy: 'reset-password', causes: ANSWERED_BY_A_RESET, classes: ['member'], selfService: 'aal2', else: 1 },
  { remedy: 'reset-password', causes: ANSWERED_BY_A_RESET, classes: ['guarded'], selfService: 'never', else: 1 },
  { remedy: 'reset-password', causes: RESET_LOOKED_AT_FIRST, classes: RECOVERABLE, selfService: 'never', else: 1 },
  // Beside signs of compromise, only with a proof that outlasts it; see below.
  { remedy: 'reset-password', causes: COMPROMISED, classes: ['member'], selfService: 'aal2', else: 1 },
  { remedy: 'reset-password', causes: COMPROMISED, classes: ['guarded'], selfService: 'never', else: 1 },
  { remedy: 'temporary-access-pass', causes: ANSWERED_BY_A_RESET, classes: ['member'], selfService: 'aal2', else: 1 },
  { remedy: 'temporary-access-pass', causes: ANSWERED_BY_A_RESET, classes: ['guarded'], selfService: 'never', else: 1 },
  {
    remedy: 'temporary-access-pass',
    causes: RESET_LOOKED_AT_FIRST,
    classes: RECOVERABLE,
    selfService: 'never',
    else: 1,
  },
  { remedy: 'temporary-access-pass', causes: COMPROMISED, classes: RECOVERABLE, selfService: 'never', else: 1 },
  { remedy: 'end-sessions', causes: 'any', classes: RECOVERABLE, selfService: 'aal2', else: 1 },
  { remedy: 'enable-sign-in', causes: 'any', classes: RECOVERABLE, selfService: 'never', else: 1 },
  // Only where a request of the account switched it on and was stopped: see `remedy-choices.ts`.
  { remedy: 'disable-sign-in', causes: 'any', classes: RECOVERABLE, selfService: 'never', else: 1 },
  { remedy: 'remove-authenticator', causes: 'any', classes: RECOVERABLE, selfService: 'never', else: 1 },
  { remedy: 'sweep-mailbox', causes: 'any', classes: ['member'], selfService: 'aal2', else: 1 },
  { remedy: 'sweep-mailbox', causes: 'any', classes: ['guarded'], selfService: 'never', else: 1 },
  { remedy: 'lift-sending-restriction', causes: 'any', classes: RECOVERABLE, selfService: 'never', else: 1 },
  { remedy: 'lift-sending-restriction', causes: 'any', classes: BEYOND_US, selfService: 'never', else: 'hand-over' },
  { remedy: 'dismiss-risk', causes: 'any', classes: RECOVERABLE, selfService: 'never', else: 2 },
  { remedy: 'mend-elsewhere', causes: 'any', classes: EVERYBODY, selfService: 'never', else: 'hand-over' },
  { remedy: 'correct-leave-date', causes: 'any', classes: EVERYBODY, selfService: 'never', else: 'hand-over' },
  { remedy: 'give-licence', causes: 'any', classes: EVERYBODY, selfService: 'never', else: 'hand-over' },
  { remedy: 'give-mailbox-access', causes: 'any', classes: EVERYBODY, selfService: 'never', else: 'hand-over' },
  // Synced accounts, where the organisation has delegated their unit in its own directory: as members are.
  {
    remedy: 'unlock-on-premises',
    causes: [...ANSWERED_BY_A_RESET, ...ON_PREMISES],
    classes: ['synced'],
    onPremises: true,
    selfService: 'aal2',
    else: 1,
  },
  {
    remedy: 'unlock-on-premises',
    causes: [...RESET_LOOKED_AT_FIRST, ...COMPROMISED],
    classes: ['synced'],
    onPremises: true,
    selfService: 'never',
    else: 1,
  },
  {
    remedy: 'reset-password',
    causes: [...ANSWERED_BY_A_RESET, ...ON_PREMISES, ...COMPROMISED],
    classes: ['synced'],
    onPremises: true,
    selfService: 'aal2',
    else: 1,
  },
  {
    remedy: 'reset-password',
    causes: RESET_LOOKED_AT_FIRST,
    classes: ['synced'],
    onPremises: true,
    selfService: 'never',
    else: 1,
  },
  { remedy: 'end-sessions', causes: 'any', classes: ['synced'], onPremises: true, selfService: 'aal2', else: 1 },
  { remedy: 'sweep-mailbox', causes: 'any', classes: ['synced'], onPremises: true, selfService: 'aal2', else: 1 },
]

/** Remedies for which a wait may stand in for freshness: never for a pass, nor for a removed method (rule R17). */
const WAITED_FOR: readonly RemedyId[] = ['reset-password']
/** The strictest answer that any cause gives. Shape: one decision; never throws. */
export function decide(situation: PolicyInput): Decision {
  const answers = situation.causes.map((cause) => decideFor(cause, situation))
  return answers.toSorted(byStrictness).at(-1) ?? { kind: 'hand-over', why: 'no-grant' }
}

function decideFor(
  cause: CauseId,
  {
    remedy,
    causes,
    accountClass,
    assurance,
    outlastsCompromise,
    restsOnPerhapsOwn,
    restsOnNumberAlone,
    compromiseUnknown,
    notChecked,
    threatMode,
    onPremises,
    minimumAgeUnseen,
    afterWaiting,
    givenLately,
    deniedLately,
  }: PolicyInput,
): Decision {
  const rows = GRANTS.filter(
    (grant) => grant.remedy === remedy && (grant.causes === 'any' || grant.causes.includes(cause)),
  )
  const grant = rows.find((row) => row.classes.includes(accountClass) && (onPremises || !row.onPremises))
  if (!grant) return { kind: 'hand-over', why: rows.length > 0 ? 'account-class' : 'no-grant' }
  const isPaired = givenLately.some((other) => arePaired(remedy, other))
  if (isPaired && grant.else !== 'hand-over') return toTwo(grant, 'paired')
  if (deniedLately && LETS_IN.includes(remedy) && grant.else !== 'hand-over') return toTwo(grant, 'denied')
  // On the word of somebody who may be the claimant, no calmer case asks more people than a graver one (rule R10).
  const ask = restsOnPerhapsOwn ? toTwo : toPerson
  if (grant.selfService === 'never')
    return ask(grant, signsOfCompromise([cause]) ? 'signs-of-compromise' : reasonFor(accountClass))
  if (threatMode && remedy !== 'wait') return ask(grant, 'threat-mode')
  if (LETS_IN.includes(remedy) && !outlastsCompromise && (compromiseUnknown || signsOfCompromise(causes)))
    return ask(grant, 'signs-of-compromise')
  if (LETS_IN.includes(remedy) && !outlastsCompromise && notChecked) return ask(grant, 'not-checked')
  if (grant.onPremises && minimumAgeUnseen && remedy === 'reset-password') return ask(grant, 'minimum-age-unseen')
  if (meets(assurance, grant.selfService)) {
    if (restsOnPerhapsOwn && grant.selfService === 'aal2') return toTwo(grant, 'perhaps-own')
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
const strictness = (decision: Decision): number =>
  STRICTNESS[decision.kind] + (decision.kind === 'await-approval' && decision.approvers === 2 ? 0.5 : 0)
const byStrictness = (one: Decision, other: Decision): number => strictness(one) - strictness(other)
