/** What InsightStore promises: counts of what the record says, of these days and no others. */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  approversQuery,
  cameBackQuery,
  causesQuery,
  deniedQuery,
  recoveryQuery,
  solvedQuery,
  waysQuery,
} from '#lib/adapters/store/audit/insight-queries.ts'
import type { CountedDays, Insights } from '#lib/ports/insight-store.ts'
import type { AccountId } from '#lib/rules/account/account.ts'
import { type AuditEvent, CLAIMANT } from '#lib/rules/audit.ts'
import { scansOf } from './plan-nodes.ts'
import { begin, eventOf, type Opened } from './store/opened.ts'

const DAY_IN_MS = 86_400_000
/** In this database, nothing else happened on these days. The second has 25 hours, as days have when clocks go back. */
const FIRST = Date.parse('2026-10-09T22:00:00Z')
const DAYS: CountedDays = {
  starts: [FIRST, FIRST + DAY_IN_MS, FIRST + 2 * DAY_IN_MS + 3_600_000].map((at) => new Date(at)),
  end: new Date(FIRST + 3 * DAY_IN_MS + 3_600_000),
}
const LEE = { kind: 'approver', id: '1ee00000-0000-4000-8000-000000000002', name: 'Lee "the\\desk" Gu' } as const
const LYNNE = { kind: 'approver', id: '1ee00000-0000-4000-8000-000000000003', name: 'Lynne Robbins' } as const

/** Comes after the search, whose crowd it counts among. */
export function insightContract(opened: () => Opened): void {
  describe('insights', () => {
    let told: Insights
    beforeAll(async () => {
      let made = 0
      /** Somebody's request, with events at minutes after the first day began. */
      const walk = async (
        account: string,
        minutes: number,
        ...events: readonly (readonly [
          after: number,
          kind: string,
          facts?: AuditEvent['facts'],
          by?: AuditEvent['by'],
        ])[]
      ) => {
        made += 1
        const begunAt = new Date(FIRST + minutes * 60_000)
        const id = account as AccountId
        const request = await begin(opened(), {
          begunAt,
          account: { id, displayName: `Person ${made}`, signInName: `p${made}@contoso.com` },
        })
        for (const [after, kind, facts = {}, by = CLAIMANT] of [[0, 'begun'] as const, ...events]) {
          const at = new Date(begunAt.getTime() + after * 60_000)
          await opened().store.record(eventOf(request, { at, kind, facts, by }))
        }
      }
      const day = 24 * 60
      const cause = (...causes: readonly string[]) => ({ causes })
      const email = { factor: 'code-by-email' }
      // Alone, in ten minutes; diagnosed twice, counted once by what was found first.
      await walk(
        'one',
        60,
        [1, 'code-asked', email],
        [2, 'proved', email],
        [3, 'diagnosed', cause('smart-lockout', 'x')],
        [4, 'diagnosed', cause('password-expired')],
        [10, 'shown', { from: 'acting', to: 'done' }],
      )
      // The same account again, three days later: it came back, after these days.
      await walk('one', 60 + 3 * day + 120, [1, 'proved', email])
      // Somebody who only typed a name came back with nothing.
      await walk('two', 120, [3, 'diagnosed', cause('smart-lockout')], [30, 'shown', { to: 'done' }])
      await walk('two', 180)
      // By an approver, who looked an hour after it came.
      await walk(
        'three',
        day + 10,
        [1, 'code-asked', email],
        [2, 'try-refused', email],
        [3, 'diagnosed', cause('account-disabled')],
        [5, 'escalated', {}],
        [65, 'approved-to-act', { remedy: 'enable-sign-in' }, LEE],
        [70, 'shown', { to: 'done' }],
      )
      // Declined by one, and counted for both who decided; a no from an old address on the last day.
      await walk(
        'four',
        day + 20,
        [1, 'escalated'],
        [11, 'seconded', {}, LYNNE],
        [21, 'declined', {}, LEE],
        [2 * day - 30, 'frozen'],
        [2 * day - 29, 'also-stopped'],
      )
      // Of the hour that the long day has more, and of the moments around: the day before, the day after.
      await walk('five', 2 * day + 30, [0, 'diagnosed', cause('smart-lockout')])
      await walk('six', -5, [0, 'diagnosed', cause('smart-lockout')])
      await walk('seven', 3 * day + 60, [0, 'diagnosed', cause('smart-lockout')])
      told = await opened().store.insights(DAYS)
    })

    test('count each request once by its first cause, on its day, also where a day has 25 hours', () =>
      expect(told.causes).toEqual([
        { cause: 'smart-lockout', byDay: [2, 1, 0] },
        { cause: 'account-disabled', byDay: [0, 1, 0] },
      ]))
    test('tell who was helped without a person, and who with one', () =>
      expect(told.solved).toEqual({ alone: [2, 0, 0], withStaff: [0, 1, 0] }))
    test('tell how long it took, from the beginning to the change that was seen', () =>
      expect(told.recovery).toEqual({ alone: { p50: 1200, p90: 1680 }, withStaff: { p50: 4200, p90: 4200 } }))
    test('tell which accounts came back with an identity check within a week, and count no stranger’s beginning', () =>
      expect(told.cameBack).toEqual({ solved: 3, back: 1 }))
    test('tell what each approver decided, and how long it had waited', () =>
      expect(told.approvers).toEqual([
        { id: LEE.id, name: LEE.name, decisions: 2, waited: { p50: 2400, p90: 3360 } },
        { id: LYNNE.id, name: LYNNE.name, decisions: 1, waited: { p50: 600, p90: 600 } },
      ]))
    test('tell what became of each way of proving, by request', () =>
      expect(told.ways).toEqual([
        { factor: 'code-by-email', asked: 2, passed: 1, refused: 1, tooFresh: 0, undelivered: 0 },
      ]))
    test('tell on which days somebody said that it was not them', () => expect(told.denied).toEqual([0, 0, 1]))

    test('of days on which nothing happened are empty', async () => {
      const starts = [new Date('2020-01-01T00:00:00Z')]
      expect(await opened().store.insights({ starts, end: new Date('2020-01-02T00:00:00Z') })).toEqual({
        causes: [],
        solved: { alone: [0], withStaff: [0] },
        recovery: { alone: null, withStaff: null },
        cameBack: { solved: 0, back: 0 },
        approvers: [],
        ways: [],
        denied: [0],
      })
    })

    const QUERIES = { causesQuery, solvedQuery, recoveryQuery, cameBackQuery, approversQuery, waysQuery, deniedQuery }
    for (const [name, query] of Object.entries(QUERIES))
      test(`read their own days by an index, and not the whole record: ${name}`, async () => {
        const scans = await scansOf(opened().db, query(DAYS))
        const ofRecord = scans.filter(({ table }) => table === 'audit_events')
        expect(ofRecord.map(({ type }) => type)).not.toContain('Seq Scan')
        // A few requests are read quickest as they lie; of many, none but those of these days.
        expect(Math.max(...scans.map(({ rows }) => rows))).toBeLessThan(200)
      })
  })
}
