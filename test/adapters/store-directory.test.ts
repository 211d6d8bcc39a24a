/** The embedded engine on a disk: what it promises when a process, or the power, goes away. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs, { mkdtempSync, rmSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngine, type DatabaseLocation } from '#lib/adapters/store/engine/open-engine.ts'
import { openRecord } from '#lib/adapters/store/audit/record.ts'
import { eventOf, listening, newRequest, next, type Opened, open } from './store/opened.ts'

const SAFE_WRITES = 60
const WRITER = fileURLToPath(new URL('./store/writer.ts', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'latchkey-store-'))
const directory = join(home, 'data')
const place: DatabaseLocation = { kind: 'pglite', directory }
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('a process that is killed in the middle of its writes', () => {
  let writer: ChildProcess
  const safe: string[] = []
  let atWork = ''
  let opened: Opened

  beforeAll(async () => {
    writer = spawn(process.execPath, [WRITER, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!writer.stdout) throw new Error('No output')
    for await (const line of createInterface({ input: writer.stdout })) {
      const [word, id = ''] = line.split(' ')
      if (word === 'at-work') atWork = id
      if (word === 'safe') safe.push(id)
      if (atWork && safe.length >= SAFE_WRITES) break
    }
  })
  afterAll(async () => {
    writer.kill('SIGKILL')
    await opened?.store.close()
  })

  test('holds its directory while it lives: a second process is told so', async () => {
    await expect(open(place)).rejects.toThrow(/data is in use\. Stop the process that has it open first\./)
    await expect(openRecord(place, console)).rejects.toThrow(/in use/)
  })

  test('keeps everybody else out of the directory', () => {
    expect(statSync(directory).mode & 0o077).toBe(0)
  })

  test('lets go of its directory when it is killed, and nothing it acknowledged is lost', async () => {
    const gone = once(writer, 'exit')
    writer.kill('SIGKILL')
    await gone
    opened = await open(place)
    const states = await Promise.all(safe.map(async (id) => (await opened.store.load(id))?.state))
    expect(states).toEqual(safe.map(() => 'findings'))
    const tasks = await opened.query(
      `SELECT data -> 'task' ->> 'requestId' AS id FROM latchkey_tasks.job WHERE name = 'lapse'`,
    )
    expect(tasks.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(safe))
  })

  test('leaves a whole chain, with every acknowledged event in it', async () => {
    const { links, fault } = await opened.store.verifyChain()
    expect(fault).toBeNull()
    expect(links).toBeGreaterThanOrEqual(2 * safe.length + 1)
  })

  test('has the task that it was at work on taken up by the next, without waiting for it to be given up', async () => {
    const heard = listening()
    const again = heard.first(atWork)
    await opened.store.work(heard.handlers, heard.dead)
    const { rows } = await opened.query(`SELECT state FROM latchkey_tasks.job WHERE name = 'perform'`)
    expect(rows).toEqual([{ state: 'retry' }])
    expect((await again).kind).toBe('perform')
  })
})

describe('the directory of an engine that was closed', () => {
  test('has every commit on the disk, by fsync, before it is acknowledged', async () => {
    const { store } = await open(place)
    const { fsyncSync } = fs
    let calls = 0
    fs.fsyncSync = (descriptor) => {
      calls += 1
      fsyncSync(descriptor)
    }
    syncBuiltinESMExports()
    try {
      let request = newRequest()
      await store.begin(request, eventOf(request), [])
      for (let commit = 0; commit < 20; commit++) {
        const before = calls
        const to = next(request)
        expect(await store.commit({ from: request, to, event: eventOf(request) })).toBe(true)
        expect(calls).toBeGreaterThan(before)
        request = to
      }
    } finally {
      fs.fsyncSync = fsyncSync
      syncBuiltinESMExports()
      await store.close()
    }
  })

  test('is refused by production when the demo made it, and stays the demo’s (R18)', async () => {
    await expect(open(place, 'production')).rejects.toThrow('This database was made by the demo. Production refuses it')
    const { store } = await open(place, 'demo')
    expect((await store.verifyChain()).fault).toBeNull()
    await store.close()
  })

  test('is refused by a version that does not know its tables', async () => {
    const { store, query } = await open(place)
    await query(`INSERT INTO latchkey.ground VALUES ('9999-later', 'applied')`)
    await store.close()
    await expect(open(place)).rejects.toThrow('made by a newer version of Latchkey (9999-later)')
  })

  test('can have its record checked all the same, and the command ends with 1 when it was tampered with', async () => {
    expect(await auditVerify()).toEqual({ code: 0, says: expect.stringContaining('The record is whole') })
    const engine = await openEngine(place, console)
    await engine.query('ALTER TABLE latchkey.audit_events DISABLE TRIGGER USER')
    await engine.query(
      `UPDATE latchkey.audit_events SET body = replace(body, 'latchkey', 'claimant') WHERE sequence = 5`,
    )
    await engine.close()
    expect(await auditVerify()).toEqual({ code: 1, says: expect.stringContaining('Broken link: event 5 ') })
  })

  test('is not taken for whole where there is none', async () => {
    const nowhere = join(home, 'nowhere')
    await expect(openRecord({ kind: 'pglite', directory: nowhere }, console)).rejects.toThrow('There is no database in')
    expect(fs.existsSync(nowhere)).toBe(false)
  })
})

async function auditVerify(): Promise<{ code: unknown; says: string }> {
  const command = spawn(process.execPath, ['lib/commands/audit-verify.ts', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let says = ''
  command.stdout.on('data', (piece) => {
    says += piece
  })
  const [code] = await once(command, 'close')
  return { code, says }
}
