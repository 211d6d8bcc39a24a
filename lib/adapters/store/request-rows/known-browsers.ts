/** Browsers that an account knows, one row a browser and account. Ending one deletes its row. */
import { eq, lt } from 'drizzle-orm'
import { knownAfter, type KnownBrowser, unknownAfter } from '../../../rules/request/known-browser.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database } from '../engine/engine.ts'
import type { RowCodes } from '../row-codes/row-codes.ts'
import { knownBrowsers } from '../schema.ts'

/**
 * Null also where the row is not ours, since whoever can only write to the database makes no browser known (rule R19).
 */
export async function findKnownBrowser(db: Database, codes: RowCodes, id: string): Promise<KnownBrowser | null> {
  const [row] = await db.select().from(knownBrowsers).where(eq(knownBrowsers.id, id))
  if (!row) return null
  const { code, ...known } = row
  return codes.fits('known-browser', known, code) ? known : null
}

/** Stores the row, in place of one of the same id. */
export async function rememberBrowser(db: Database, codes: RowCodes, known: KnownBrowser): Promise<void> {
  const row = { ...known, code: codes.codeOf('known-browser', known) }
  await db.insert(knownBrowsers).values(row).onConflictDoUpdate({ target: knownBrowsers.id, set: row })
}

/** Deletes the rows of a browser, or of an account. */
export async function forgetBrowsers(db: Database, of: Parameters<Store['forgetBrowsers']>[0]): Promise<void> {
  const which = 'browser' in of ? eq(knownBrowsers.browser, of.browser) : eq(knownBrowsers.accountId, of.accountId)
  await db.delete(knownBrowsers).where(which)
}

/** In the same write as the move that it follows from. */
export async function keepKnownBrowsers(
  tx: Database,
  codes: RowCodes,
  from: RecoveryRequest,
  to: RecoveryRequest,
): Promise<void> {
  const known = knownAfter(from, to)
  if (known) await rememberBrowser(tx, codes, known)
  const accountId = unknownAfter(from, to)
  if (accountId) await forgetBrowsers(tx, { accountId })
}

/** Deletes rows that ran out before then. */
export async function forgetExpiredBrowsers(db: Database, before: Date): Promise<void> {
  await db.delete(knownBrowsers).where(lt(knownBrowsers.expiresAt, before))
}
