/**
 * What all instances share of the tenant, so that a thousand claimants cost what
 * one does: sources that one of them reads for all, and the tenant's tightest
 * request limits, counted together.
 */
import type { AccountId } from '../../rules/account/account.ts'
import type { SignIn } from '../../rules/diagnosis/evidence.ts'
import type { Unseen } from '../../rules/source-reading.ts'

export interface Budget {
  readonly requests: number
  readonly inSeconds: number
}

/**
 * Requests in any so many seconds. Counted as a window that slides, which a token
 * bucket of the same size allows as well: Microsoft does not say which it is. A
 * second more than published, since two requests may change places on their way.
 *
 * @see Microsoft Graph, "Service-specific throttling limits"
 */
export const BUDGETS = {
  /** Sign-in log, directory audit log, registration report and authentication methods together. */
  reports: { requests: 5, inSeconds: 11 },
  /** Passes and removals of methods: the same limit, of which the acting application has its own. */
  'method-writes': { requests: 5, inSeconds: 11 },
  /** All applications of the tenant share it, so half of the published one a second is ours. */
  'identity-protection': { requests: 1, inSeconds: 2 },
} as const satisfies Record<string, Budget>
export type BudgetId = keyof typeof BUDGETS

/** One source that is read for all. `kept` is what its reader wrote last. */
export interface Source {
  readonly kept: unknown
  /** What it shows was so at this moment; null before the first reading. */
  readonly readAt: Date | null
  /** Not asked again before then. */
  readonly off: Off | null
}

export interface Off {
  readonly why: Unseen
  readonly until: Date
  /** When it was first refused, however often it was tried since; null where nobody wrote that down. */
  readonly since: Date | null
}

/** Held by one reader at a time. Whoever was overtaken (a pause, a cut line) writes nothing any more. */
export interface Lead {
  /** Leads on for as long again; false: another one leads. */
  write(source: Pick<Source, 'kept' | 'readAt'>): Promise<boolean>
  switchOff(why: Unseen, until: Date): Promise<boolean>
  /** Leads on for as long again, with nothing written yet; false: another one leads. */
  renew(): Promise<boolean>
  end(): Promise<void>
}

export interface KeptSignIn extends SignIn {
  readonly accountId: AccountId
}

/** Something about the methods of an account was changed then. */
export interface KeptChange {
  readonly accountId: string
  readonly at: Date
}

export interface SharedEvidence {
  /** Takes one request, where at least `leaving` stay for others. */
  take(budget: BudgetId, leaving?: number): Promise<boolean>
  source(name: string): Promise<Source>
  /** Null while another leads. */
  lead(name: string): Promise<Lead | null>
  /** Failures, and each account's last success by application and country. Those kept already are kept once. */
  keepSignIns(rows: readonly KeptSignIn[]): Promise<void>
  /** Newest first. */
  signInsOf(accountId: AccountId, since: Date): Promise<readonly SignIn[]>
  /** How many accounts were refused with this code since then. */
  accountsRefusedWith(errorCode: number, since: Date): Promise<number>
  forgetSignIns(before: Date): Promise<void>
  /** An account's changes of one moment are kept once. */
  keepMethodChanges(changes: readonly KeptChange[]): Promise<void>
  /** Newest first. */
  methodChangesOf(accountId: AccountId, since: Date): Promise<readonly Date[]>
  forgetMethodChanges(before: Date): Promise<void>
}
