/** What Store.page promises: everything once, in order, found by name, and at the same cost however long the queue. */
import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { partsQuery, sizesQuery } from '#lib/adapters/store/request-rows/queue-counts.ts'
import { FEW, pageQuery, rarestTerm } from '#lib/adapters/store/request-rows/queue-page.ts'
import { sortOf } from '#lib/rules/request/queue-filters.ts'
import { searchTerms } from '#lib/rules/request/search-terms.ts'
import type { QueueQuery } from '#lib/ports/request-store.ts'
import { IN_QUEUE, type RecoveryRequest, STATES } from '#lib/rules/request/request.ts'
import { daysBefore, NOW } from '#test/example.ts'
import { eventOf, newRequest, next, type Opened } from './store/opened.ts'

const CROWD = 20_000
const LIMIT = 20

export function queueContract(opened: () => Opened): void {
  const queued = async (more: Partial<RecoveryRequest>) => {
    const request = newRequest({ state: 'queued', dueAt: NOW, ...more })
    await opened().store.begin(request, eventOf(request), [])
    return request
  }
  const found = async (query: Partial<QueueQuery>) => {
    const { requests } = await opened().store.page({ states: IN_QUEUE, limit: 50, ...query })
    return requests.map(({ id }) => id)
  }

  describe('the queue', () => {
    test('lists every request once, by due time, over pages that end on equal times', async () => {
      const all: RecoveryRequest[] = []
      for (let number = 0; number < 25; number++)
        all.push(
          await queued({
            state: number % 3 === 0 ? 'handed-over' : 'queued',
            dueAt: new Date(NOW.getTime() + Math.floor(number / 5) * 60_000),
          }),
        )
      await queued({ state: 'done' })
      const expected = all
        .toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt) || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id)

      const listed: string[] = []
      let after: string | undefined
      do {
        const page = await opened().store.page({ states: IN_QUEUE, limit: 7, ...(after && { after }) })
        listed.push(...page.requests.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after)
      expect(listed).toEqual(expected)
    })

    test('lists the states that were asked for', async () => {
      const referred = await queued({ state: 'referred', dueAt: null })
      expect(await found({ states: ['referred'] })).toEqual([referred.id])
      expect(await found({ states: [] })).toEqual([])
    })

    test('lists what an approver has, and what nobody has', async () => {
      const since = NOW
      const [mine, theirs] = ['assignee-one' as AccountId, 'assignee-two' as AccountId]
      const own = await queued({ assignee: { id: mine, name: 'Lynne Robbins', since }, dueAt: daysBefore(900) })
      const other = await queued({ assignee: { id: theirs, name: 'Lee Gu', since }, dueAt: daysBefore(900) })
      const free = await queued({ dueAt: daysBefore(900) })
      expect(await found({ assignee: mine })).toEqual([own.id])
      const unassigned = await found({ assignee: null, limit: 2 })
      expect(unassigned).toContain(free.id)
      expect(unassigned).not.toContain(other.id)
      const released = next(own, { assignee: null })
      await opened().store.commit({ from: own, to: released, event: eventOf(own) })
      expect(await found({ assignee: mine })).toEqual([])
      expect(await found({ assignee: null, limit: 3 })).toContain(own.id)
    })

    test('begins at the beginning after a place that nobody wrote', async () => {
      const first = await found({ limit: 3 })
      for (const after of ['', 'nonsense', 'bnVsbA', Buffer.from('["x",1]').toString('base64url')])
        expect(await found({ limit: 3, after })).toEqual(first)
    })

    test('begins somewhere, and breaks nowhere, after a place that nobody could have written', async () => {
      const { store } = opened()
      const places = [
        [1, '\0'],
        [8.64e15, 'a'],
        [-8.64e15, 'a'],
        [1, '\ud800'],
        ['1e999', 'a'],
        [null, 'a'],
        [[], {}],
      ]
      for (const place of places) {
        const after = Buffer.from(JSON.stringify(place)).toString('base64url')
        const page = await store.page({ states: ['queued'], after, limit: 5 })
        expect(page.requests.length).toBeLessThanOrEqual(5)
      }
    })

    describe('finds by part of a name or a reference', () => {
      let request: RecoveryRequest
      beforeAll(async () => {
        request = await queued({
          reference: 'QX7K-92BC',
          account: { id: 'i' as AccountId, displayName: 'Zdenka Šuštar-Vrh', signInName: 'zdenka.s@contoso.com' },
        })
      })
      const SEARCHES: readonly [search: string, finds: boolean][] = [
        ['zdenka', true],
        ['ZDE', true],
        ['sustar', true],
        ['Šuštar', true],
        ['vrh zdenka', true],
        ['zdenka.s@contoso.com', true],
        ['QX7K-92BC', true],
        ['qx7k', true],
        ['92bc', true],
        ['qx7k92bc', true],
        ['QX7K92', true],
        ['qx7k 92bc', true],
        ['@contoso.com', true],
        ['zdenka contoso.com', true],
        ['contoso.net', false],
        ['zdenk.s@contoso.com', false],
        ['zdenka grady', false],
        ['denka', false],
        ['%', false],
        ['_denka', false],
        ['zdenka\0', true],
      ]
      for (const [search, finds] of SEARCHES)
        test(`${JSON.stringify(search)} ${finds ? 'finds' : 'does not find'} it`, async () => {
          expect((await found({ search })).includes(request.id)).toBe(finds)
        })

      test('and by the new name, once the account behind the claimed name is known', async () => {
        const claimed = await queued({ claimedName: 'nwilke@contoso.com' })
        expect(await found({ search: 'nwil' })).toEqual([claimed.id])
        const account = { id: 'n' as AccountId, displayName: 'Nestor Wilke', signInName: 'nestor@contoso.com' }
        await opened().store.commit({ from: claimed, to: next(claimed, { account }), event: eventOf(claimed) })
        expect(await found({ search: 'wilke' })).toEqual([claimed.id])
        expect(await found({ search: 'nwil' })).toEqual([])
      })
    })

    describe(`with ${CROWD} more in it`, () => {
      beforeAll(async () => {
        await opened().query(`INSERT INTO latchkey.requests
          (id, reference, version, state, begun_at, listed_at, name_hash, whole, assignee)
          SELECT gen_random_uuid(), 'crowd' || n, 1, (ARRAY['queued', 'handed-over', 'done', 'verifying'])[1 + n % 4],
            now(), timestamptz '2026-11-22' + n * interval '1 second', n,
            jsonb_build_object('movedAt', jsonb_build_object('$date',
              to_char(timestamp '2026-11-22' + n * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'))),
            CASE WHEN n % 5 > 0 THEN 'assignee-' || n % 40 END
          FROM generate_series(1, ${CROWD}) AS n`)
        // Before the words, each of which looks its request up by a plan that was made for a few.
        await opened().query('ANALYZE latchkey.requests')
        await opened().query(`INSERT INTO latchkey.search_words (request_id, word)
          SELECT id, word FROM latchkey.requests, unnest(ARRAY[reference, 'contoso', 'name' || substr(reference, 6),
            'Class:' || (CASE WHEN reference LIKE '%777' THEN 'privileged' ELSE 'member' END)]) AS word
          WHERE reference LIKE 'crowd%'`)
        await opened().query('ANALYZE latchkey.search_words')
      })

      const middle = Buffer.from(JSON.stringify([Date.parse('2026-11-22T02:00:00Z'), ''])).toString('base64url')
      const later = Buffer.from(JSON.stringify([Date.parse('2026-11-22T02:00:00Z'), '', 'newest'])).toString(
        'base64url',
      )
      const QUERIES: readonly [title: string, query: QueueQuery, most?: number][] = [
        ['the first page', { states: IN_QUEUE, limit: LIMIT }],
        ['a page from the middle', { states: IN_QUEUE, limit: LIMIT, after: middle }],
        ['a page of one state', { states: ['queued'], limit: LIMIT, after: middle }],
        ['a page of what nobody has', { states: IN_QUEUE, limit: LIMIT, after: middle, assignee: null }],
        ['a page of what one approver has', { states: IN_QUEUE, limit: LIMIT, assignee: 'assignee-7' as AccountId }],
        ['the newest that ended', { states: ['done'], limit: LIMIT }],
        ['what ended before', { states: ['done', 'declined'], limit: LIMIT, after: later }],
        ['the oldest', { states: IN_QUEUE, limit: LIMIT, sort: 'oldest' }],
        ['the newest of all', { states: STATES, limit: LIMIT, sort: 'newest', after: later }],
        ['what is overdue', { states: ['queued'], limit: LIMIT, dueBefore: NOW }],
        ['a search for one person', { states: IN_QUEUE, limit: LIMIT, search: 'name12345' }],
        ['a search for one person in all states', { states: STATES, limit: LIMIT, search: 'name12345' }],
        ['a search that everybody fits', { states: IN_QUEUE, limit: LIMIT, search: 'contoso' }],
        ['a search in all states that everybody fits', { states: STATES, limit: LIMIT, search: 'contoso' }],
        ['a class that many are of', { states: ['queued'], limit: LIMIT, classes: ['member'] }],
        ['a class that few are of', { states: STATES, limit: LIMIT, classes: ['privileged'] }],
        ['a search that few of many fit', { states: STATES, limit: LIMIT, search: 'contoso', classes: ['privileged'] }],
        ['a search for what many names begin with', { states: STATES, limit: LIMIT, search: 'name' }],
      ]
      for (const [title, query] of QUERIES)
        test(`${title} reads no more rows than it needs`, async () => {
          const db = opened().db
          const rarest = await rarestTerm(db, query)
          const asked = pageQuery(db, { ...query, sort: query.sort ?? sortOf(query.states) }, rarest)
          const read = scansOf(await planOf(opened(), asked as unknown as SQL))
          expect(read.map(({ type }) => type)).not.toContain('Seq Scan')
          // Rows read for each state: one page and one more. A search looks up each of them once more.
          const most = rarest ? 2 * FEW : 2 * (LIMIT + 1) * query.states.length
          expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThanOrEqual(most)
        })

      const PARTS = STATES.flatMap((state) => [
        { state },
        { state, dueBefore: NOW },
        { state, assignee: null },
        { state, assignee: 'assignee-7' as AccountId, dueBefore: NOW },
      ])
      const COUNTS: readonly [title: string, counts: SQL][] = [
        ['the lists', partsQuery(PARTS, FEW)],
        [
          'what a search may find',
          sizesQuery(searchTerms({ search: 'contoso name1', classes: ['member'] }), STATES, FEW),
        ],
      ]
      for (const [title, counts] of COUNTS)
        test(`counting ${title} reads no more of each than it counts`, async () => {
          const read = scansOf(await planOf(opened(), counts))
          expect(read.map(({ type }) => type)).not.toContain('Seq Scan')
          expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThanOrEqual(2 * FEW)
        })

      test('each list is counted, no further than was asked', async () => {
        const due = (clock: string) => ({ state: 'queued', dueBefore: new Date(`2026-11-22T${clock}Z`) }) as const
        const parts = [{ state: 'queued' }, { state: 'done' }, { state: 'declined', assignee: null }] as const
        expect(await opened().store.countRequests(parts, 700)).toEqual([700, 700, 0])
        // Crowd 4 and 8 are due in between.
        const [before = 0, after = 0] = await opened().store.countRequests([due('00:00:00'), due('00:00:10')], 700)
        expect(after - before).toBe(2)
      })
    })
  })
}

interface Node {
  readonly type: string
  readonly rows: number
}

/** The scans of a query's plan, as it was run. */
const scansOf = (plan: PlanNode): Node[] => nodesOf(plan).filter(({ type }) => type.includes('Scan'))

async function planOf(opened: Opened, query: SQL): Promise<PlanNode> {
  const { sql: text, params } = new PgDialect().sqlToQuery(sql`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`)
  const { rows } = await opened.query(text, params)
  const plan = rows[0]?.['QUERY PLAN']
  const [{ Plan }] = (typeof plan === 'string' ? JSON.parse(plan) : plan) as [{ Plan: PlanNode }]
  return Plan
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

function nodesOf(node: PlanNode): Node[] {
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
  return [{ type: node['Node Type'], rows }, ...(node.Plans ?? []).flatMap(nodesOf)]
}
