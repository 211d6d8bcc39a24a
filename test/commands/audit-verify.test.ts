import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { append, sha256 } from '#lib/adapters/store/audit-chain.ts'
import type { Engine } from '#lib/adapters/store/engine.ts'
import { layGround } from '#lib/adapters/store/ground.ts'
import { openEngine } from '#lib/adapters/store/place.ts'
import { eventOf } from '#test/adapters/store/opened.ts'
import { run } from './run.ts'

/** Milliseconds. An embedded database is made and opened three times over. */
vi.setConfig({ testTimeout: 90_000 })

const directory = mkdtempSync(join(tmpdir(), 'latchkey-audit-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** Three events, and then what was done to them. */
async function aRecord(name: string, spoil?: (engine: Engine) => Promise<unknown>): Promise<string> {
  const place = join(directory, name)
  const engine = await openEngine({ kind: 'pglite', directory: place }, silent)
  await layGround(engine.db, 'demo')
  for (const id of ['one', 'two', 'three']) await append(engine.db, eventOf({ id }), sha256)
  await spoil?.(engine)
  await engine.close()
  return place
}
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const verify = (place: string, ...more: string[]) => run('lib/commands/audit-verify.ts', { given: [place, ...more] })

test('npm run audit:verify on a whole record ends with 0 and says how many events it holds', async () => {
  const place = await aRecord('whole')
  const { code, said } = await verify(place)
  expect(said).toMatch(/^The record is whole: 3 events, /)
  expect(code).toBe(0)
  const head = said.trim().split(' ').at(-1) ?? ''
  expect((await verify(place, `--kept=${head}`)).code).toBe(0)
  const other = await verify(place, `--kept=${head.replace(/[0-9a-f]{4}$/, '0000')}`)
  expect(other.said).toMatch(/^The record is NOT whole\. Rewritten: /)
  expect(other.code).toBe(1)
})

test('on a record that somebody with the database has cut short it ends with 1 and says where', async () => {
  const place = await aRecord('cut', async ({ query }) => {
    await query('ALTER TABLE latchkey.audit_events DISABLE TRIGGER ALL')
    await query('DELETE FROM latchkey.audit_events WHERE sequence = 3')
  })
  const { code, said } = await verify(place)
  expect(said).toMatch(/^The record is NOT whole\. Cut tail: from event 3 /)
  expect(code).toBe(1)
})

test('where there is no database it makes none, and ends with 1', async () => {
  const nowhere = join(directory, 'nowhere')
  const { code, complained } = await verify(nowhere)
  expect(complained).toBe(`There is no database in ${nowhere}.\n`)
  expect(code).toBe(1)
})
