import type { Account } from '../account/account.ts'
import type { Evidence, SendingRestriction } from '../diagnosis/evidence.ts'
import type { Look } from '../source-reading.ts'
import type { Pass } from './temporary-access-pass-terms.ts'
import type { Authenticator, Authenticators } from '../proofs/factors/factor.ts'

/** One write to the tenant. A password is never stored (rule R13). */
export type TenantWrite =
  /** `asOwnChange`: kept to what a change by its owner is kept to, where the directory can tell the two apart. */
  | { readonly kind: 'set-password'; readonly password: string; readonly asOwnChange?: boolean }
  | { readonly kind: 'end-sessions' }
  | { readonly kind: 'enable-sign-in' }
  | { readonly kind: 'disable-sign-in' }
  | { readonly kind: 'delete-pass'; readonly passId: string }
  | { readonly kind: 'disable-inbox-rule'; readonly ruleId: string }
  | { readonly kind: 'stop-forwarding'; readonly signInName: string }
  | { readonly kind: 'lift-sending-restriction'; readonly sender: string }
  | { readonly kind: 'dismiss-risk' }
  /** To the organisation's own directory. */
  | { readonly kind: 'unlock-on-premises' }
  | { readonly kind: 'remove-authenticator'; readonly authenticator: Pick<Authenticator, 'id' | 'kind'> }
export type TenantWriteKind = TenantWrite['kind']

/** What the account looks like now, as far as the remedy asked for it; what it did not ask for is unseen. */
export interface Reading
  extends Pick<Evidence, 'risk' | 'inboxRules' | 'forwarding' | 'signIns' | 'leaveAt' | 'mailboxLicensed'> {
  readonly account: Account
  readonly authenticators: Authenticators
  readonly sendingRestriction: Look<SendingRestriction | null>
  readonly passes: Look<readonly Pass[]>
}
/** What a reading costs more than the account: its methods, its passes, Exchange's word on sending, or a whole diagnosis. */
export type ReadingPart = 'authenticators' | 'passes' | 'sending' | 'evidence'

/** What a read-back compares with, taken before the act and kept with the intent. */
export interface Before {
  readonly passwordChangedAt: Date | null
  readonly sessionsValidFrom: Date | null
  readonly enabled: boolean
}

/** What is acted on, where the account alone does not say it: one method, for example. */
export interface Aim {
  readonly target: string | null
  /** When it was begun, or taken over by a person. */
  readonly committedAt?: Date
}

/** One change to the tenant, or one exact hand-over. */
export interface Remedy {
  readonly id: string
  readonly kind: 'wait' | 'change' | 'hand-over'
  /** Done while the claimant waits, from an intent committed before (rule R13). */
  readonly carriesSecret: boolean
  readonly reads: readonly ReadingPart[]
  /** The writes that are still to be made, in order: none that the tenant shows as done (rule R14). */
  readonly plan: (reading: Reading, before: Before, aim: Aim) => readonly TenantWrite[]
  /** Does the tenant show it? Null: this reading cannot tell. */
  readonly shownBy: (reading: Reading, before: Before, aim: Aim) => boolean | null
}

export const NOTHING = () => []

export const isLater = (now: Date | null, before: Date | null): boolean =>
  now !== null && (before === null || now.getTime() > before.getTime())

/** Since a moment that is not known, nothing is after. */
export const isAfter = (moment: Date | null, since: Date | null): boolean =>
  moment !== null && since !== null && moment.getTime() > since.getTime()
