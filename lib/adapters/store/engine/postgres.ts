/** A PostgreSQL server, from version 15 on. */
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { Log } from '../../../ports/logger.ts'
import type { Engine } from './engine.ts'

/**
 * Connections of one instance. Tasks have connections of their own, so that many tasks at once do not hold up pages.
 */
const PAGES_AT_ONCE = 10
const TASKS_AT_ONCE = 6
/** Milliseconds to wait for a connection before an error. */
const CONNECTS_WITHIN_MS = 5_000

/** The engine for a server. Connects at the first query. */
export function openPostgres(url: string, log: Log): Engine {
  const pool = new Pool({ connectionString: url, max: PAGES_AT_ONCE, connectionTimeoutMillis: CONNECTS_WITHIN_MS })
  // Without a listener, the error of an idle connection would end the process.
  pool.on('error', () => log.warn({}, 'An idle database connection was lost'))
  return {
    db: drizzle({ client: pool }),
    query: async (text, values) => pool.query<Record<string, unknown>>(text, values && [...values]),
    tasksOver: { connectionString: url, max: TASKS_AT_ONCE },
    alone: false,
    close: () => pool.end(),
  }
}
