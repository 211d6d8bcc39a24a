/**
 * What all instances share of the tenant, so that a thousand claimants cost as many requests as one: sources that one
 * instance reads for all, and the tenant's tightest request limits, counted together.
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { SignIn } from '../../rules/diagnosis/evidence.ts'
import type { MethodChange } from '../../rules/proofs/freshness.ts'
import type { Unseen } from '../../rules/source-reading.ts'

export interface Budget {
  readonly requests: number
  readonly inSeconds: number
}

/**
 * Requests in any so many seconds, counted in a sliding window, which a token bucket of the same size allows as well:
 * Microsoft does not say which it uses. One second more than published, since two requests may overtake each other on
 * their way.
 *
 * @see Microsoft Graph, "Service-specific throttling limits"
 */
export const BUDGETS = {
  /** Sign-in log, directory audit log, registration report and authentication methods together. */
  reports: { requests: 5, inSeconds: 11 },
  /** Passes and removals of methods: the same limit, counted apart for the acting application. */
  'method-writes': { requests: 5, inSeconds: 11 },
  /** All applications of the tenant share it, so we use half of the published one a second. */
  'identity-protection': { requests: 1, inSeconds: 2 },
} as const satisfies Record<string, Budget>
export type BudgetId = keyof typeof BUDGETS

/** One source that is read for all. `kept` is what was last stored by whoever reads it. */
export interface Source {
  readonly kept: unknown
  /** What it shows was so at this moment; null before the first reading. */
  readonly readAt: Date | null
  /** It is not asked again before then. */
  readonly off: Off | null
}

export interface Off {
  readonly why: Unseen
  readonly until: Date
  /** When it was first refused, however often it was tried since; null where that was not stored. */
  readonly since: Date | null
}

/**
 * The right to read a source, held by one instance at a time. An instance that lost it (by a pause, or a lost
 * connection) can no longer write.
 */
export interface Lead {
  /** Stores a reading and keeps the right for as long again; false: another instance has it. */
  write(source: Pick<Source, 'kept' | 'readAt'>): Promise<boolean>
  switchOff(why: Unseen, until: Date): Promise<boolean>
  /** Keeps the right for as long again without storing anything; false: another instance has it. */
  renew(): Promise<boolean>
  end(): Promise<void>
}

export interface KeptSignIn extends SignIn {
  readonly accountId: AccountId
}

/** When something about an account's methods was changed. */
export interface KeptChange extends MethodChange {
  readonly accountId: string
}

export interface SharedEvidence {
  /** Takes one request, where at least `leaving` remain for others afterwards. */
  take(budget: BudgetId, leaving?: number): Promise<boolean>
  source(name: string): Promise<Source>
  /** Null while another instance has it. */
  lead(name: string): Promise<Lead | null>
  /**
   * Stores failures, and each account's last success by application and country. Rows that are stored already are not
   * stored twice.
   */
  keepSignIns(rows: readonly KeptSignIn[]): Promise<void>
  /** Newest first. */
  signInsOf(accountId: AccountId, since: Date): Promise<readonly SignIn[]>
  /** How many accounts were refused with this code since then. */
  accountsRefusedWith(errorCode: number, since: Date): Promise<number>
  forgetSignIns(before: Date): Promise<void>
  /** An account's changes of one moment and kind are stored once. */
  keepMethodChanges(changes: readonly KeptChange[]): Promise<void>
  /** Newest first. */
  methodChangesOf(accountId: AccountId, since: Date): Promise<readonly MethodChange[]>
  forgetMethodChanges(before: Date): Promise<void>
}
