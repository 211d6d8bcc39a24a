/** A PostgreSQL server, from version 15 on. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { Log } from '../../../ports/logger.ts'
import type { Engine } from './engine.ts'

/** Connections of one instance; the tasks have their own, so that a burst of work starves no page. */
const PAGES_AT_ONCE = 10
const TASKS_AT_ONCE = 6
/** Milliseconds to wait for a connection before saying that there is none. */
const CONNECTS_WITHIN = 5_000

export function openPostgres(url: string, log: Log): Engine {
  const pool = new Pool({ connectionString: url, max: PAGES_AT_ONCE, connectionTimeoutMillis: CONNECTS_WITHIN })
  // Unheard, the error of an idle connection ends the process.
  pool.on('error', () => log.warn({}, 'An idle database connection was lost'))
  return {
    db: drizzle({ client: pool }),
    query: async (text, values) => pool.query<Record<string, unknown>>(text, values && [...values]),
    tasksOver: { connectionString: url, max: TASKS_AT_ONCE },
    alone: false,
    close: () => pool.end(),
  }
}
