/**
 * One PostgreSQL for a whole run, and on it a database for whoever asks.
 *
 * Each is a copy of one on which the newest tables stand already: to start an
 * engine and to lay its ground takes longer than many a suite or journey does.
 */
import { env } from 'node:process'
import { Client } from 'pg'
import { openLog } from '#lib/adapters/log.ts'
import { openStore } from '#lib/adapters/store/open.ts'
import { startPostgres } from './postgres-server.ts'

/** How the workers hear of it. */
const ADDRESS = 'LATCHKEY_GROUND_DATABASE'

/** Before the first worker; what it answers is done after the last. */
export default async function startForAll(): Promise<() => Promise<void>> {
  const server = await startPostgres()
  const url = await server.database('ground')
  const { store } = await openStore({ kind: 'postgres', url }, { mode: 'demo', log: openLog({ level: 'error' }) })
  await store.close()
  env[ADDRESS] = url
  return server.stop
}

/** The address of a database with all its tables and nothing in them. */
export async function emptyDatabase(name: string): Promise<string> {
  const ground = new URL(env[ADDRESS] ?? '')
  const from = ground.pathname.slice(1)
  // Nobody may be in the one that is copied.
  const client = new Client({ connectionString: new URL('/postgres', ground).href })
  await client.connect()
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}"`)
  await client.end()
  return new URL(`/${name}`, ground).href
}
