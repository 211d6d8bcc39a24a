/** A server of its own: the same promises, and those that only several instances can break. */
import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '#lib/adapters/store/engine/engine.ts'
import { migrateDatabase } from '#lib/adapters/store/engine/migrate.ts'
import { migrations } from '#lib/adapters/store/migrations/index.ts'
import { openEngine } from '#lib/adapters/store/engine/open-engine.ts'
import * as schema from '#lib/adapters/store/schema.ts'
import { isOn } from '#lib/rules/organisation/threat-mode.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { contractsOn } from './store/contracts.ts'
import { eventOf, listening, newRequest, open, resolve } from './store/opened.ts'

let server: PostgresServer
let takenUp: Promise<{ readonly kind: string; readonly afterSeconds: number }>
beforeAll(async () => {
  server = await startPostgres()
  takenUp = leftInSilence(await server.database('silent'))
})
afterAll(() => server?.stop())

const place = async (name: string) => ({ kind: 'postgres', url: await server.database(name) }) as const
contractsOn('a PostgreSQL server', async () => open(await place('store')))

test('a server that is not there is said to be', async () => {
  const url = 'postgresql://latchkey:secret@127.0.0.1:1/latchkey'
  await expect(open({ kind: 'postgres', url })).rejects.toThrow(/^connect ECONNREFUSED [0-9.:]+$/)
})

test('four instances may start on one empty database at once, and share one chain', async () => {
  const together = await place('together')
  const instances = await Promise.all(Array.from({ length: 4 }, () => open(together)))
  for (const { store } of instances)
    await store.record({ at: new Date(), requestId: null, kind: 'started', by: { kind: 'operator' }, facts: {} })
  expect(await instances[0]?.store.verifyChain()).toMatchObject({ links: 4, fault: null })
  await Promise.all(instances.map(({ store }) => store.close()))
})

test('threat mode that one instance switches on is on at the other’s next question (R16, T-H2)', async () => {
  const shared = await place('switched')
  const [one, other] = await Promise.all([open(shared), open(shared)])
  const now = new Date()
  const from = await one.store.threatSwitch()
  expect(isOn(await other.store.threatSwitch(), now)).toBe(false)
  const until = new Date(now.getTime() + 3_600_000)
  const to = { ...from, version: 1, since: now, until, reason: 'An attack', by: { id: 'lee', name: 'Lee Gu' } }
  const event = { at: now, requestId: null, kind: 'threat-on', by: { kind: 'operator' }, facts: {} } as const
  expect(await one.store.switchThreat({ from, to, event })).toBe(true)
  expect(isOn(await other.store.threatSwitch(), now)).toBe(true)
  await Promise.all([one.store.close(), other.store.close()])
})

describe('the ground', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine(await place('ground'), console)
    await migrateDatabase(engine.db, 'production')
  })
  afterAll(() => engine?.close())

  test('is left as it is when it is laid again', async () => {
    await migrateDatabase(engine.db, 'production')
    const { rows } = await engine.query('SELECT mark, value FROM latchkey.ground ORDER BY mark')
    expect(rows).toEqual([
      ...migrations.map(({ id }) => ({ mark: id, value: 'applied' })),
      { mark: 'mode', value: 'production' },
    ])
  })

  test('of production is refused by the demo (R18)', async () => {
    await expect(migrateDatabase(engine.db, 'demo')).rejects.toThrow(
      'This database belongs to production. The demo refuses it: give it an empty database of its own.',
    )
  })

  for (const table of Object.values(schema).filter((value) => is(value, PgTable)))
    test(`has every column of ${getTableName(table)} that a query names`, async () => {
      await expect(engine.db.select().from(table).where(sql`false`)).resolves.toEqual([])
    })
})

// Begun before all the others: the workers look for the silent every few seconds.
test('a task whose worker fell silent is taken up by another instance within seconds, not minutes', async () => {
  const { kind, afterSeconds } = await takenUp
  expect(kind).toBe('resolve')
  expect(afterSeconds).toBeLessThan(30)
})

/** A task as a worker on another machine leaves it when its power goes. Answers what was run in the end, and how soon. */
async function leftInSilence(url: string) {
  const { store, query } = await open({ kind: 'postgres', url })
  const heard = listening()
  await store.work(heard.handlers, heard.dead)
  const request = newRequest()
  const again = heard.first(request.id)
  const notBefore = new Date(Date.now() + 86_400_000)
  await store.begin(request, eventOf(request), [{ task: resolve(request), notBefore }])
  await query(`UPDATE latchkey_tasks.job SET state = 'active', started_on = now() - interval '12 seconds',
    heartbeat_on = now() - interval '11 seconds' WHERE name = 'resolve'`)
  const silentSince = Date.now()
  const { kind, at } = await again
  await store.close()
  return { kind, afterSeconds: (at - silentSince) / 1000 }
}
