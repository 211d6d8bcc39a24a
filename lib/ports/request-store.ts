/** Requests: each move with its event and its tasks in one write. */
import type { AccountId } from '../rules/account/account.ts'
import type { AuditEvent } from '../rules/audit.ts'
import type { AccountDenial } from '../rules/request/denials.ts'
import type { QueueSort } from '../rules/request/queue-filters.ts'
import type { RecoveryRequest, RequestState } from '../rules/request/request.ts'
import type { Narrowing } from '../rules/request/search-terms.ts'
import type { SetAside } from '../rules/request/set-aside.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

export interface Commit {
  readonly from: RecoveryRequest
  readonly to: RecoveryRequest
  readonly event: AuditEvent
  readonly later?: readonly ScheduledJob[]
  /** Closed in the same transaction. */
  readonly usedChallenge?: string
  /** An address whose link is set aside, in the same transaction. */
  readonly setAside?: SetAside
}

/** Part of the queue: requests of one state. */
export interface QueuePart {
  readonly state: RequestState
  /** Only those whose due time is before; a stop that somebody has closed is due in a hundred years. */
  readonly dueBefore?: Date | undefined
  /** Only what this approver has; null: only what nobody has. */
  readonly assignee?: AccountId | null | undefined
}

export interface QueueQuery extends Narrowing, Omit<QueuePart, 'state'> {
  readonly states: readonly RequestState[]
  /** Left out: as `sortOf` says. */
  readonly sort?: QueueSort | undefined
  /** An opaque cursor from the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface QueuePage {
  readonly requests: readonly RecoveryRequest[]
  readonly next: string | null
}

export interface RequestStore {
  begin(request: RecoveryRequest, event: AuditEvent, later: readonly ScheduledJob[]): Promise<void>
  load(id: string): Promise<RecoveryRequest | null>
  loadByBrowser(browserHash: string): Promise<RecoveryRequest | null>
  loadByReference(reference: string): Promise<RecoveryRequest | null>
  /**
   * Writes request, event and tasks together, guarded by version. False: it changed meanwhile, and nothing was
   * written.
   */
  commit(commit: Commit): Promise<boolean>
  /**
   * Requests of this account begun since then, in whatever state, the oldest first. `with-effect`: only those that
   * changed something or may have, or that had a wait, so that a stranger's beginnings of the same name are not even
   * read; and of those, each that has moved since, or is handed over, whenever it was begun.
   */
  requestsSince(account: AccountId, since: Date, only?: 'with-effect'): Promise<readonly RecoveryRequest[]>
  /** Requests of one claimed name, from this network or this device, without a proof yet; the oldest first. */
  unprovedFrom(of: {
    readonly nameHash: string
    readonly network: string
    readonly device: string
  }): Promise<readonly RecoveryRequest[]>
  /**
   * Denials of requests of this account since then, the oldest first; `commit` copies them from the request's own
   * `denials`.
   */
  denialsOf(account: AccountId, since: Date): Promise<readonly AccountDenial[]>
  /** Addresses of this account that were set aside since then, the oldest first. */
  setAsidesOf(account: AccountId, since: Date): Promise<readonly SetAside[]>
  page(query: QueueQuery): Promise<QueuePage>
  /** How many requests each part holds, in its order; none is counted above `most`. */
  countRequests(parts: readonly QueuePart[], most: number): Promise<readonly number[]>
}
