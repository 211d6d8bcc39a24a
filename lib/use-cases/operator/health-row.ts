/** What the health page may show: one kind of row for each thing that is checked, and how serious it is. */
import type { AccountClass, LookupId } from '../../rules/account/account.ts'
import type { ApproverComparison, Duty, NotToldApart } from '../../rules/organisation/approver-comparison.ts'
import type { FactorId } from '../../rules/proofs/factors/index.ts'
import type { basicAuthentication, MailFacts } from '../../rules/organisation/mail-route.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { MessageChannel } from '../../ports/message-delivery.ts'
import type { ContextDemand } from '../../rules/account/sign-in-context.ts'
import type { SourceState } from '../../rules/diagnosis/source-state.ts'
import type { RehearsalRow } from './rehearsal-health.ts'
import type { RunningRow } from './running-health.ts'
import type { RecordRow } from './record-health.ts'

/**
 * `bad`: people are not helped, or are helped with a risk that the policy file accepts. `less`: explanations say less.
 */
export const GRADES = ['bad', 'less', 'unknown', 'good'] as const
export type Grade = (typeof GRADES)[number]

export type HealthRow = { readonly grade: Grade } & (
  | { readonly check: 'source'; readonly state: SourceState }
  | {
      readonly check: 'waived-lookup'
      readonly lookup: LookupId
      /** The class that a yes would have led to. */
      readonly wouldBe: AccountClass
      /** As the policy file states it. */
      readonly risk: string
    }
  | { readonly check: 'way-without-phone'; readonly ways: readonly FactorId[] }
  /** `struck`: pairs that the policy file excludes. */
  | {
      readonly check: 'path-without-phone'
      readonly paths: readonly (readonly FactorId[])[]
      readonly struck: Settings['notTogether']
    }
  | {
      readonly check: 'sign-in-context'
      /** Null: the policy file names none. */
      readonly context: string | null
      /** Null: it could not be read. */
      readonly found: ContextDemand | null
    }
  | {
      readonly check: 'desk-sign-in'
      /** Null: it could not be read. */
      readonly found: ContextDemand | null
    }
  /** Null: not compared yet. `alone`: the risk stated in the policy file, where one administrator eases alone. */
  | {
      readonly check: 'two-people'
      readonly duty: Duty
      readonly comparison: ApproverComparison | null
      readonly alone: string | null
    }
  | { readonly check: 'not-told-apart'; readonly pair: NotToldApart }
  | { readonly check: 'sole-administrator'; readonly risk: string }
  /**
   * `basic`: a password at Exchange Online, and whether Microsoft has turned that off by default; null: no password is
   * used.
   */
  | {
      readonly check: 'mail'
      readonly mail: MailFacts
      readonly basic: ReturnType<typeof basicAuthentication> | null
    }
  /** What this process has met: nobody can be sent anything by that route. */
  | {
      readonly check: 'route-refused'
      readonly channel: MessageChannel
      readonly since: Date
      /** A status or an error code. */
      readonly why: string | null
    }
  | RecordRow
  | RunningRow
  | RehearsalRow
)
