/**
 * One reading of a log of the whole tenant, kept for everybody.
 *
 * Forwards from a checkpoint, with an overlap since rows arrive late and out of
 * order; then, while there is room, backwards page by page until it reaches back
 * as far as it is kept.
 *
 * @see Microsoft Graph, "List signIns" and "List directoryAudits"; Microsoft Entra, "Log latency"
 */
import { DAY_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { Unseen } from '../../../rules/source-reading.ts'
import type { Log } from '../../../ports/logger.ts'
import type { SourceOptions } from '../../shared-sources/shared-source.ts'
import type { Reader, RowsOf } from '../transport/reader.ts'
import { reasonOf, unseenBecause } from '../transport/reply.ts'
import type { ListCall } from '../transport/rows.ts'

/**
 * Rows that are an hour late are still found: at every reading where an hour fits a page, every ten
 * minutes otherwise.
 */
const DEEP_MS = { overlapInMs: 60 * MINUTE_IN_MS, every: 10 * MINUTE_IN_MS, atMost: 180 * MINUTE_IN_MS } as const
/** After a longer pause it begins again near now, and fills the gap backwards. */
const BEGINS_ANEW_AFTER_MS = 60 * MINUTE_IN_MS
/** Rows that are too old are kept at most so much longer. */
export const FORGETS_EVERY_MS = 60 * MINUTE_IN_MS

/** What the kept rows cover without a gap. */
export interface Coverage {
  readonly from: Date
  readonly to: Date
  readonly deepAt: Date
  /**
   * When the last long look back was finished. The next one continues from there, so that rows which came late in
   * between are not missed.
   */
  readonly deepEndedAt: Date
  /** An hour of the log fitted one page when it was last read. */
  readonly isQuiet: boolean
  /**
   * Where a reading was interrupted; the next one continues there. Otherwise more than a page would be begun again for
   * ever.
   */
  readonly cut?: Cut | null
}

interface Cut {
  readonly at: Date
  /** When the first reading of this stretch began: rows that come late are looked for from then on. */
  readonly begunAt: Date
  readonly isDeep: boolean
}

/**
 * Requests of the budget that are left to others: while reading the newest page, what was missed, and what lies back.
 */
export interface Leaves {
  readonly newest: number
  readonly further: number
  readonly back: number
}

export interface TenantLog<Row> {
  readonly name: string
  readonly forwards: ListCall
  readonly backwards: ListCall
  readonly item: RowsOf<Row>
  /** Null: the row does not say. */
  readonly momentOf: (row: Row) => Date | null
  /** Milliseconds. Rows that are this late are found at the next reading, however busy the log is. */
  readonly overlapInMs: number
  readonly keptForDays: number
  readonly leaves: Leaves
  readonly keep: (rows: readonly Row[], readAt: Date) => Promise<void>
  readonly forget: (before: Date) => Promise<void>
}

export interface LogSyncOptions {
  /** Reads while so many requests stay for others. */
  readonly readerLeaving: (leaving: () => number) => Reader
  readonly log: Log
  readonly now: () => Date
}

/** The refresh of a shared source that reads this log. */
export function openLogSync<Row>(
  of: TenantLog<Row>,
  { readerLeaving, log, now }: LogSyncOptions,
): SourceOptions['refresh'] {
  let leaving = of.leaves.newest
  const forwards = readerLeaving(() => leaving)
  const backwards = readerLeaving(() => of.leaves.back)
  let forgotAt = 0
  const ago = (milliseconds: number, moment = now()) => new Date(moment.getTime() - milliseconds)
  const horizon = () => ago(of.keptForDays * DAY_IN_MS)

  async function refresh(
    ...[lead, { kept, readAt }, startedAt]: Parameters<SourceOptions['refresh']>
  ): Promise<Unseen | null> {
    const before = coverageAt(kept as Coverage | null, startedAt)
    const { isDeep, since, begunAt } = stretchOf(before, startedAt)
    let coverage: Coverage = before
    leaving = of.leaves.newest
    for await (const page of forwards.pagesOf(of.forwards, { since: since.toISOString() }, of.item)) {
      if (page.kind === 'broken') {
        log.warn({ source: of.name, why: reasonOf(page.reply) }, 'A shared log was cut off')
        return unseenBecause(page.reply)
      }
      await of.keep(page.items, startedAt)
      const last = latest(since, ...momentsOf(page.items))
      coverage = page.isLast
        ? { ...coverage, to: begunAt, cut: null }
        : { ...coverage, to: latest(coverage.to, last), cut: { at: last, begunAt, isDeep } }
      // Noted with the first page, so that a reading that is interrupted does not begin an hour back for ever.
      if (isDeep && !before.cut && leaving === of.leaves.newest)
        coverage = { ...coverage, deepAt: startedAt, isQuiet: page.isLast }
      leaving = of.leaves.further
      if (!(await lead.write({ kept: coverage, readAt }))) return 'failed'
    }
    if (isDeep) coverage = { ...coverage, deepEndedAt: begunAt }
    // What is older was deleted, even if it was read once.
    coverage = { ...coverage, from: latest(horizon(), await readBack(coverage.from, startedAt)) }
    if (!(await lead.write({ kept: coverage, readAt: startedAt }))) return 'failed'
    await forgetNowAndThen()
    return null
  }

  /**
   * From where it reads: from where it was interrupted, from an hour back now and then, and otherwise with a small
   * overlap.
   */
  function stretchOf(before: Coverage, startedAt: Date): Omit<Cut, 'at'> & { readonly since: Date } {
    if (before.cut) return { ...before.cut, since: before.cut.at }
    const isDeep = before.isQuiet || startedAt.getTime() - before.deepAt.getTime() >= DEEP_MS.every
    const deepSince = latest(ago(DEEP_MS.overlapInMs, before.deepEndedAt), ago(DEEP_MS.atMost, before.to))
    return { isDeep, begunAt: startedAt, since: isDeep ? deepSince : ago(of.overlapInMs, before.to) }
  }

  /**
   * Reads one page further back; answers how far back it reaches then. A failure does no harm, since the next reading
   * tries again.
   */
  async function readBack(from: Date, startedAt: Date): Promise<Date> {
    if (from <= horizon()) return from
    const values = { since: horizon().toISOString(), until: from.toISOString() }
    const { value: page } = await backwards.pagesOf(of.backwards, values, of.item).next()
    if (page?.kind !== 'page') return from
    await of.keep(page.items, startedAt)
    if (page.isLast) return horizon()
    return earliest(from, ...momentsOf(page.items))
  }

  const momentsOf = (rows: readonly Row[]): Date[] => rows.flatMap((row) => of.momentOf(row) ?? [])

  async function forgetNowAndThen(): Promise<void> {
    if (now().getTime() - forgotAt < FORGETS_EVERY_MS) return
    await of.forget(horizon())
    forgotAt = now().getTime()
  }

  return refresh
}

function coverageAt(kept: Coverage | null, startedAt: Date): Coverage {
  if (kept && startedAt.getTime() - kept.to.getTime() < BEGINS_ANEW_AFTER_MS)
    // A coverage stored by an earlier version does not say when its long look back ended.
    return { ...kept, deepEndedAt: kept.deepEndedAt ?? kept.deepAt }
  const begins = new Date(startedAt.getTime() - BEGINS_ANEW_AFTER_MS)
  return { from: begins, to: begins, deepAt: startedAt, deepEndedAt: begins, isQuiet: true }
}

const latest = (...moments: readonly Date[]): Date => new Date(Math.max(...moments.map(Number)))
const earliest = (...moments: readonly Date[]): Date => new Date(Math.min(...moments.map(Number)))
