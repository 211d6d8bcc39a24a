import type { Account, AccountId, Answer } from '../rules/account/account.ts'
import type { AccountBackground } from '../rules/diagnosis/account-background.ts'
import type { Department } from '../rules/preparation/departments.ts'
import type { Evidence, SendingRestriction } from '../rules/diagnosis/evidence.ts'
import type { SourceReading } from '../rules/source-reading.ts'
import type { Authenticators } from '../rules/proofs/factors/factor.ts'
import type { MethodChanges } from '../rules/proofs/freshness.ts'
import type { Resolved } from '../rules/request/parts/claim.ts'
import type { Pass, PassPolicy } from '../rules/remedies/temporary-access-pass-terms.ts'
import type { TenantWrite } from '../rules/remedies/remedy.ts'
import type { ContextDemand, Demand } from '../rules/account/sign-in-context.ts'
import type { SourceState } from '../rules/diagnosis/source-state.ts'
import type { RegisteredMethod, SecondFactor } from '../rules/account/second-factor.ts'
import type { PlannedWrite } from '../rules/remedies/dry-run.ts'
import type { Applied, PassMade, PlannedCall } from './tenant-write.ts'

/**
 * Part of the answer may come from lists that were read for everybody a moment ago. Only where no write rests on it
 * (rule R11).
 */
export type MayBeListed = 'lists'

/** The Microsoft 365 tenant. Reads throw `Unavailable` only where no part of the answer could be had. */
export interface Tenant {
  /** The account of a sign-in name; null when there is none. One request, whether it exists or not. */
  findAccount(signInName: string): Promise<Resolved | null>
  /** Uncached, with every look-up behind the class. Null when it was deleted. */
  readAccount(id: AccountId, from?: MayBeListed): Promise<Account | null>
  /**
   * `in-turn`: no page waits for it, so where Microsoft limits such readings it queues. `as-of-late`: there, what this
   * process read in turn some minutes ago is enough. Never before a write (rule R11).
   */
  readAuthenticators(id: AccountId, when?: 'in-turn' | 'as-of-late'): Promise<Authenticators>
  /** How often authenticators can be read, while Microsoft is known to limit it; null while it is not. */
  authenticatorsPace(): Promise<{ readonly readings: number; readonly inSeconds: number } | null>
  /**
   * From the audit log, whose limit is the tightest of all: asked only where the age of a method depends on it.
   * `in-turn`: no page waits for it, so it queues.
   */
  readMethodChanges(id: AccountId, from?: MayBeListed, when?: 'in-turn'): Promise<MethodChanges>
  /** What the account's user has let applications do, since then. */
  readConsents(id: AccountId, since: Date): Promise<Answer<readonly Consent[]>>
  /**
   * At most two dependent round trips. `anew`, before a write: nothing from a list that was read earlier (rule R11).
   */
  readEvidence(account: { readonly id: AccountId }, anew?: 'anew'): Promise<Evidence>
  /**
   * What an approver reads around the account; some minutes old at most, or read now where `anew` is asked. No write
   * rests on it.
   */
  readBackground(id: AccountId, anew?: 'anew'): Promise<AccountBackground>
  /**
   * What second step these methods leave once Microsoft's own texts and calls end. Asks about the account only where a
   * group or a role decides. Unseen as `not-configured` where nothing ends.
   */
  readSecondFactor(
    id: AccountId,
    of: { readonly methods: SourceReading<readonly RegisteredMethod[]>; readonly isExternal: boolean },
  ): Promise<SourceReading<SecondFactor>>
  readSendingRestriction(of: Pick<Account, 'signInName' | 'mail'>): Promise<SourceReading<SendingRestriction | null>>
  /** Everybody who may sign in, by department; up to some hours old. */
  readDepartments(): Promise<SourceReading<readonly Department[]>>
  /**
   * Who holds a role of the desk, directly or by a group. Up to a minute old, and up to five while the tenant does not
   * answer. Unseen without its permission, which is optional.
   */
  readDeskRoleHolders(): Promise<SourceReading<readonly DeskRoleHolder[]>>
  /** Whether the account may sign in; false also where it was deleted. One request, uncached and not repeated. */
  readEnabled(id: AccountId): Promise<SourceReading<boolean>>
  /** What an authentication context demands of a sign-in, as it was read within the hour. Asks nothing of the tenant; unseen without its permission. */
  signInContext(context: string): Promise<SourceReading<ContextDemand>>
  /** What it demands of this very account; a few minutes old at most while Microsoft answers. */
  contextDemandOn(context: string, id: AccountId): Promise<SourceReading<Demand>>
  /** What Conditional Access demands of sign-ins at the desk. Asks nothing of the tenant. */
  deskSignIn(): Promise<SourceReading<ContextDemand>>
  /** How each source was last answered, for the health page. Asks nothing of the tenant. */
  sourceStates(): Promise<readonly SourceState[]>
  /**
   * The account's Temporary Access Passes, used and expired ones too as long as Microsoft lists them. `in-turn`: as
   * with authenticators.
   */
  readPasses(id: AccountId, when?: 'in-turn'): Promise<SourceReading<readonly Pass[]>>
  readPassPolicy(id: AccountId): Promise<SourceReading<PassPolicy>>
  /** One write, not repeated by the adapter; its answer is the only time that the pass can be read. */
  createPass(id: AccountId, lifetimeInMinutes: number): Promise<PassMade>
  /**
   * What this write of this account would send, by the code that sends it; asks nothing of anybody. Null: it is not sent
   * in this organisation.
   */
  describeWrite(account: Account, write: PlannedWrite): PlannedCall | null
  /** One write, not repeated by the adapter. */
  apply(id: AccountId, write: TenantWrite): Promise<Applied>
}

/** `roles` as the desk's registration names them, at least one. */
export interface DeskRoleHolder {
  readonly id: AccountId
  readonly roles: readonly string[]
}

export interface Consent {
  readonly at: Date | null
  /** The application's name in the directory. */
  readonly app: string | null
}
