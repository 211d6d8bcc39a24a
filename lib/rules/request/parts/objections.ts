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
  /** What came of a stop: who closed it, when and how. Absent: somebody still has to look. */
  readonly stopClosed?: StopClosed
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

/** `helped-back-in`: the owner is in again, by a request of their own. `not-them`: the stop was right, and nobody needs help. */
export const STOP_OUTCOMES = ['helped-back-in', 'not-them'] as const
export type StopOutcome = (typeof STOP_OUTCOMES)[number]

/** An approver's word on what came of a stop, by name. */
export interface StopClosed extends Pick<Approval, 'approverId' | 'approverName' | 'at'> {
  readonly outcome: StopOutcome
  /** The reference of the request that let the owner back in; null where there was none. */
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
