/** What employees have enrolled, and how ready they are. */
import type { AccountId } from '../rules/account/account.ts'
import type { AuditEvent } from '../rules/audit.ts'
import type { ReadinessSnapshot } from '../rules/preparation/departments.ts'
import type { Enrolled } from '../rules/proofs/enrolment.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

/** A change of what is enrolled: what is added and what is replaced, together with the event. */
export interface EnrolmentChange {
  readonly add?: readonly Enrolled[]
  readonly replace?: readonly { readonly from: Enrolled; readonly to: Enrolled }[]
  readonly event: AuditEvent
  readonly later?: readonly ScheduledJob[]
}

export interface EnrolmentStore {
  /** All that was ever enrolled for this account, the ended ones too, the oldest first (NIST SP 800-63B-4 §4.1, id N26). */
  enrolled(account: AccountId): Promise<readonly Enrolled[]>
  /** False: one of them was changed meanwhile, and nothing was written. */
  changeEnrolled(change: EnrolmentChange): Promise<boolean>
  /** Accounts that hold this passkey or linked identity now; see `handleOf`. */
  holdersOf(handle: string): Promise<readonly AccountId[]>
  /** Accounts for which anything is held. */
  enrolledAccounts(): Promise<readonly AccountId[]>
  /** Stores how ready an employee is, in place of the earlier reading. */
  keepReadiness(standing: ReadinessSnapshot): Promise<void>
  readinessSnapshots(): Promise<readonly ReadinessSnapshot[]>
}
