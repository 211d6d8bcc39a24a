/**
 * Rows that were not believed: logged by every process that finds one, and stored, so that the health page of every
 * instance shows them.
 */
import { count, gte, min, sql } from 'drizzle-orm'
import type { Log } from '../../../ports/logger.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database } from '../engine/engine.ts'
import { summarizeError } from '../engine/redact-errors.ts'
import { rowFaults } from '../schema.ts'

/** What was not found again for so long is no longer on the page; the log has it. */
const TOLD_FOR_DAYS = 30
/** Of one process; a writer who forges more has been reported by then. */
const REMEMBERS_AT_MOST = 10_000

/** Why a row was not believed. */
export type RowFault = 'without-code' | 'code-does-not-fit' | 'columns-differ' | 'unreadable' | 'put-back' | 'gone'

export interface RowFaults {
  readonly report: (name: string, why: RowFault) => void
  readonly read: Store['rowFaults']
  /** Resolves when all reports are stored. */
  readonly settled: () => Promise<void>
}

/** Reports to this database and log; each row once a process. */
export function rowFaultsOn(db: Database, log: Log): RowFaults {
  const known = new Set<string>()
  let writing = Promise.resolve()
  return {
    report: (name, why) => {
      if (known.has(name) || known.size >= REMEMBERS_AT_MOST) return
      known.add(name)
      log.error({ row: name, why }, 'A stored row does not carry our code and is treated as absent (R19)')
      // After the transaction that found it, which may use the only connection.
      writing = writing
        .then(() => keep(db, name))
        .catch((fault: unknown) =>
          log.error({ why: summarizeError(fault) }, 'That a row was not believed could not be kept'),
        )
    },
    read: async () => {
      await writing
      const lately = gte(rowFaults.seenAt, sql`now() - make_interval(days => ${TOLD_FOR_DAYS})`)
      const [found] = await db
        .select({ rows: count(), since: min(rowFaults.since) })
        .from(rowFaults)
        .where(lately)
      return { rows: found?.rows ?? 0, since: found?.since ?? null }
    },
    settled: () => writing,
  }
}

const keep = async (db: Database, name: string): Promise<void> =>
  void (await db
    .insert(rowFaults)
    .values({ name })
    .onConflictDoUpdate({ target: rowFaults.name, set: { seenAt: sql`now()` } }))
