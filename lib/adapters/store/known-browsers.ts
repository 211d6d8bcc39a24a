/** Browsers that an account knows, one row a browser and account; ended is deleted. */
import { eq, lt } from 'drizzle-orm'
import { knownAfter, type KnownBrowser, unknownAfter } from '../../known-browser.ts'
import type { RecoveryRequest } from '../../request.ts'
import type { Store } from '../../ports.ts'
import type { Database } from './engine.ts'
import { knownBrowsers } from './schema.ts'

export async function findKnown(db: Database, id: string): Promise<KnownBrowser | null> {
  const [row] = await db.select().from(knownBrowsers).where(eq(knownBrowsers.id, id))
  return row ?? null
}

export async function remember(db: Database, known: KnownBrowser): Promise<void> {
  await db.insert(knownBrowsers).values(known).onConflictDoUpdate({ target: knownBrowsers.id, set: known })
}

export async function endKnown(db: Database, of: Parameters<Store['forgetBrowsers']>[0]): Promise<void> {
  const which = 'browser' in of ? eq(knownBrowsers.browser, of.browser) : eq(knownBrowsers.accountId, of.accountId)
  await db.delete(knownBrowsers).where(which)
}

/** In the same write as the move that it follows from. */
export async function keepKnown(tx: Database, from: RecoveryRequest, to: RecoveryRequest): Promise<void> {
  const known = knownAfter(from, to)
  if (known) await remember(tx, known)
  const accountId = unknownAfter(from, to)
  if (accountId) await endKnown(tx, { accountId })
}

export async function forgetExpired(db: Database, before: Date): Promise<void> {
  await db.delete(knownBrowsers).where(lt(knownBrowsers.expiresAt, before))
}
