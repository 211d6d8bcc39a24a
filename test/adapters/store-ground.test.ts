/** What every engine has in common, on the one in memory. */
import { getTableColumns, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layGround } from '#lib/adapters/store/ground.ts'
import { IN_MEMORY, openPglite } from '#lib/adapters/store/pglite.ts'
import type { Engine } from '#lib/adapters/store/engine.ts'
import * as schema from '#lib/adapters/store/schema.ts'
import { KINDS, TASK_KINDS } from '#lib/adapters/store/task-kinds.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openPglite(IN_MEMORY)
})
afterAll(() => engine.close())

const REFUSED = 'This database belongs to production. The demo refuses it: give it an empty database of its own.'

describe('the ground', () => {
  test('is laid once and left as it is when laid again', async () => {
    await layGround(engine.db, 'production')
    await layGround(engine.db, 'production')
    const { rows } = await engine.query('SELECT mark, value FROM latchkey.ground ORDER BY mark')
    expect(rows).toEqual([
      { mark: '0001-ground', value: 'applied' },
      { mark: 'mode', value: 'production' },
    ])
  })

  test('of production is refused by the demo (R18)', async () => {
    await expect(layGround(engine.db, 'demo')).rejects.toThrow(REFUSED)
    const { rows } = await engine.query(`SELECT value FROM latchkey.ground WHERE mark = 'mode'`)
    expect(rows).toEqual([{ value: 'production' }])
  })

  for (const table of Object.values(schema).filter((value) => is(value, PgTable)))
    test(`has every column that the queries of ${Object.keys(getTableColumns(table))[0]}… name`, async () => {
      await expect(engine.db.select().from(table).where(sql`false`)).resolves.toEqual([])
    })
})

describe('a task of every kind', () => {
  for (const kind of KINDS)
    test(`${kind} is given up within a minute when its run hangs, and begun again`, () => {
      const { expireInSeconds, retries, atOnce } = TASK_KINDS[kind]
      expect(expireInSeconds).toBeLessThanOrEqual(60)
      expect(retries).toBeGreaterThan(0)
      expect(atOnce).toBeGreaterThan(0)
    })
})
