/**
 * The store and the throttle, on one PostgreSQL: embedded in this process, or a
 * server of its own. Everything that belongs together is one transaction.
 */
import { sql } from 'drizzle-orm'
import type { Log } from '../../ports/logger.ts'
import type { Sessions } from '../../ports/session-store.ts'
import type { Store } from '../../ports/store.ts'
import type { Throttle } from '../../ports/rate-limiter.ts'
import type { Keys } from '../../rules/secret-sources.ts'
import type { Settings } from '../../rules/organisation/settings.ts'
import type { LimitPoints } from '../../rules/throttle.ts'
import type { SharedEvidence } from '../shared-sources/shared-evidence.ts'
import { databaseThrottle } from '../throttle/stored-throttle.ts'
import { appendEvent, type Hash, sha256 } from './audit/audit-chain.ts'
import type { Engine } from './engine/engine.ts'
import { acceptRows } from './row-codes/accept-rows.ts'
import { migrateDatabase } from './engine/migrate.ts'
import { redactErrors, withoutValues } from './engine/redact-errors.ts'
import { openEngine, type DatabaseLocation } from './engine/open-engine.ts'
import { findOutdated } from './row-codes/last-states.ts'
import { reportReplayed } from './row-codes/replayed-rows.ts'
import { forgetAged } from './retention.ts'
import { rowCodesUnder } from './row-codes/row-codes.ts'
import { type RowFaults, rowFaultsOn } from './row-codes/row-faults.ts'
import { sessionsOn } from './people-rows/sessions.ts'
import { sharedOn } from './shared-rows/shared.ts'
import { sourceCodesUnder } from './shared-rows/source-codes.ts'
import { openTasks } from './tasks/tasks.ts'
import { forgetUnproved } from './request-rows/forget-unproved.ts'
import { storedInsights } from './audit/stored-insights.ts'
import { storedSearch } from './audit/stored-search.ts'
import { storedWebhooks } from './shared-rows/webhook-messages.ts'
import { storedRecord } from './audit/stored-record.ts'
import { storedEnrolments } from './people-rows/stored-enrolments.ts'
import { storedOrganisation } from './people-rows/stored-organisation.ts'
import { storedChallenges, storedDeviceTransfers } from './request-rows/stored-challenges.ts'
import { storedAttemptNotices, storedKnownBrowsers, storedRequests } from './request-rows/stored-requests.ts'
import type { Inside } from './transactions.ts'

export interface Opening {
  /** A new database is marked with it, and refused in the other mode from then on (rule R18). */
  readonly mode: Settings['mode']
  readonly log: Log
  /** The keys for the codes of rows that grant something (rule R19). */
  readonly keys: Keys
  /** Limits of this installation, where they differ from `LIMITS`. */
  readonly limits?: LimitPoints
  /** The hash of the audit chain; SHA-256 when left out. */
  readonly hash?: Hash
}

/** Everything that one database serves. */
export interface OnDatabase {
  readonly store: Store
  readonly sessions: Sessions
  readonly throttle: Throttle
  readonly shared: SharedEvidence
}

/** Opens the database of this place, with its store, its throttle and its shared sources. */
export async function openStore(place: DatabaseLocation, opening: Opening): Promise<OnDatabase> {
  return onEngine(await openEngine(place, opening.log), opening)
}

/** Takes the engine over: it is closed with the store, and when the store cannot be opened. */
export async function onEngine(
  engine: Engine,
  { mode, log, keys, limits = {}, hash = sha256 }: Opening,
): Promise<OnDatabase> {
  try {
    await migrateDatabase(engine.db, mode)
    const faults = rowFaultsOn(engine.db, log)
    const codes = rowCodesUnder(keys, faults)
    await acceptRows(engine.db, keys, codes)
    await refreshStatistics(engine)
    const inside = { db: engine.db, tasks: await openTasks(engine, log), hash, codes }
    const store = storeOn(engine, inside, faults)
    return {
      store: redactErrors(store),
      sessions: redactErrors(sessionsOn(engine.db, hash)),
      throttle: databaseThrottle(engine.query, limits),
      shared: redactErrors(sharedOn(engine.db, sourceCodesUnder(keys, faults.report))),
    }
  } catch (error) {
    await engine.close()
    throw withoutValues(error)
  }
}

/** A server does this by itself. The embedded engine does not, and would plan a search for a table of unknown size. */
async function refreshStatistics(engine: Engine): Promise<void> {
  if (engine.alone) await engine.query('ANALYZE')
}

function storeOn(engine: Engine, inside: Inside, faults: RowFaults): Store {
  const { db, tasks, hash, codes } = inside
  return {
    ...storedRequests(inside),
    ...storedAttemptNotices(inside),
    ...storedKnownBrowsers(inside),
    ...storedChallenges(inside),
    ...storedDeviceTransfers(inside),
    ...storedEnrolments(inside),
    ...storedOrganisation(inside),
    ...storedRecord(inside),
    ...storedWebhooks(inside),
    ...storedSearch(inside),
    ...storedInsights(inside),
    outdated: async (rows) => {
      const found = await findOutdated(db, rows, codes.isCode)
      await reportReplayed(db, codes, found)
      return found
    },
    rowFaults: faults.read,
    work: (handlers, dead) => tasks.work(handlers, dead),
    backlog: () => tasks.backlog(),
    forget: async (older) => {
      const forgotten = await forgetAged(db, codes, (tx, event, states) => appendEvent(tx, event, hash, states), older)
      await refreshStatistics(engine)
      return forgotten
    },
    forgetUnproved: (before) => forgetUnproved(db, before),
    ping: async () => {
      // Reads, and takes the one lock that every write needs.
      await db.transaction((tx) => tx.execute(sql`SELECT 1 FROM latchkey.audit_head FOR UPDATE`))
    },
    close: async () => {
      await tasks.stop()
      await faults.settled()
      await engine.close()
    },
  }
}
