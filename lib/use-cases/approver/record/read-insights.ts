/**
 * What the desk and its people were asked for lately, for auditors and administrators: counts over at most a quarter
 * of a year, by days of the organisation.
 */
import type { CountedDays, Insights } from '../../../ports/insight-store.ts'
import type { Context } from '../../../ports/context.ts'
import { startOfDay } from '../../../rules/organisation/record-filter.ts'
import { ok, refuse, type Result } from '../../../rules/refusals.ts'
import { type Approver, may } from '../approver.ts'

/** How many days can be asked for; today is the last of them. */
export const INSIGHT_DAYS = [7, 30, 90] as const
export type InsightSpan = (typeof INSIGHT_DAYS)[number]

export interface InsightReport extends Insights {
  readonly days: CountedDays
  /** Changes of threat mode, the newest first; null: by no person. */
  readonly modes: readonly { readonly at: Date; readonly kind: string; readonly name: string | null }[]
}

const MODE_KINDS = ['threat-on', 'threat-extended', 'threat-shortened', 'threat-off', 'threat-over'] as const
const MODES_AT_MOST = 20

/** Counts of these days. Refuses `not-permitted`. */
export async function readInsights(
  context: Context,
  approver: Approver,
  span: InsightSpan,
): Promise<Result<InsightReport>> {
  if (!may(approver, 'inspect')) return refuse('not-permitted')
  const days = lastDays(context.now(), context.settings.timeZone, span)
  return ok({ days, ...(await context.store.insights(days)), modes: await modesIn(context, days) })
}

async function modesIn({ store }: Context, { starts, end }: CountedDays): Promise<InsightReport['modes']> {
  const found = await Promise.all(
    MODE_KINDS.map((kind) =>
      store.searchRecord({
        filter: { kind, from: starts[0], to: end },
        order: 'newest-first',
        after: null,
        limit: MODES_AT_MOST,
      }),
    ),
  )
  return found
    .flat()
    .map(({ event: { at, kind, by } }) => ({ at, kind, name: 'name' in by ? by.name : null }))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, MODES_AT_MOST)
}

/** The days up to today, each from its midnight there, up to this moment. */
export function lastDays(now: Date, timeZone: string, span: number): CountedDays {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const starts = Array.from({ length: span }, (_, index) => startOfDay(today, timeZone, index - span + 1))
  return { starts: starts.filter((start) => start !== null), end: now }
}
