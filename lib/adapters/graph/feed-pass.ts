/**
 * One reading of the whole tenant's sign-in log.
 *
 * Forwards from a checkpoint, with an overlap since rows arrive late and out of
 * order; then, while there is room, backwards page by page until the thirty days
 * are whole.
 *
 * @see Microsoft Graph, "List signIns"; Microsoft Entra, "Log latency"
 */
import type { AccountId } from '../../account.ts'
import type { Unseen } from '../../evidence.ts'
import type { Log } from '../../ports.ts'
import type { KeptSignIn, SharedEvidence } from '../shared-evidence.ts'
import type { SourceOptions } from '../shared-source.ts'
import type { Reader } from './reader.ts'
import { reasonOf, unseenBecause } from './reply.ts'
import { feedShape, type FeedShape } from './shapes.ts'
import { LOG_KEPT_FOR_DAYS, signInFrom } from './sign-ins.ts'

const MINUTE = 60_000
/** Milliseconds. Rows that are this late are still found: every time where an hour fits a page, every ten minutes elsewhere. */
const OVERLAP = { usual: 2 * MINUTE, deep: 60 * MINUTE, deepEvery: 10 * MINUTE } as const
/** Milliseconds. After a longer pause it begins anew near now, and fills the gap backwards. */
const BEGINS_ANEW_AFTER = 60 * MINUTE
/** Milliseconds. What is too old is kept at most so much longer. */
export const FORGETS_EVERY = 60 * MINUTE
/**
 * Requests of the budget that stay for others. The newest page comes before everything, since it serves everybody
 * and there is one in five seconds; then claimants, then what was missed, and last what lies back.
 */
const LEAVES = { newest: 0, further: 2, back: 3 } as const

/** What the kept rows cover without a gap. */
export interface Coverage {
  readonly from: Date
  readonly to: Date
  readonly deepAt: Date
  /** An hour of the log was one page, when it was last looked at. */
  readonly isQuiet: boolean
}

export interface FeedOptions {
  /** Reads while so many requests stay for others. */
  readonly readerLeaving: (leaving: () => number) => Reader
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
}

export function openPass({ readerLeaving, shared, log, now }: FeedOptions): SourceOptions['pass'] {
  let leaving: number = LEAVES.newest
  const forwards = readerLeaving(() => leaving)
  const backwards = readerLeaving(() => LEAVES.back)
  let forgotAt = 0
  const ago = (milliseconds: number, moment = now()) => new Date(moment.getTime() - milliseconds)
  const horizon = () => ago(LOG_KEPT_FOR_DAYS * 24 * 60 * MINUTE)

  async function pass(
    ...[lead, { kept, readAt }, startedAt]: Parameters<SourceOptions['pass']>
  ): Promise<Unseen | null> {
    const before = coverageAt(kept as Coverage | null, startedAt)
    const isDeep = before.isQuiet || startedAt.getTime() - before.deepAt.getTime() >= OVERLAP.deepEvery
    const since = ago(isDeep ? OVERLAP.deep : OVERLAP.usual, before.to)
    let coverage: Coverage = before
    leaving = LEAVES.newest
    for await (const page of forwards.pagesOf('sign-in-feed', { since: since.toISOString() }, feedShape)) {
      if (page.kind === 'broken') {
        log.warn({ source: 'sign-ins', why: reasonOf(page.reply) }, 'The sign-in feed was cut off')
        return unseenBecause(page.reply)
      }
      await shared.keepSignIns(page.items.flatMap(keptFrom))
      const reached = page.isLast ? startedAt : latest(coverage.to, ...page.items.map((row) => row.createdDateTime))
      coverage = { ...coverage, to: reached }
      // Noted with the first page, so that one that is cut off is not begun an hour back for ever.
      if (isDeep && leaving === LEAVES.newest) coverage = { ...coverage, deepAt: startedAt, isQuiet: page.isLast }
      leaving = LEAVES.further
      if (!(await lead.write({ kept: coverage, readAt }))) return 'failed'
    }
    coverage = { ...coverage, from: await readBack(coverage.from) }
    if (!(await lead.write({ kept: coverage, readAt: startedAt }))) return 'failed'
    await forgetNowAndThen()
    return null
  }

  /** One page further back; answers how far back it reaches now. Not being able to harms nobody: the next reading tries again. */
  async function readBack(from: Date): Promise<Date> {
    if (from <= horizon()) return from
    const values = { since: horizon().toISOString(), until: from.toISOString() }
    const { value: page } = await backwards.pagesOf('sign-ins-before', values, feedShape).next()
    if (page?.kind !== 'page') return from
    await shared.keepSignIns(page.items.flatMap(keptFrom))
    const oldest = page.items.at(-1)?.createdDateTime
    return page.isLast || !oldest ? horizon() : oldest
  }

  async function forgetNowAndThen(): Promise<void> {
    if (now().getTime() - forgotAt < FORGETS_EVERY) return
    await shared.forgetSignIns(horizon())
    forgotAt = now().getTime()
  }

  return pass
}

function coverageAt(kept: Coverage | null, startedAt: Date): Coverage {
  if (kept && startedAt.getTime() - kept.to.getTime() < BEGINS_ANEW_AFTER) return kept
  const begins = new Date(startedAt.getTime() - BEGINS_ANEW_AFTER)
  return { from: begins, to: begins, deepAt: startedAt, isQuiet: true }
}

const latest = (...moments: readonly Date[]): Date => new Date(Math.max(...moments.map((moment) => moment.getTime())))

/** An attempt at a name that does not exist belongs to no account. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const keptFrom = (row: FeedShape): KeptSignIn[] =>
  row.userId && row.userId !== NOBODY ? [{ ...signInFrom(row), accountId: row.userId as AccountId }] : []
