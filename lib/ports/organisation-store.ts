/** What the organisation has decided: its policy file, threat mode, and who decides at the desk. */
import type { ApproverComparison, DeskAccount } from '../rules/organisation/approver-comparison.ts'
import type { NoticeChoice } from '../rules/organisation/notice-choice.ts'
import type { AuditEvent } from '../rules/audit.ts'
import type { PolicyHeld } from '../rules/organisation/policy-change.ts'
import type { ScheduledJob } from '../rules/request/job.ts'
import type { ThreatSwitch } from '../rules/organisation/threat-mode.ts'

export interface OrganisationStore {
  /** What of the policy file is in force, and what waits for two administrators (rule R16). */
  policyHeld(): Promise<PolicyHeld>
  /** False: another change came first, and nothing was written. */
  changePolicy(change: {
    readonly from: PolicyHeld
    readonly to: PolicyHeld
    readonly event: AuditEvent
    readonly later?: readonly ScheduledJob[]
  }): Promise<boolean>
  /** The switch of threat mode as it is now: one row, read at every decision (rule R16). */
  threatSwitch(): Promise<ThreatSwitch>
  /** Writes switch, event and tasks together. False: another change came first, and nothing was written. */
  switchThreat(change: {
    readonly from: ThreatSwitch
    readonly to: ThreatSwitch
    readonly event: AuditEvent
    readonly later?: readonly ScheduledJob[]
  }): Promise<boolean>
  /** Who has signed in to the desk within the last 90 days, with roles that decide. */
  deskAccounts(): Promise<readonly DeskAccount[]>
  /** Replaces what was stored about this account. */
  noteDeskAccount(account: DeskAccount): Promise<void>
  /** How people at the desk chose to be notified; whoever chose nothing is not listed. */
  noticeChoices(): Promise<readonly NoticeChoice[]>
  /** Writes the choice, in place of an earlier one, with its event. */
  chooseNotices(choice: NoticeChoice, event: AuditEvent): Promise<void>
  /** Who of them cannot be told apart, as of the last comparison; null before the first. */
  approverComparison(): Promise<ApproverComparison | null>
  keepApproverComparison(comparison: ApproverComparison): Promise<void>
}
