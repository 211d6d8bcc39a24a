/** Parts of a request that several files of this chapter work on: each says only what is kept, and none knows the whole. */
import type { Checked } from '../proofs/assurance.ts'
import type { Intent } from './intent.ts'

/** One approver's agreement, with the name that the record keeps. */
export interface Approval {
  readonly approverId: string
  readonly approverName: string
  readonly at: Date
  /** What it is about, where the account alone does not say it. */
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

/** One "no", for as long as the request is kept; see `denials.ts`. */
export interface Denial {
  readonly kind: DenialKind
  readonly at: Date
  /** Who said it: a contact's account, or the keyed hash of the address whose link was pressed. Null: nobody can tell. */
  readonly by: string | null
}

/** A change that was made, or may have been, with how the account looked before it. */
export type Given = Pick<Intent, 'remedy' | 'before' | 'committedAt' | 'actedAt'>
