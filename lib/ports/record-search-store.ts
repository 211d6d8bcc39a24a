/** Reading the record: what fits a search, a page at a time, and whose events they are. */
import type { AccountId } from '../rules/account/account.ts'
import type { AuditEvent, Link } from '../rules/audit.ts'
import type { RecordFilter, RecordPlace } from '../rules/organisation/record-filter.ts'

/** One event as it is stored, with what it says. */
export interface StoredEvent {
  readonly link: Link
  readonly event: AuditEvent
}

export interface RecordSearch {
  readonly filter: RecordFilter
  readonly order: 'newest-first' | 'oldest-first'
  /** Where the page before ended. */
  readonly after: RecordPlace | null
  /** Events at most. */
  readonly limit: number
}

/** A request as lists of events name it. */
export interface RequestLabel {
  readonly id: string
  readonly reference: string
  readonly account: RecordPerson | null
}

/** Somebody as their requests name them. */
export interface RecordPerson {
  readonly id: AccountId
  readonly displayName: string
  readonly signInName: string
}

export interface RecordSearchStore {
  /** Events that fit, in order of their moment; each further page costs the same, however long the record is. */
  searchRecord(search: RecordSearch): Promise<readonly StoredEvent[]>
  /** Those of these requests that are still kept. */
  requestLabels(ids: readonly string[]): Promise<readonly RequestLabel[]>
  /** People whose requests are found by these words, a few at most. */
  peopleNamed(words: string): Promise<readonly RecordPerson[]>
}
