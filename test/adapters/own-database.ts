/**
 * One PostgreSQL for a whole run, and on it a database for whoever asks.
 *
 * Each is a copy of one on which the newest tables stand already: to start an
 * engine and to lay its ground takes longer than many a suite or journey does.
 */
import { randomBytes } from 'node:crypto'
import { env } from 'node:process'
import { Client } from 'pg'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import { openLog } from '#lib/adapters/log.ts'
import { ROWS_CODED } from '#lib/adapters/store/row-codes/accept-rows.ts'
import { openStore } from '#lib/adapters/store/open.ts'
import { openEngine, type DatabaseLocation } from '#lib/adapters/store/engine/open-engine.ts'
import type { Log } from '#lib/ports/logger.ts'
import { isOwn, type ProcessClock } from '#test/demo/process-clock.ts'
import { moveClock } from './database-clock.ts'
import { startPostgres } from './postgres-server.ts'

/** The variable by which workers learn the server's address. */
const ADDRESS = 'LATCHKEY_GROUND_DATABASE'

/** Vitest runs this before its first worker, and what it returns after its last. */
export default async function startForAll(): Promise<() => Promise<void>> {
  const server = await startPostgres()
  const url = await server.database('ground')
  const place = { kind: 'postgres', url } as const
  const log = openLog({ level: 'error' })
  const keys = openKeys([{ version: 'ground', secret: randomBytes(32) }])
  const { store } = await openStore(place, { mode: 'demo', log, keys })
  await store.close()
  await forgetKeys(place, log)
  env[ADDRESS] = url
  return server.stop
}

/** Takes the keys out of the original, since whoever opens a copy brings a key of their own. */
async function forgetKeys(place: DatabaseLocation, log: Log): Promise<void> {
  const engine = await openEngine(place, log)
  await engine.query('DELETE FROM latchkey.switches')
  await engine.query(`DELETE FROM latchkey.ground WHERE mark = '${ROWS_CODED.mark}'`)
  await engine.close()
}

/** The address of a database with all its tables and nothing in them. `clock`: by which it counts, if not the machine's. */
export async function emptyDatabase(name: string, clock: ProcessClock | null = null): Promise<string> {
  const url = await copyOfDatabase(env[ADDRESS] ?? '', name)
  if (clock && !isOwn(clock)) await moveClock(url, clock)
  return url
}

/** The address of a copy. Nobody may be in the one that is copied. */
export async function copyOfDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: new URL('/postgres', url).href })
  await client.connect()
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${new URL(url).pathname.slice(1)}"`)
  await client.end()
  return new URL(`/${name}`, url).href
}
