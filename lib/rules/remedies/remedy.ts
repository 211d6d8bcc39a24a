import type { Account } from '../account/account.ts'
import type { Evidence, SendingRestriction } from '../diagnosis/evidence.ts'
import type { SourceReading, Unseen } from '../source-reading.ts'
import type { Pass } from './temporary-access-pass-terms.ts'
import type { Authenticator, Authenticators } from '../proofs/factors/factor.ts'

/** One write to the tenant. A password is never stored (rule R13). */
export type TenantWrite =
  /**
   * `asOwnChange`: the directory applies the rules of a change by the owner (history, minimum age), where it can tell
   * the two apart.
   */
  | { readonly kind: 'set-password'; readonly password: string; readonly asOwnChange?: boolean }
  | { readonly kind: 'end-sessions' }
  | { readonly kind: 'enable-sign-in' }
  | { readonly kind: 'disable-sign-in' }
  | { readonly kind: 'delete-pass'; readonly passId: string }
  | { readonly kind: 'disable-inbox-rule'; readonly ruleId: string }
  | { readonly kind: 'stop-forwarding'; readonly signInName: string }
  | { readonly kind: 'lift-sending-restriction'; readonly sender: string }
  | { readonly kind: 'dismiss-risk' }
  /** A write to the organisation's own directory. */
  | { readonly kind: 'unlock-on-premises' }
  | { readonly kind: 'remove-authenticator'; readonly authenticator: Pick<Authenticator, 'id' | 'kind'> }
export type TenantWriteKind = TenantWrite['kind']

/** What the account looks like now, as far as the remedy asked for it; what it did not ask for is unseen. */
export interface Reading
  extends Pick<Evidence, 'risk' | 'inboxRules' | 'forwarding' | 'signIns' | 'leaveAt' | 'mailboxLicensed'> {
  readonly account: Account
  readonly authenticators: Authenticators
  readonly sendingRestriction: SourceReading<SendingRestriction | null>
  readonly passes: SourceReading<readonly Pass[]>
}
/**
 * What a reading includes beyond the account itself: its methods, its passes, Exchange's word on sending, or a whole
 * diagnosis. Each costs further requests.
 */
export type ReadingPart = 'authenticators' | 'passes' | 'sending' | 'evidence'

/** What a read-back compares with: taken before the write and stored with the intent. */
export interface Before {
  readonly passwordChangedAt: Date | null
  readonly sessionsValidFrom: Date | null
  readonly enabled: boolean
}

/** What is acted on, where the account alone does not say it: which method, for example. */
export interface Aim {
  readonly target: string | null
  /** When the write was begun, or a person took it over. */
  readonly committedAt?: Date
}

/** One change to the tenant, or one exact list of steps for a person. */
export interface Remedy {
  readonly id: string
  readonly kind: 'wait' | 'change' | 'hand-over'
  /**
   * It carries a secret, so it is done while the claimant waits, from an intent committed before (rule R13), and never
   * by a background task.
   */
  readonly carriesSecret: boolean
  /** Whoever asked can sign in afterwards. */
  readonly letsIn?: true
  /** What it replaces. One of each kind on one request would hand over the whole account (rule R15). */
  readonly replaces?: 'password' | 'second-factor'
  readonly reads: readonly ReadingPart[]
  /**
   * The writes that are still to be made, in order. Those that the tenant already shows as done are left out (rule
   * R14).
   */
  readonly plan: (reading: Reading, before: Before, aim: Aim) => readonly TenantWrite[]
  /** Whether the tenant shows that it was done. Null: this reading cannot tell. */
  readonly shownBy: (reading: Reading, before: Before, aim: Aim) => boolean | null
}

/** What could not be read for one of these may be read in a moment; for any other reason it stays unread. */
const PASSING: readonly Unseen[] = ['failed', 'budget']

/** Whether something that the remedy reads could not be read just now, so that the reading says nothing of it. */
export function isUnread({ reads }: Remedy, reading: Reading): boolean {
  const { passes, sendingRestriction, authenticators, risk, inboxRules, forwarding } = reading
  const isOut = (one: SourceReading<unknown>) => one.kind === 'unseen' && PASSING.includes(one.why)
  const rests: Readonly<Record<ReadingPart, boolean>> = {
    authenticators: authenticators.kind === 'failed',
    passes: isOut(passes),
    sending: isOut(sendingRestriction),
    evidence: [risk, inboxRules, forwarding].some(isOut),
  }
  return reads.some((part) => rests[part])
}

/** No writes: the plan of a remedy whose change is made by a person or by its own use case. */
export const NOTHING = () => []

/** Whether a date went forward: it is set now, and was not set or earlier before. */
export const isLater = (now: Date | null, before: Date | null): boolean =>
  now !== null && (before === null || now.getTime() > before.getTime())

/** Whether the moment is after another. False where either is not known. */
export const isAfter = (moment: Date | null, since: Date | null): boolean =>
  moment !== null && since !== null && moment.getTime() > since.getTime()
