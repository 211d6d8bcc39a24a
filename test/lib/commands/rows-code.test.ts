/**
 * npm run rows:code as an operator runs it, on a database server of which the test holds a
 * connection of its own: so that it can be stopped half-way, and looked at from outside.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openKeys } from '#lib/adapters/secrets/keys.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { emptyDatabase } from '#test/adapters/own-database.ts'
import { begin, open } from '#test/adapters/store/opened.ts'
import { NEEDED, secretOf } from '#test/needed-variables.ts'
import { run } from './run.ts'

/** Milliseconds. Each starts the command a few times over. */
vi.setConfig({ testTimeout: 120_000 })

const COMMAND = 'lib/commands/rows-code.ts'
const key = (version: string, of = version) => ({ version, secret: Buffer.from(secretOf(of), 'base64url') })
const named = (...versions: readonly string[]) => versions.map((one) => `${one}:${secretOf(one)}`).join(',')
const ROWS = 6

let url = ''
let client: Client
const ids: string[] = []
beforeEach(async () => {
  url = await emptyDatabase(`rows-code-${crypto.randomUUID()}`)
  client = new Client({ connectionString: url })
  await client.connect()
  // The ground that is copied was laid by the demo.
  await client.query(`UPDATE latchkey.ground SET value = 'production' WHERE mark = 'mode'`)
  const place = { kind: 'postgres', url } as const
  const opened = await open(place, 'production', openKeys([key('v1')]))
  ids.length = 0
  for (let row = 0; row < ROWS; row++) ids.push((await begin(opened)).id)
  const expiresAt = new Date(Date.now() + 86_400_000)
  await opened.store.rememberBrowser({ id: 'mark', browser: 'browser', accountId: 'adele' as AccountId, expiresAt })
  await opened.store.close()
})
afterEach(() => client.end())

const environment = (keys: string) => ({ ...NEEDED, DATABASE_URL: url, LATCHKEY_KEYS: keys })
const code = (keys: string, ...given: string[]) => run(COMMAND, { environment: environment(keys), given })
/** Of every row that has a code, the key that it is under. */
async function keysInUse(): Promise<readonly string[]> {
  const tables = ['requests', 'switches', 'known_browsers']
  const each = tables.map(
    (table) => `SELECT split_part(split_part(code, '.', 2), ':', 1) AS key FROM latchkey.${table}`,
  )
  const { rows } = await client.query<{ key: string }>(each.join(' UNION ALL '))
  return rows.map((row) => row.key)
}
const all = (version: string) => Array.from({ length: ROWS + 2 }, () => version)
/** Opens the database with this key alone, as the next start does, and returns the faults that it reports. */
async function faultsUnder(version: string): Promise<number> {
  const { store } = await open({ kind: 'postgres', url }, 'production', openKeys([key(version)]))
  expect(await store.knownBrowser('mark')).not.toBeNull()
  for (const id of ids) expect(await store.load(id)).not.toBeNull()
  const { rows } = await store.rowFaults()
  await store.close()
  return rows
}

test('under a new key every row is coded anew, once, and the older key can go', async () => {
  const { code: ended, said, complained } = await code(named('v2', 'v1'))
  expect(complained).toBe('')
  expect(said).toBe(`${ROWS + 2} rows now carry a code under the key “v2”.\n`)
  expect(ended).toBe(0)
  expect(await keysInUse()).toEqual(all('v2'))
  expect((await code(named('v2'))).said).toBe('0 rows now carry a code under the key “v2”.\n')
  expect(await faultsUnder('v2')).toBe(0)
})

test('without the key that the rows were coded under it writes nothing, and names the key', async () => {
  const { code: ended, complained } = await code(named('v2'))
  expect(complained).toMatch(/^LATCHKEY_KEYS should still have the key “v1”, behind the newest: /)
  expect(ended).toBe(1)
  expect(await keysInUse()).toEqual(all('v1'))
})

test('with another key under the old name no row is believed, and each is left as it is and named', async () => {
  const wrong = `v2:${secretOf('v2')},v1:${secretOf('not the one that there was')}`
  const { said } = await code(wrong)
  expect(said).toContain(
    '0 rows now carry a code under the key “v2”.\nLeft as they are, since their code does not fit:',
  )
  expect(said.match(/^ {2}request /gm)).toHaveLength(ROWS)
  expect(said).toContain('  known-browser mark\n')
  expect(await keysInUse()).toEqual(all('v1'))
})

test('with a head that is none it ends with 1 and opens nothing', async () => {
  const { code: ended, complained } = await code(named('v2', 'v1'), '--kept=12:short')
  expect(complained).toBe('--kept should be a head as it was printed, number:hash\n')
  expect(ended).toBe(1)
})

test('killed half-way it has changed nothing, and run again it codes them all', async () => {
  // The last of the tables that it writes: whoever holds its row has it wait there, after all the others.
  await client.query('BEGIN')
  await client.query('SELECT * FROM latchkey.switches FOR UPDATE')
  const child = started(named('v2', 'v1'))
  await waitsForUs()
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'exit')
  await client.query('ROLLBACK')
  expect(await keysInUse()).toEqual(all('v1'))
  expect((await code(named('v2', 'v1'))).said).toBe(`${ROWS + 2} rows now carry a code under the key “v2”.\n`)
  expect(await keysInUse()).toEqual(all('v2'))
})

function started(keys: string): ChildProcess {
  const root = join(import.meta.dirname, '../../..')
  const env = { PATH: process.env.PATH, ...environment(keys) } as unknown as NodeJS.ProcessEnv
  return spawn(process.execPath, [join(root, COMMAND)], { cwd: root, env, stdio: 'ignore' })
}

/** Until the command waits for a row that this test holds. */
async function waitsForUs(): Promise<void> {
  const watcher = new Client({ connectionString: url })
  await watcher.connect()
  try {
    for (let look = 0; look < 600; look++) {
      const { rowCount } = await watcher.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
      if (rowCount) return
      await pause(100)
    }
    throw new Error('It never came to the row that is held.')
  } finally {
    await watcher.end()
  }
}
