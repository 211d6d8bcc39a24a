import type { Account } from '../account.ts'
import type { SendingRestriction, Look } from '../evidence.ts'

/** One write to the tenant. `set-password` carries a secret that is never stored (rule R13). */
export type TenantChange = 'set-password' | 'end-sessions' | 'enable-sign-in'

/** What the account looked like, as far as a read-back compares. */
export interface Reading {
  readonly account: Account
  readonly sendingRestriction: Look<SendingRestriction | null>
}

/** What a read-back compares with, taken before the act and kept with the intent. */
export interface Before {
  readonly passwordChangedAt: Date | null
  readonly sessionsValidFrom: Date | null
  readonly enabled: boolean
}

/** One change to the tenant, or one exact hand-over. */
export interface Remedy {
  readonly id: string
  readonly kind: 'wait' | 'change' | 'hand-over'
  /** Done while the claimant waits, from an intent committed before (rule R13). */
  readonly carriesSecret: boolean
  readonly changes: readonly TenantChange[]
  /** Does the tenant show it? Null: this reading cannot tell. */
  readonly shownBy: (reading: Reading, before: Before) => boolean | null
}

export const isLater = (now: Date | null, before: Date | null): boolean =>
  now !== null && (before === null || now.getTime() > before.getTime())
