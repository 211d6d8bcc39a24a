/** Transfers of requests to another device: of each request the newest counts. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { DeviceTransfer } from '../../../rules/request/device-transfer.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database } from '../engine/engine.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { deviceTransfers } from '../schema.ts'

/** Adds a transfer, with its code. */
export const addTransfer = async (tx: Database, codes: RowCodes, transfer: DeviceTransfer): Promise<void> =>
  void (await tx.insert(deviceTransfers).values({ ...transfer, code: codes.codeOf('hand-over', transfer) }))

/**
 * The newest transfer by its id, the other browser or the request; null where there is none, or its code does not fit.
 */
export async function findTransfer(
  db: Database,
  codes: RowCodes,
  by: Parameters<Store['deviceTransfer']>[0],
): Promise<DeviceTransfer | null> {
  const its =
    'id' in by
      ? eq(deviceTransfers.id, by.id)
      : 'browser' in by
        ? eq(deviceTransfers.browser, by.browser)
        : eq(deviceTransfers.requestId, by.requestId)
  const [row] = await db.select().from(deviceTransfers).where(its).orderBy(desc(deviceTransfers.number)).limit(1)
  return row ? believedTransfer(codes, row) : null
}

function believedTransfer(codes: RowCodes, { number: _order, code, ...transfer }: typeof deviceTransfers.$inferSelect) {
  return codes.fits('hand-over', transfer, code) ? transfer : null
}

/** False when another device was first, since an address is valid for one device. */
export async function joinTransfer(
  tx: Database,
  codes: RowCodes,
  id: string,
  { browser, codeHash }: { readonly browser: string; readonly codeHash: string },
): Promise<boolean> {
  const free = and(eq(deviceTransfers.id, id), isNull(deviceTransfers.browser))
  const [row] = await tx.select().from(deviceTransfers).where(free).for('update')
  const offered = row ? believedTransfer(codes, row) : null
  if (!offered) return false
  const code = codes.codeOf('hand-over', { ...offered, browser, codeHash })
  const joined = await tx
    .update(deviceTransfers)
    .set({ browser, codeHash, code })
    .where(free)
    .returning({ id: deviceTransfers.id })
  return joined.length > 0
}

/** Counts a try, atomically; answers the tries so far, this one included. */
export async function countTransferTry(db: Database, id: string): Promise<number> {
  const [counted] = await db
    .update(deviceTransfers)
    .set({ tries: sql`${deviceTransfers.tries} + 1` })
    .where(eq(deviceTransfers.id, id))
    .returning({ tries: deviceTransfers.tries })
  if (!counted) throw new Error('A try at a transfer that nobody offered')
  return counted.tries
}
