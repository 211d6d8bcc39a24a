/** Which remedy it is about, whom it was put before, and what was allowed, by policy or by approvers. */
import type { Assurance } from '../../proofs/assurance.ts'
import type { Approvers } from '../../policy/policy.ts'
import type { PolicyReason } from '../../policy/policy-decision.ts'
import type { RemedyId } from '../../remedies/index.ts'

export interface Authorization {
  readonly remedy: RemedyId | null
  /** Why a person was asked. */
  readonly escalation: {
    readonly why: EscalationReason
    readonly approvers: Approvers
  } | null
  /** Two, once two had to decide: see `least-approvers.ts`. */
  readonly approversAtLeast?: 2
  /** When an approver should have decided; null outside the queue. */
  readonly dueAt: Date | null
  readonly approvals: readonly Approval[]
  readonly permission: Permission | null
  /** The claimant reads this. */
  readonly declinedBecause: string | null
}

/** One approver's agreement, with the name that the record keeps. */
export interface Approval {
  readonly approverId: string
  readonly approverName: string
  readonly at: Date
  /** What it is about, where the account alone does not say it: which method, for example. */
  readonly target?: string | null
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
