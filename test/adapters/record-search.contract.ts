/** What RecordSearchStore promises: what fits, once, in order, and at the same cost however long the record is. */
import { beforeAll, describe, expect, test } from 'vitest'
import { recordQuery } from '#lib/adapters/store/audit/record-query.ts'
import type { RecordSearch } from '#lib/ports/record-search-store.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import type { AuditEvent } from '#lib/rules/audit.ts'
import type { RecordFilter } from '#lib/rules/organisation/record-filter.ts'
import { scansOf } from './plan-nodes.ts'
import { begin, eventOf, type Opened } from './store/opened.ts'

const CROWD = 20_000
const LIMIT = 20
/** Before every other event of this database, and after. */
const DAY = new Date('2026-10-05T00:00:00Z')
const ADELE = 'a1de1e00-0000-4000-8000-000000000001' as AccountId
const LEE = { kind: 'approver', id: '1ee00000-0000-4000-8000-000000000001', name: 'Lee Gu "\\' } as const

/** Comes last: it adds events to the database that no chain holds. */
export function recordSearchContract(opened: () => Opened): void {
  const search = (filter: RecordFilter, more: Partial<RecordSearch> = {}) =>
    opened().store.searchRecord({ filter, order: 'oldest-first', after: null, limit: 50, ...more })
  const kindsOf = async (filter: RecordFilter, more: Partial<RecordSearch> = {}) =>
    (await search(filter, more)).map(({ event }) => event.kind)

  describe('the record, searched', () => {
    let own: string
    let other: string
    beforeAll(async () => {
      const { store } = opened()
      const account = { id: ADELE, displayName: 'Adele Vance', signInName: 'adele@contoso.com' }
      own = (await begin(opened(), { account })).id
      other = (await begin(opened())).id
      const at = (minutes: number) => new Date(DAY.getTime() + minutes * 60_000)
      const told: readonly (Partial<AuditEvent> & { readonly requestId: string | null })[] = [
        { requestId: own, kind: 'one', at: at(1), facts: { why: '","kind":"forged","requestId":null}' } },
        { requestId: null, kind: 'two', at: at(2), facts: { account: ADELE } },
        { requestId: other, kind: 'three', at: at(3), by: LEE, facts: { said: `"account":"${ADELE}"` } },
        { requestId: null, kind: 'four', at: at(4), by: LEE, facts: { accountId: ADELE, text: 'nul \0, half \ud800' } },
        // A writer whose clock is behind: later in the chain, earlier in time.
        { requestId: own, kind: 'zero', at: at(0), by: { kind: 'claimant' } },
      ]
      for (const event of told) await store.record(eventOf({ id: '' }, event))
    })
    const until = new Date(DAY.getTime() + 86_400_000)
    const thatDay = { from: DAY, to: until }

    const SEARCHES: readonly [title: string, filter: () => RecordFilter, finds: readonly string[]][] = [
      ['a day', () => thatDay, ['zero', 'one', 'two', 'three', 'four']],
      ['a part of it, its end not included', () => ({ from: DAY, to: new Date(+DAY + 120_000) }), ['zero', 'one']],
      [
        'a person: of their requests, and about them',
        () => ({ ...thatDay, person: ADELE }),
        ['zero', 'one', 'two', 'four'],
      ],
      ['a person and a kind', () => ({ person: ADELE, kind: 'four' }), ['four']],
      ['a request', () => ({ ...thatDay, requestId: other }), ['three']],
      ['a kind', () => ({ kind: 'three' }), ['three']],
      ['a kind that a text of an event only imitates', () => ({ kind: 'forged' }), []],
      ['an approver', () => ({ ...thatDay, actor: LEE.id }), ['three', 'four']],
      ['an approver and a kind', () => ({ actor: LEE.id, kind: 'four' }), ['four']],
      ['claimants', () => ({ ...thatDay, actor: 'claimant' }), ['zero']],
      ['an account that nobody has', () => ({ person: 'nobody' as AccountId }), []],
      ['text that no database holds', () => ({ actor: '\0', kind: '\ud800' }), []],
    ]
    for (const [title, filter, finds] of SEARCHES)
      test(`by ${title}`, async () => expect(await kindsOf(filter())).toEqual(finds))

    test('the newest first, where that is asked for', async () =>
      expect(await kindsOf({ ...thatDay, person: ADELE }, { order: 'newest-first' })).toEqual([
        'four',
        'two',
        'one',
        'zero',
      ]))

    test.each(['newest-first', 'oldest-first'] as const)(
      'in pages that leave nothing out and repeat nothing: %s',
      async (order) => {
        const all = await kindsOf(thatDay, { order })
        const paged: string[] = []
        let after: RecordSearch['after'] = null
        for (;;) {
          const page = await search(thatDay, { order, after, limit: 2 })
          paged.push(...page.map(({ event }) => event.kind))
          const last = page.at(-1)
          if (!last) break
          after = { at: last.event.at, sequence: last.link.sequence }
        }
        expect(paged).toEqual(all)
      },
    )

    test('each event as it was written, with the text that its link covers', async () => {
      const [found] = await search({ person: ADELE, kind: 'four' })
      expect(found?.event).toMatchObject({ by: LEE, facts: { accountId: ADELE, text: 'nul \0, half \ud800' } })
      expect(JSON.parse(found?.link.body ?? '')).toMatchObject({ kind: 'four' })
    })

    test('requests are named with whose they are, and people by words of their names', async () => {
      const person = { id: ADELE, displayName: 'Adele Vance', signInName: 'adele@contoso.com' }
      expect(await opened().store.requestLabels([own, 'gone'])).toMatchObject([{ id: own, account: person }])
      expect(await opened().store.peopleNamed('vance ade')).toContainEqual(person)
      expect(await opened().store.peopleNamed('vance zebra')).toEqual([])
    })

    describe(`with ${CROWD} more in it`, () => {
      beforeAll(async () => {
        const at = `to_char(timestamp '2026-01-01' + n * interval '10 minutes', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`
        const by = `CASE n % 3 WHEN 0 THEN '{"id":"approver' || n % 30 || '","kind":"approver","name":"Lee Gu"}'
          WHEN 1 THEN '{"kind":"claimant"}' ELSE '{"kind":"latchkey"}' END`
        // Claimants and this kind are a third of the record each, and never come together.
        const kind = `CASE WHEN n % 3 = 2 THEN 'diagnosed' ELSE 'kind' || n % 7 END`
        await opened().query(`INSERT INTO latchkey.audit_events (sequence, previous, body, hash)
          SELECT -n, 'p', '{"at":"' || ${at} || '","by":' || ${by} || ',"facts":{"account":"account' || n % 500 ||
            '"},"kind":"' || ${kind} || '","requestId":"request' || n / 20 || '"}', 'h'
          FROM generate_series(1, ${CROWD}) AS n`)
        await opened().query('ANALYZE latchkey.audit_events')
      })

      const middle = { at: new Date('2026-03-01T00:00:00Z'), sequence: 0 }
      const day = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-02T00:00:00Z') }
      const PLANS: readonly [title: string, filter: RecordFilter, own?: readonly string[]][] = [
        ['everything', {}],
        ['a day', day],
        ['a kind', { kind: 'kind3' }],
        ['an approver', { actor: 'approver3' }],
        ['everything that claimants did', { actor: 'claimant' }],
        ['an actor and a kind that never come together', { actor: 'claimant', kind: 'diagnosed' }],
        ['a request', { requestId: 'request400' }],
        ['a person', { person: 'account77' as AccountId }, ['request3', 'request400', 'request900']],
        ['a person on a day', { ...day, person: 'account77' as AccountId }, ['request3', 'request400', 'request900']],
      ]
      for (const [title, filter, ids = []] of PLANS)
        for (const order of ['newest-first', 'oldest-first'] as const)
          test(`a page of ${title}, ${order}, reads no more than it needs`, async () => {
            const query = recordQuery({ filter, order, after: middle, limit: LIMIT }, ids)
            const scans = await scansOf(opened().db, query)
            expect(scans.map(({ type }) => type)).not.toContain('Seq Scan')
            // Of a person, the next few about them and of each of their requests.
            expect(Math.max(...scans.map(({ rows }) => rows))).toBeLessThanOrEqual((LIMIT + 1) * (ids.length + 1))
          })
    })
  })
}
