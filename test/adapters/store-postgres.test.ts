import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { queueContract } from './queue.contract.ts'
import { storeContract } from './store.contract.ts'
import { eventOf, listening, newRequest, open, resolve } from './store/opened.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.stop())

const start = (name: string) => async () => open({ kind: 'postgres', url: await server.database(name) })
storeContract('a PostgreSQL server', start('store'))
queueContract('a PostgreSQL server', start('queue'))

test('four instances may start on one empty database at once, and share one chain', async () => {
  const url = await server.database('together')
  const instances = await Promise.all(Array.from({ length: 4 }, () => open({ kind: 'postgres', url })))
  for (const { store } of instances)
    await store.record({ at: new Date(), requestId: null, kind: 'started', by: { kind: 'operator' }, facts: {} })
  expect(await instances[0]?.store.verifyChain()).toEqual({ links: 4, fault: null })
  await Promise.all(instances.map(({ store }) => store.close()))
})

test('a task whose worker fell silent is taken up by another instance', async () => {
  const { store, query } = await open({ kind: 'postgres', url: await server.database('silent') })
  const heard = listening()
  await store.work(heard.handlers)
  const request = newRequest()
  const again = heard.first(request.id)
  const tomorrow = new Date(Date.now() + 86_400_000)
  await store.begin(request, eventOf(request), [{ task: resolve(request), notBefore: tomorrow }])
  // As a worker on another machine would leave it when its power goes.
  await query(`UPDATE latchkey_tasks.job SET state = 'active', started_on = now() - interval '12 seconds',
    heartbeat_on = now() - interval '11 seconds' WHERE name = 'resolve'`)
  expect((await again).kind).toBe('resolve')
  await store.close()
})
