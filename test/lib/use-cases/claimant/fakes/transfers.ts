/** Transfers of requests to another device, in memory. */
import type { Store } from '#lib/ports/store.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { DeviceTransfer } from '#lib/rules/request/device-transfer.ts'

type TransferStore = Pick<Store, 'offerTransfer' | 'deviceTransfer' | 'joinTransfer' | 'countTransferTry'>

export function fakeTransfers(append: (event: AuditEvent) => void): TransferStore {
  const transfers: DeviceTransfer[] = []
  return {
    async offerTransfer(transfer, event) {
      transfers.push(transfer)
      append(event)
    },
    async deviceTransfer(by) {
      const isIt = (one: DeviceTransfer) =>
        'id' in by ? one.id === by.id : 'browser' in by ? one.browser === by.browser : one.requestId === by.requestId
      return transfers.findLast(isIt) ?? null
    },
    async joinTransfer(id, other, event) {
      const at = transfers.findIndex((one) => one.id === id && one.browser === null)
      const found = transfers[at]
      if (!found) return false
      transfers[at] = { ...found, ...other }
      append(event)
      return true
    },
    async countTransferTry(id) {
      const at = transfers.findIndex((one) => one.id === id)
      const found = transfers[at]
      if (!found) return 0
      transfers[at] = { ...found, tries: found.tries + 1 }
      return found.tries + 1
    },
  }
}
