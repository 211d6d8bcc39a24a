/** Transfers of requests to another device: of each request the newest counts. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { DeviceTransfer } from '../../../rules/request/device-transfer.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database } from '../engine/engine.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { handOvers } from '../schema.ts'

/** Adds a transfer, with its code. */
export const add = async (tx: Database, codes: RowCodes, handOver: DeviceTransfer): Promise<void> =>
  void (await tx.insert(handOvers).values({ ...handOver, code: codes.codeOf('hand-over', handOver) }))

/**
 * The newest transfer by its id, the other browser or the request; null where there is none, or its code does not fit.
 */
export async function find(
  db: Database,
  codes: RowCodes,
  by: Parameters<Store['deviceTransfer']>[0],
): Promise<DeviceTransfer | null> {
  const its =
    'id' in by
      ? eq(handOvers.id, by.id)
      : 'browser' in by
        ? eq(handOvers.browser, by.browser)
        : eq(handOvers.requestId, by.requestId)
  const [row] = await db.select().from(handOvers).where(its).orderBy(desc(handOvers.number)).limit(1)
  return row ? believed(codes, row) : null
}

function believed(codes: RowCodes, { number: _order, code, ...handOver }: typeof handOvers.$inferSelect) {
  return codes.fits('hand-over', handOver, code) ? handOver : null
}

/** False when another device was first, since an address is valid for one device. */
export async function join(
  tx: Database,
  codes: RowCodes,
  id: string,
  { browser, codeHash }: { readonly browser: string; readonly codeHash: string },
): Promise<boolean> {
  const free = and(eq(handOvers.id, id), isNull(handOvers.browser))
  const [row] = await tx.select().from(handOvers).where(free).for('update')
  const offered = row ? believed(codes, row) : null
  if (!offered) return false
  const code = codes.codeOf('hand-over', { ...offered, browser, codeHash })
  const joined = await tx.update(handOvers).set({ browser, codeHash, code }).where(free).returning({ id: handOvers.id })
  return joined.length > 0
}

/** Counts a try, atomically; answers the tries so far, this one included. */
export async function countTry(db: Database, id: string): Promise<number> {
  const [counted] = await db
    .update(handOvers)
    .set({ tries: sql`${handOvers.tries} + 1` })
    .where(eq(handOvers.id, id))
    .returning({ tries: handOvers.tries })
  if (!counted) throw new Error('A try at a hand-over that nobody offered')
  return counted.tries
}
