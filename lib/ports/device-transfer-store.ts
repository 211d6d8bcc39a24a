/** Transfers of requests to another device (rule R2). */
import type { AuditEvent } from '../rules/audit.ts'
import type { DeviceTransfer } from '../rules/request/device-transfer.ts'

export interface DeviceTransferStore {
  /** Stores a transfer together with its event; the newest of a request counts. */
  offerTransfer(handOver: DeviceTransfer, event: AuditEvent): Promise<void>
  deviceTransfer(
    by: { readonly id: string } | { readonly requestId: string } | { readonly browser: string },
  ): Promise<DeviceTransfer | null>
  /** The other device joins. False: another device was first, and nothing was written. */
  joinTransfer(
    id: string,
    other: { readonly browser: string; readonly codeHash: string },
    event: AuditEvent,
  ): Promise<boolean>
  /** Counts a try, atomically, before the code is compared. */
  countTransferTry(id: string): Promise<number>
}
