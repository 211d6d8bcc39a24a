/**
 * A database that counts by another clock, for a site that does: its own functions of time come first in the search
 * path, and the task queue's is replaced. Defaults of columns stay the server's, which nothing is counted by.
 */
import { Client } from 'pg'
import type { ProcessClock } from '#test/demo/process-clock.ts'

/** Moves the clock of every connection that is opened from now on. */
export function moveClock(url: string, { since, showed, pace }: ProcessClock): Promise<void> {
  const shown = (moment: string) =>
    `SELECT to_timestamp((${showed} + (extract(epoch FROM pg_catalog.${moment}) * 1000 - ${since}) * ${pace}) / 1000.0)`
  return replaceClock(url, { now: shown('now()'), clockTimestamp: shown('clock_timestamp()') })
}

/** The queries that its functions of time answer by, for every connection from now on. */
async function replaceClock(url: string, by: { readonly now: string; readonly clockTimestamp: string }) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const name = client.escapeIdentifier(client.database ?? '')
  await client.query(`
    CREATE SCHEMA moved_clock;
    CREATE FUNCTION moved_clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ ${by.now} $$;
    CREATE FUNCTION moved_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ ${by.clockTimestamp} $$;
    CREATE OR REPLACE FUNCTION latchkey_tasks.job_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ ${by.now} $$;
    ALTER DATABASE ${name} SET search_path = moved_clock, pg_catalog, public;
  `)
  await client.end()
}
