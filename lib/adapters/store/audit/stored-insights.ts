import type { SQL } from 'drizzle-orm'
import type { ByDay, CountedDays, Insights, InsightStore, Percentiles } from '../../../ports/insight-store.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { Inside } from '../transactions.ts'
import { rowsOf } from './audit-chain.ts'
import {
  approversQuery,
  cameBackQuery,
  causesQuery,
  deniedQuery,
  recoveryQuery,
  solvedQuery,
  waysQuery,
} from './insight-queries.ts'

type Row = Readonly<Record<string, unknown>>

/** Counts from the record, as `InsightStore` says. */
export const storedInsights = ({ db }: Inside): InsightStore => ({
  async insights(days) {
    const read = async (query: SQL): Promise<readonly Row[]> => rowsOf(await db.execute(query))
    // One after the other: an instance has ten connections, and claimants come first.
    const causes = await read(causesQuery(days))
    const solved = await read(solvedQuery(days))
    const recovery = await read(recoveryQuery(days))
    const [back] = await read(cameBackQuery(days))
    const approvers = await read(approversQuery(days))
    const ways = await read(waysQuery(days))
    const denied = await read(deniedQuery(days))
    const timesOf = (staff: boolean) => percentilesOf(recovery.find((row) => row['staff'] === staff))
    return {
      causes: causesOf(causes, days),
      solved: {
        alone: byDay(
          solved.filter(({ staff }) => staff === false),
          days,
        ),
        withStaff: byDay(
          solved.filter(({ staff }) => staff === true),
          days,
        ),
      },
      recovery: { alone: timesOf(false), withStaff: timesOf(true) },
      cameBack: { solved: Number(back?.['solved'] ?? 0), back: Number(back?.['back'] ?? 0) },
      approvers: approvers.map(approverOf).toSorted((one, other) => other.decisions - one.decisions),
      ways: ways.map(wayOf).toSorted((one, other) => other.asked - one.asked),
      denied: byDay(denied, days),
    }
  },
})

function causesOf(rows: readonly Row[], days: CountedDays): Insights['causes'] {
  const found = Map.groupBy(rows, ({ cause }) => String(cause))
  return [...found]
    .map(([cause, own]) => ({ cause, byDay: byDay(own, days) }))
    .toSorted((one, other) => total(other.byDay) - total(one.byDay) || (one.cause < other.cause ? -1 : 1))
}

const byDay = (rows: readonly Row[], { starts }: CountedDays): ByDay => {
  const counts = new Map(rows.map(({ day, count }) => [Number(day), Number(count)]))
  return starts.map((_, index) => counts.get(index) ?? 0)
}

const total = (counts: ByDay): number => counts.reduce((sum, count) => sum + count, 0)

const percentilesOf = (row: Row | undefined): Percentiles | null =>
  row && row['p50'] !== null ? { p50: Number(row['p50']), p90: Number(row['p90']) } : null

const approverOf = (row: Row): Insights['approvers'][number] => ({
  id: String(row['id']) as AccountId,
  name: String(JSON.parse(String(row['name']))),
  decisions: Number(row['decisions']),
  waited: percentilesOf(row),
})

const wayOf = (row: Row): Insights['ways'][number] => ({
  factor: String(row['factor']),
  asked: Number(row['asked']),
  passed: Number(row['passed']),
  refused: Number(row['refused']),
  tooFresh: Number(row['too_fresh']),
  undelivered: Number(row['undelivered']),
})
