/**
 * What may be done, for whom, and on whose word. How the rows are read is in `policy-decision.ts`.
 *
 * Default deny: a pairing with no row below is handed to a person. Adding a
 * cause or a remedy therefore grants nothing until a row here says so.
 *
 * @see OWASP ASVS 5.0 6.4.3 (A08), recovery must not bypass multi-factor authentication
 */
import type { AccountClass } from '../account/account.ts'
import type { Assurance } from '../proofs/assurance.ts'
import type { CauseId } from '../diagnosis/causes/index.ts'
import type { RemedyId } from '../remedies/index.ts'

export type Approvers = 1 | 2

export interface Grant {
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
