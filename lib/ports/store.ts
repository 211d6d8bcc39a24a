import type { RequestStore } from './request-store.ts'
import type { AttemptNoticeStore } from './attempt-notice-store.ts'
import type { KnownBrowserStore } from './known-browser-store.ts'
import type { ChallengeStore } from './challenge-store.ts'
import type { DeviceTransferStore } from './device-transfer-store.ts'
import type { EnrolmentStore } from './enrolment-store.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { InsightStore } from './insight-store.ts'
import type { RecordSearchStore } from './record-search-store.ts'
import type { RowStateStore } from './row-state-store.ts'
import type { WebhookStore } from './webhook-store.ts'
import type { TaskStore } from './task-store.ts'
import type { RetentionStore } from './retention-store.ts'

/**
 * Everything that is stored.
 *
 * Rows that grant something (`KeyedRows`) are written with a code under a key outside the database, which is checked
 * at every reading. One whose code does not fit counts as absent and is reported; of the switches, the stricter answer
 * is given (rule R19).
 */
export interface Store
  extends RequestStore,
    AttemptNoticeStore,
    KnownBrowserStore,
    ChallengeStore,
    DeviceTransferStore,
    EnrolmentStore,
    OrganisationStore,
    AuditStore,
    RecordSearchStore,
    InsightStore,
    RowStateStore,
    TaskStore,
    WebhookStore,
    RetentionStore {
  /** Throws when the database cannot be read and written. */
  ping(): Promise<void>
  close(): Promise<void>
}
