/** Work that reads the tenant is done in turn by network, whichever instance is asked and whichever does it (R5). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { TASK_KINDS } from '#lib/adapters/store/tasks/task-kinds.ts'
import { emptyDatabase } from './own-database.ts'
import { eventOf, listening, newRequest, open, type Opened } from './store/opened.ts'

let instances: readonly Opened[] = []
const at = (one: number) => instances[one % instances.length] as Opened
beforeEach(async () => {
  await close()
  const url = await emptyDatabase(randomUUID())
  instances = [await open({ kind: 'postgres', url }), await open({ kind: 'postgres', url })]
})
afterAll(() => close())
const close = async () => {
  for (const { store } of instances) await store.close()
  instances = []
}

/** A beginning from this network, asked of either instance. */
async function begins(network: string, instance = 0): Promise<string> {
  const request = newRequest()
  const later = [{ task: { kind: 'resolve', requestId: request.id } as const, network }]
  await at(instance).store.begin(request, eventOf(request), later)
  return request.id
}

/** The networks in the order in which their look-ups were taken, as the queue notes it: a busy machine changes nothing. */
async function order(ofNetwork: ReadonlyMap<string, string>, working: readonly Opened[]): Promise<readonly string[]> {
  let begun = 0
  const handlers = listening().handlers
  const { promise: done, resolve: told } = Promise.withResolvers<void>()
  const look = async () => {
    begun += 1
    if (begun === ofNetwork.size) told()
  }
  for (const { store } of working) await store.work({ ...handlers, resolve: look }, async () => undefined)
  await done
  const taken = await at(0).query(
    `SELECT data -> 'task' ->> 'requestId' AS request FROM latchkey_tasks.job WHERE name = 'resolve' ORDER BY started_on`,
  )
  return taken.rows.map(({ request }) => ofNetwork.get(String(request)) ?? '?')
}

/** Workers of both instances: a look-up that one is still asking for may be noted before one that was there first. */
const IN_HAND = 2 * TASK_KINDS.resolve.atOnce

describe('Networks take turns (R5)', () => {
  test('one that floods beginnings delays nobody: every other network is looked up in the first rounds', async () => {
    const ofNetwork = new Map<string, string>()
    for (let number = 0; number < 150; number++) ofNetwork.set(await begins('flood', number), 'flood')
    for (let other = 0; other < 10; other++) ofNetwork.set(await begins(`other ${other}`, other), `other ${other}`)
    const begun = await order(ofNetwork, instances)
    const last = begun.findLastIndex((network) => network !== 'flood')
    expect(last).toBeLessThanOrEqual(10 + 1 + IN_HAND)
    expect(begun.filter((network) => network === 'flood')).toHaveLength(150)
  })

  test('of two that flood, each gets every second look-up, whoever began first', async () => {
    const ofNetwork = new Map<string, string>()
    for (const network of ['first', 'second'])
      for (let number = 0; number < 60; number++) ofNetwork.set(await begins(network, number), network)
    const begun = await order(ofNetwork, instances)
    for (let half = 20; half <= 100; half += 20) {
      const first = begun.slice(0, half).filter((network) => network === 'first').length
      expect(Math.abs(first - half / 2)).toBeLessThanOrEqual(IN_HAND)
    }
  })

  test('one that comes while a flood is worked off is next, and not behind all that wait', async () => {
    const rounds = async () =>
      (await at(0).query(`SELECT network, round FROM latchkey.task_turns WHERE kind = 'resolve' ORDER BY network`)).rows
    for (let number = 0; number < 20; number++) await begins('flood', number)
    await at(1).query(`INSERT INTO latchkey.task_turns VALUES ('resolve', '', 7)`)
    await begins('late', 1)
    expect(await rounds()).toEqual([
      { network: '', round: 7 },
      { network: 'flood', round: 20 },
      { network: 'late', round: 8 },
    ])
  })

  test('what is remembered of networks is forgotten once their turns are over (R20)', async () => {
    const ofNetwork = new Map<string, string>()
    for (let number = 0; number < 5; number++) ofNetwork.set(await begins(`network ${number}`), `network ${number}`)
    await order(ofNetwork, instances)
    await at(0).store.forget({ requests: new Date(0), networks: new Date(0), signIns: new Date(0) })
    const { rows } = await at(0).query(`SELECT network FROM latchkey.task_turns WHERE network <> ''`)
    expect(rows).toEqual([])
  })
})
