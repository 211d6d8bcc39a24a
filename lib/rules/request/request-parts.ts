/** Parts of a request that several files of this chapter work on: each says only what is kept, and none knows the whole. */
import type { Assurance, Checked } from '../proofs/assurance.ts'
import type { Intent } from './intent.ts'
import type { AccountId } from '../account/account.ts'
import type { PolicyReason } from '../policy/policy-decision.ts'
import type { RemedyId } from '../remedies/index.ts'

/** One approver's agreement, with the name that the record keeps. */
export interface Approval {
  readonly approverId: string
  readonly approverName: string
  readonly at: Date
  /** What it is about, where the account alone does not say it: which method, for example. */
  readonly target?: string | null
}

/** What an approver compared, with the person in front of them; a call compares the number by itself. */
export const COMPARED = ['badge-number', 'identity-document', 'registered-number'] as const
export type Compared = (typeof COMPARED)[number]

/** What the first of two approvers has agreed to. */
export interface AsideProposal extends Approval {
  /** Keyed hash of the address. */
  readonly address: string
  readonly checked: Checked
  readonly compared: Compared
}

/** What a recovery was begun with; see `request-origin.ts`. */
export interface BegunWith {
  /** `Safari, iPhone`; null: it says nothing that we know. */
  readonly browser: string | null
  /** Keyed hash; null once it is forgotten. */
  readonly network: string | null
  /** Two letters, from the header that the organisation's proxy adds; null without one. */
  readonly country: string | null
}

/** How rows name the browser, and the browser together with the claimed name. */
export interface BrowserMark {
  readonly id: string
  readonly browser: string
}

/** Why a request gave way. */
export type DisplacedBy = 'device' | 'network'

export const DENIAL_KINDS = ['stopped', 'not-vouched', 'wait-cancelled'] as const
export type DenialKind = (typeof DENIAL_KINDS)[number]

/** One denial, kept as long as the request is; see `denials.ts`. */
export interface Denial {
  readonly kind: DenialKind
  readonly at: Date
  /** Who denied it: a contact's account, or the keyed hash of the address whose link was pressed. Null: not known. */
  readonly by: string | null
}

/** A change that was made, or may have been, with how the account looked before it. */
export type Given = Pick<Intent, 'remedy' | 'before' | 'committedAt' | 'actedAt'>

/** What an approver may say that they saw in Microsoft's portal. */
export const SAW = ['lifted', 'not-restricted', 'mended'] as const
export type Saw = (typeof SAW)[number]

/** A person's word in place of a read-back, with the person's name. */
export interface Attestation {
  readonly approverId: string
  readonly approverName: string
  readonly at: Date
  readonly saw: Saw
}

/** What an approval, or policy, allows: one remedy, for a while. */
export interface Permission {
  readonly remedy: RemedyId
  readonly assurance: Assurance
  /** Proofs given before this moment do not count towards collecting it. */
  readonly proofsSince: Date | null
  readonly lapsesAt: Date | null
}

export type EscalationReason =
  | PolicyReason
  | 'asked'
  | 'on-their-word'
  | 'not-shown'
  | 'failed'
  | 'interrupted'
  | 'pass-not-allowed'
  | 'half-seen'
  | 'default-method'
  | 'other-number-first'
  | 'kept-elsewhere'
  | 'write-not-permitted'
  | 'stopped-again'
  | 'sign-in-still-on'
  | 'not-vouched'
  | 'cancelled'
  | 'nobody-to-tell'

/** A wait in place of the age of a method (rule R17). */
export interface CoolingOff {
  readonly attempt: string
  readonly remedy: RemedyId
  readonly since: Date
  readonly endsAt: Date
  /** How many old channels were notified; null until they were. */
  readonly told: number | null
  /** Null until it is over. */
  readonly endedAt: Date | null
  /**
   * When an old channel cancelled it. Neither this wait nor another one counts for the request from then on, whatever
   * is decided later.
   */
  readonly cancelledAt?: Date
}

/** The account behind a name, as it was found. */
export interface Resolved {
  readonly id: AccountId
  readonly displayName: string
  readonly signInName: string
  /** Null or absent: nobody knows since when it is. */
  readonly createdAt?: Date | null
}
