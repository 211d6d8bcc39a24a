/** What was said against a request: that it is not the owner's, and whose word on that was set aside. */
import type { Checked } from '../../proofs/assurance.ts'
import type { Approval } from './authorization.ts'

export interface Objections {
  /** When the account's owner said "this wasn't me". */
  readonly stoppedAt: Date | null
  /** What was said against it, in order; only ever added to. */
  readonly denials?: readonly Denial[]
  /** One approver would set an address's link aside; a second is needed (rule R12). */
  readonly asideProposal?: AsideProposal | null
}

export const DENIAL_KINDS = ['stopped', 'not-vouched', 'wait-cancelled'] as const
export type DenialKind = (typeof DENIAL_KINDS)[number]

/** One denial, kept as long as the request is; see `denials.ts`. */
export interface Denial {
  readonly kind: DenialKind
  readonly at: Date
  /** Who denied it: a contact's account, or the keyed hash of the address whose link was pressed. Null: not known. */
  readonly by: string | null
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
