/** Requests on their way to another device (rule R2). */
import type { AuditEvent } from '../rules/audit.ts'
import type { HandOver } from '../rules/request/device-transfer.ts'

export interface DeviceTransferStore {
  /** A request on its way to another device, together with the event; the newest of a request counts. */
  offerHandOver(handOver: HandOver, event: AuditEvent): Promise<void>
  handOver(
    by: { readonly id: string } | { readonly requestId: string } | { readonly browser: string },
  ): Promise<HandOver | null>
  /** False: another device was first, and nothing was written. */
  joinHandOver(
    id: string,
    other: { readonly browser: string; readonly codeHash: string },
    event: AuditEvent,
  ): Promise<boolean>
  /** Counts a try, atomically, before the code is compared. */
  countHandOverTry(id: string): Promise<number>
}
