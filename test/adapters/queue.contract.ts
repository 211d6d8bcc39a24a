/** What Store.page promises: everything once, in order, found by name, and at the same cost however long the queue. */
import type { SQL } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { pageQuery } from '#lib/adapters/store/request-rows/queue-page.ts'
import type { QueueQuery } from '#lib/ports/request-store.ts'
import { IN_QUEUE, type RecoveryRequest } from '#lib/rules/request/request.ts'
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
            now(), timestamptz '2026-11-22' + n * interval '1 second', n, '{}',
            CASE WHEN n % 5 > 0 THEN 'assignee-' || n % 40 END
          FROM generate_series(1, ${CROWD}) AS n`)
        // Before the words, each of which looks its request up by a plan that was made for a few.
        await opened().query('ANALYZE latchkey.requests')
        await opened().query(`INSERT INTO latchkey.search_words (request_id, word)
          SELECT id, word FROM latchkey.requests, unnest(ARRAY[reference, 'contoso', 'name' || substr(reference, 6)]) AS word
          WHERE reference LIKE 'crowd%'`)
        await opened().query('ANALYZE latchkey.search_words')
      })

      const middle = Buffer.from(JSON.stringify([Date.parse('2026-11-22T02:00:00Z'), ''])).toString('base64url')
      const QUERIES: readonly [title: string, query: QueueQuery][] = [
        ['the first page', { states: IN_QUEUE, limit: LIMIT }],
        ['a page from the middle', { states: IN_QUEUE, limit: LIMIT, after: middle }],
        ['a page of one state', { states: ['queued'], limit: LIMIT, after: middle }],
        ['a page of what nobody has', { states: IN_QUEUE, limit: LIMIT, after: middle, assignee: null }],
        ['a page of what one approver has', { states: IN_QUEUE, limit: LIMIT, assignee: 'assignee-7' as AccountId }],
        ['a search for one person', { states: IN_QUEUE, limit: LIMIT, search: 'name12345' }],
        ['a search that everybody fits', { states: IN_QUEUE, limit: LIMIT, search: 'contoso' }],
      ]
      for (const [title, query] of QUERIES)
        test(`${title} reads no more rows than it needs`, async () => {
          const read = nodesOf(await planOf(opened(), query)).filter(({ type }) => type.includes('Scan'))
          expect(read.map(({ type }) => type)).not.toContain('Seq Scan')
          // Rows read for each state: one page and one more. A search looks up each of them once more.
          expect(Math.max(...read.map(({ rows }) => rows))).toBeLessThanOrEqual(2 * (LIMIT + 1) * query.states.length)
        })
    })
  })
}

interface Node {
  readonly type: string
  readonly rows: number
}

async function planOf(opened: Opened, query: QueueQuery): Promise<PlanNode> {
  const asked = pageQuery(opened.db, query, query.limit) as unknown as {
    toSQL(): { sql: string; params: unknown[] }
  } & SQL
  const { sql, params } = asked.toSQL()
  const { rows } = await opened.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, params)
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
