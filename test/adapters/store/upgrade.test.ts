/** A database of an earlier version, opened by this one: nothing of what it holds is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { QueueQuery } from '#lib/ports/request-store.ts'
import type { Diagnosis } from '#lib/rules/request/request-diagnosis.ts'
import { NOW } from '#test/example.ts'
import { emptyDatabase } from '../own-database.ts'
import { begin, eventOf, open } from './opened.ts'

const home = mkdtempSync(join(tmpdir(), 'latchkey-upgrade-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** An embedded engine is made and opened again. */
const OPENS_TWICE_MILLISECONDS = 300_000

test(
  'what was said against an account before the upgrade is known after it (R12)',
  async () => {
    const place = { kind: 'pglite', directory: join(home, 'denials') } as const
    const account = { id: 'denied' as AccountId, displayName: 'Adele Vance', signInName: 'adele@contoso.com' }
    const earlier = await open(place)
    const request = await begin(earlier, { account })
    const contact = { kind: 'employee', id: 'contact', name: 'A "kind":"frozen", "why":"cancelled" name' } as const
    const at = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000)
    const events: readonly Partial<AuditEvent>[] = [
      { kind: 'frozen', at: at(31) },
      { kind: 'not-vouched', at: at(29), by: contact, facts: {} },
      { kind: 'escalated', at: at(28), by: contact, facts: { why: 'asked' } },
      { kind: 'escalated', at: at(27), facts: { remedy: null, why: 'cancelled' } },
      { kind: 'stopped-again', at: at(1) },
    ]
    for (const event of events) await earlier.store.record(eventOf(request, event))
    await earlier.query('DROP TABLE latchkey.denials')
    await earlier.query(`DELETE FROM latchkey.ground WHERE mark = '0009-denials'`)
    await earlier.store.close()

    const later = await open(place)
    expect(await later.store.denialsOf(account.id, at(30))).toEqual([
      { requestId: request.id, kind: 'not-vouched', by: 'contact', at: events[1]?.at },
      { requestId: request.id, kind: 'wait-cancelled', by: null, at: events[3]?.at },
      { requestId: request.id, kind: 'stopped', by: null, at: events[4]?.at },
    ])
    await later.store.close()
  },
  OPENS_TWICE_MILLISECONDS,
)

test('requests of before are found as they were, whatever state they stand in and whether they say where they began (R5)', async () => {
  const place = { kind: 'pglite', directory: join(home, 'beginnings') } as const
  const earlier = await open(place)
  const device = 'v1:of-the-browser'
  const before = await Promise.all(
    (['verifying', 'findings', 'queued', 'approved', 'done'] as const).flatMap((state) => [
      begin(earlier, { state, device, nameHash: 'v1:of-the-name' }),
      begin(earlier, { state, nameHash: 'v1:of-the-name' }),
    ]),
  )
  await earlier.query('ALTER TABLE latchkey.requests DROP COLUMN network, DROP COLUMN device')
  await earlier.query('DROP TABLE latchkey.known_browsers')
  await earlier.query(`DELETE FROM latchkey.ground WHERE mark = '0015-known-browsers'`)
  await earlier.store.close()

  const later = await open(place)
  for (const request of before) expect(await later.store.load(request.id)).toStrictEqual(request)
  const own = await later.store.unprovedFrom({ nameHash: 'v1:of-the-name', network: 'v1:any', device })
  expect(own).toStrictEqual(before.filter((one) => one.state === 'verifying' && one.device === device))
  await later.store.close()
}, 300_000)

test('what was read for all before its rows had codes is read anew, without an alarm, and is followed from where its leader stood (R19)', async () => {
  const place = { kind: 'postgres', url: await emptyDatabase(`sources-${crypto.randomUUID()}`) } as const
  const earlier = await open(place)
  // As an earlier version wrote them: one that was read, one that is left alone, and one that somebody reads.
  await earlier.query('ALTER TABLE latchkey.sources DROP COLUMN code, DROP COLUMN off_code')
  await earlier.query(`INSERT INTO latchkey.sources (name, leader, leads_until, kept, read_at, off_why, off_until, off_since)
    VALUES ('read', NULL, NULL, '["an administrator of before"]', now(), NULL, NULL, NULL),
      ('left alone', NULL, NULL, NULL, NULL, 'licence', now() + interval '1 day', now()),
      ('led', 'another instance', now() + interval '1 hour', NULL, NULL, NULL, NULL, NULL)`)
  await earlier.query(`DELETE FROM latchkey.ground WHERE mark = '0017-source-codes'`)
  await earlier.store.close()

  const later = await open(place)
  for (const name of ['read', 'left alone', 'led'])
    expect(await later.shared.source(name), name).toEqual({ kept: null, readAt: null, off: null })
  expect(await later.shared.lead('led')).toBeNull()
  for (const name of ['read', 'left alone']) {
    const lead = await later.shared.lead(name)
    await lead?.write({ kept: ['as it is now'], readAt: NOW })
    expect(await later.shared.source(name), name).toMatchObject({ kept: ['as it is now'], readAt: NOW, off: null })
  }
  expect((await later.store.rowFaults()).rows).toBe(0)
  expect(later.said).toEqual([])
  await later.store.close()

  // And the columns are as an empty database has them, so that the next start finds nothing left to do.
  const again = await open(place)
  expect(await again.shared.source('read')).toMatchObject({ kept: ['as it is now'] })
  await again.store.close()
}, 300_000)

test('requests of before are found by what the queue is narrowed and sorted by since', async () => {
  const place = { kind: 'pglite', directory: join(home, 'queue-search') } as const
  const earlier = await open(place)
  const [old, newer] = [
    await begin(earlier, { state: 'done', reference: 'TCMH-9YCN', accountClass: 'guest', diagnosis: DIAGNOSED }),
    await begin(earlier, { state: 'done', reference: 'BC7K-92QX', movedAt: new Date(NOW.getTime() + 60_000) }),
  ]
  await earlier.query('ALTER TABLE latchkey.requests DROP COLUMN moved')
  await earlier.query(`DELETE FROM latchkey.search_words WHERE word ~ '^[CDT]' OR word = 'tcmh9ycn'`)
  await earlier.query(`DELETE FROM latchkey.ground WHERE mark = '0021-queue-search'`)
  await earlier.store.close()

  const later = await open(place)
  const found = async (query: Partial<QueueQuery>) =>
    (await later.store.page({ states: ['done'], limit: 5, ...query })).requests
  expect(await found({ search: 'tcmh9ycn' })).toStrictEqual([old])
  expect(await found({ causes: ['mailbox-tampered'] })).toStrictEqual([old])
  expect(await found({ classes: ['guest'] })).toStrictEqual([old])
  expect((await found({})).map(({ id }) => id)).toEqual([newer?.id, old?.id])
  expect((await later.store.rowFaults()).rows).toBe(0)
  await later.store.close()
}, 300_000)

const DIAGNOSED: Diagnosis = {
  at: NOW,
  findings: [
    {
      cause: 'mailbox-tampered',
      since: NOW,
      until: { kind: 'after-decision' },
      count: 1,
      app: null,
      device: null,
      place: null,
    },
  ],
  unseen: [],
  latestSeenAt: null,
  timeline: [],
}
