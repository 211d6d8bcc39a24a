import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { appendEvent, sha256 } from '#lib/adapters/store/audit/audit-chain.ts'
import type { Engine } from '#lib/adapters/store/engine/engine.ts'
import { migrateDatabase } from '#lib/adapters/store/engine/migrate.ts'
import { openSigner } from '#lib/adapters/secrets/signer.ts'
import { openEngine } from '#lib/adapters/store/engine/open-engine.ts'
import { bodyOf, type ChainHead, covered, GENESIS, type Link } from '#lib/rules/audit.ts'
import { checkpointText } from '#lib/rules/checkpoint.ts'
import { writeExportedLink } from '#lib/rules/exported-link.ts'
import { emptyDatabase } from '#test/adapters/own-database.ts'
import { eventOf } from '#test/adapters/store/opened.ts'
import { run } from './run.ts'

/** Milliseconds. An embedded database is made and opened, and processes are started. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const directory = mkdtempSync(join(tmpdir(), 'latchkey-audit-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** Three events, and then what was done to them. */
async function embedded(name: string): Promise<string> {
  const place = join(directory, name)
  await recordIn(await openEngine({ kind: 'pglite', directory: place }, silent))
  return place
}
/** The same events on a database server, which every process reaches at once. */
async function onServer(spoil?: (engine: Engine) => Promise<unknown>): Promise<string> {
  const url = await emptyDatabase(`audit-${crypto.randomUUID()}`)
  await recordIn(await openEngine({ kind: 'postgres', url }, silent), spoil)
  return url
}
async function recordIn(engine: Engine, spoil?: (engine: Engine) => Promise<unknown>): Promise<void> {
  await migrateDatabase(engine.db, 'demo')
  for (const id of ['one', 'two', 'three']) await appendEvent(engine.db, eventOf({ id }), sha256)
  await spoil?.(engine)
  await engine.close()
}
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const verify = (place: string, ...more: string[]) => run('lib/commands/audit-verify.ts', { given: [place, ...more] })

test('npm run audit:verify on a whole record ends with 0 and says how many events it holds', async () => {
  const { code, said } = await verify(await embedded('whole'))
  expect(said).toMatch(/^The record is whole: 3 events, /)
  expect(code).toBe(0)
})

test('beside a head that was kept it says whether the record goes through it', async () => {
  const place = await onServer()
  const { said } = await verify(place)
  const head = said.trim().split(' ').at(-1) ?? ''
  expect((await verify(place, `--kept=${head}`)).code).toBe(0)
  const other = await verify(place, `--kept=${head.replace(/[0-9a-f]{4}$/, '0000')}`)
  expect(other.said).toMatch(/^The record is NOT whole\. Rewritten: /)
  expect(other.code).toBe(1)
})

test('on a record that somebody with the database has cut short it ends with 1 and says where', async () => {
  const place = await onServer(async ({ query }) => {
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

describe('npm run audit:verify -- --checkpoints=FILE --key=KEY, in processes of its own', () => {
  const signer = openSigner([{ version: 'v1', secret: new Uint8Array(32).fill(7) }])
  const stranger = openSigner([{ version: 'v1', secret: new Uint8Array(32).fill(9) }])
  const heads: ChainHead[] = []
  let place = ''
  beforeAll(async () => {
    place = await onServer(async ({ query }) => {
      const { rows } = await query(
        'SELECT sequence::int AS sequence, hash FROM latchkey.audit_events ORDER BY sequence',
      )
      heads.push(...rows.map(({ sequence, hash }) => ({ sequence: Number(sequence), hash: String(hash) })))
    })
  })
  const lineOf = (head: ChainHead, by = signer) => {
    const text = checkpointText({ ...head, at: new Date('2026-11-30T09:00:00Z'), publicKey: by.publicKey })
    return `{"level":"info","checkpoint":"${text} ${by.sign(text)}"}\n`
  }
  const sent = (by = signer) =>
    heads
      .slice(1)
      .map((head) => lineOf(head, by))
      .join('')
  const file = (name: string, text: string) => {
    const path = join(directory, name)
    writeFileSync(path, text)
    return path
  }

  const SPECIFICATION: readonly [title: string, text: () => string, key: () => string, code: number, says: RegExp][] = [
    [
      'it goes through each of them',
      sent,
      () => signer.publicKey,
      0,
      /^The record is whole: 3 events\. It goes through all 2 /,
    ],
    [
      'under the wrong key nothing is checked',
      sent,
      () => stranger.publicKey,
      1,
      /not signed by that key.*Nothing was checked/,
    ],
    [
      'a file that was cut within a checkpoint says so',
      () => sent().slice(0, -30),
      () => signer.publicKey,
      1,
      /one that is not whole: it was cut/,
    ],
    [
      'a tail that was cut away is found',
      () => sent() + lineOf({ sequence: 4, hash: GENESIS }),
      () => signer.publicKey,
      1,
      /^The record is NOT whole\. Cut tail: from event 4 /,
    ],
  ]
  for (const [at, [title, text, key, code, says]] of SPECIFICATION.entries())
    test(title, async () => {
      const ended = await verify(place, `--checkpoints=${file(`${at}.log`, text())}`, `--key=${key()}`)
      expect(ended.said + ended.complained).toMatch(says)
      expect(ended.code).toBe(code)
    })

  test('without a key, without a file, or with one that is not there, it ends with 1 and says what is missing', async () => {
    const there = file('there.log', sent())
    const asked: readonly [given: string[], complains: RegExp][] = [
      [[`--checkpoints=${there}`], /--key should be the public key/],
      [[`--key=${signer.publicKey}`], /--checkpoints should be a file/],
      [[`--checkpoints=${there}.gone`, `--key=${signer.publicKey}`], /no such file/],
    ]
    for (const [given, complains] of asked) {
      const { code, complained } = await verify(place, ...given)
      expect(complained).toMatch(complains)
      expect(code).toBe(1)
    }
  })
})

describe('npm run audit:verify -- --export=FILE, without a database', () => {
  const file = join(directory, 'record.jsonl')
  const checkFile = (...more: string[]) => run('lib/commands/audit-verify.ts', { given: [`--export=${file}`, ...more] })
  const chain = ['one', 'two', 'three'].reduce<Link[]>((links, id) => {
    const [sequence, previous, body] = [links.length + 1, links.at(-1)?.hash ?? GENESIS, bodyOf(eventOf({ id }))]
    return [...links, { sequence, previous, body, hash: sha256(covered(sequence, previous, body)) }]
  }, [])

  test('what was exported is sound, and says which links it could check', async () => {
    writeFileSync(file, chain.map(writeExportedLink).join(''))
    const { code, said } = await checkFile()
    expect(said).toMatch(/^3 events: .*\n2 of them follow the event before/)
    expect(code).toBe(0)
  })
  test('a line that was changed is named, and it ends with 1', async () => {
    writeFileSync(file, chain.map(writeExportedLink).join('').replace('resolved', 'approved'))
    const { code, said } = await checkFile()
    expect(said).toMatch(/^The export is NOT what was written\. Broken link: event 1 /)
    expect(code).toBe(1)
  })
  test('a file that is not there is said to be, and it ends with 1', async () => {
    const { code, complained } = await run('lib/commands/audit-verify.ts', { given: [`--export=${file}.gone`] })
    expect(complained).toMatch(/^ENOENT/)
    expect(code).toBe(1)
  })
})
