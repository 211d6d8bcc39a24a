/**
 * The record alone, for reading: nothing is migrated, marked or run, so a copy can be checked on another machine and
 * by another version.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../../ports/logger.ts'
import type { Store } from '../../../ports/store.ts'
import { sha256, verifyChain } from './audit-chain.ts'
import { redactErrors } from '../engine/redact-errors.ts'
import { openEngine, type DatabaseLocation } from '../engine/open-engine.ts'

/** Opens it for checking. Throws where there is no database. */
export async function openRecord(place: DatabaseLocation, log: Log): Promise<Pick<Store, 'verifyChain' | 'close'>> {
  // The embedded engine would create an empty database, and find its chain intact.
  if (place.kind === 'pglite' && !existsSync(join(place.directory, 'PG_VERSION')))
    throw new Error(`There is no database in ${place.directory}.`)
  const engine = await openEngine(place, log)
  return redactErrors({ verifyChain: (kept) => verifyChain(engine.db, sha256, kept), close: engine.close })
}
