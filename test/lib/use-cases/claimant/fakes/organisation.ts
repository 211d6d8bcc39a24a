/** The organisation's switches and its desk, in memory. */
import { NO_POLICY_YET } from '#lib/rules/organisation/policy-change.ts'
import { NEVER_SWITCHED } from '#lib/rules/organisation/threat-mode.ts'
import type { ApproverComparison, DeskAccount } from '#lib/rules/organisation/approver-comparison.ts'
import type { NoticeChoice } from '#lib/rules/organisation/notice-choice.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { ScheduledJob } from '#lib/rules/request/job.ts'
import type { KeyedRow, KeyedRows } from '#lib/ports/row-text.ts'
import type { Store } from '#lib/ports/store.ts'

interface Written {
  readonly note: <K extends 'policy' | 'threat'>(kind: K, row: KeyedRows[K]) => void
  readonly append: (event: AuditEvent) => void
  readonly queue: (later?: readonly ScheduledJob[]) => void
}

interface FakeOrganisation {
  readonly putBack: (row: KeyedRow) => void
  readonly port: Pick<
    Store,
    | 'deskAccounts'
    | 'noteDeskAccount'
    | 'noticeChoices'
    | 'chooseNotices'
    | 'approverComparison'
    | 'keepApproverComparison'
    | 'policyHeld'
    | 'changePolicy'
    | 'threatSwitch'
    | 'switchThreat'
  >
}

export function fakeOrganisation({ note, append, queue }: Written): FakeOrganisation {
  let threat = NEVER_SWITCHED
  let policy = NO_POLICY_YET
  const deskAccounts = new Map<string, DeskAccount>()
  const noticeChoices = new Map<string, NoticeChoice>()
  let comparison: ApproverComparison | null = null
  return {
    putBack({ kind, row }) {
      if (kind === 'threat') threat = row
      if (kind === 'policy') policy = row
    },
    port: {
      async deskAccounts() {
        return [...deskAccounts.values()]
      },
      async noteDeskAccount(account) {
        deskAccounts.set(account.id, account)
      },
      async noticeChoices() {
        return [...noticeChoices.values()]
      },
      async chooseNotices(choice, event) {
        noticeChoices.set(choice.id, choice)
        append(event)
      },
      async approverComparison() {
        return comparison
      },
      async keepApproverComparison(kept) {
        comparison = kept
      },
      async policyHeld() {
        return policy
      },
      async changePolicy({ from, to, event, later }) {
        if (policy.version !== from.version) return false
        policy = to
        note('policy', to)
        append(event)
        queue(later)
        return true
      },
      async threatSwitch() {
        return threat
      },
      async switchThreat({ from, to, event, later }) {
        if (threat.version !== from.version) return false
        threat = to
        note('threat', to)
        append(event)
        queue(later)
        return true
      },
    },
  }
}
