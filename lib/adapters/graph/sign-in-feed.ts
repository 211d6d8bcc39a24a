/**
 * The sign-in log of the whole tenant, read once for everybody.
 *
 * Forwards from a checkpoint, with an overlap since rows arrive late and out of
 * order; then, while there is room, backwards page by page until the thirty days
 * are whole. It takes only a share of the log's five requests in ten seconds.
 *
 * @see Microsoft Graph, "List signIns"; Microsoft Entra, "Log latency"
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountId } from '../../account.ts'
import { type Look, seen, type SignIn, type Unseen, unseen } from '../../evidence.ts'
import type { Log } from '../../ports.ts'
import type { KeptSignIn, Lead, SharedEvidence, Source } from '../shared-evidence.ts'
import { openSource } from '../shared-source.ts'
import type { Reader } from './reader.ts'
import { reasonOf, unseenBecause } from './reply.ts'
import { feedShape, type FeedShape } from './shapes.ts'
import { LOG_KEPT_FOR_DAYS, signInFrom } from './sign-ins.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Milliseconds. A thousand who ask within them cost one reading. */
const FRESH_FOR = 5_000
/** Milliseconds. Older, the feed stands still, and each account's own log is asked. */
const USABLE_FOR = 2 * MINUTE
/** Milliseconds, while nobody asks: often enough that nothing has to be begun anew. */
const READ_EVERY = 30_000
/** Milliseconds. Rows that are this late are still found: every time where an hour fits a page, every ten minutes elsewhere. */
const OVERLAP = { usual: 2 * MINUTE, deep: 60 * MINUTE, deepEvery: 10 * MINUTE } as const
/** Milliseconds. After a longer pause it begins anew near now, and fills the gap backwards. */
const BEGINS_ANEW_AFTER = 60 * MINUTE
const FORGETS_EVERY = 60 * MINUTE
/**
 * Requests of the budget that stay for others. The newest page comes before everything, since it serves everybody
 * and there is one in five seconds; then claimants, then what was missed, and last what lies back.
 */
const LEAVES = { newest: 0, further: 2, back: 3 } as const

/** AADSTS90055: the tenant itself is refused. Many accounts at once are trouble, one is its own. */
const TROUBLE = { errorCode: 90055, accounts: 5, within: 10 * MINUTE } as const

/** What the kept rows cover without a gap. */
interface Coverage {
  readonly from: Date
  readonly to: Date
  readonly deepAt: Date
  /** An hour of the log was one page, when it was last looked at. */
  readonly isQuiet: boolean
}

/** What the feed knows of one account. `young`: it does not reach back the whole thirty days yet. */
export type FeedLook =
  | ({ readonly kind: 'whole' } & Fed)
  | ({ readonly kind: 'young' } & Fed)
  | { readonly kind: 'off'; readonly why: Unseen }
  | { readonly kind: 'standing-still'; readonly why: Unseen }
interface Fed {
  readonly signIns: readonly SignIn[]
  readonly from: Date
  readonly at: Date
}

export interface SignInFeed {
  look(id: AccountId): Promise<FeedLook>
  serviceTrouble(): Promise<Look<boolean>>
  /** Reads now and then until told to stop. */
  watch(): () => void
}

export function openFeed(options: {
  /** Reads while so many requests stay for others. */
  readonly readerLeaving: (leaving: () => number) => Reader
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
}): SignInFeed {
  const { readerLeaving, shared, log, now } = options
  let leaving: number = LEAVES.newest
  const forwards = readerLeaving(() => leaving)
  const backwards = readerLeaving(() => LEAVES.back)
  let forgotAt = 0
  const ago = (milliseconds: number, moment = now()) => new Date(moment.getTime() - milliseconds)
  const horizon = () => ago(LOG_KEPT_FOR_DAYS * DAY)

  async function pass(lead: Lead, { kept, readAt }: Source, startedAt: Date): Promise<Unseen | null> {
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
      if (isDeep && page.isLast) coverage = { ...coverage, deepAt: startedAt, isQuiet: leaving === LEAVES.newest }
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

  const source = openSource({ name: 'sign-ins', shared, log, now, pass })

  async function current(): Promise<{ readonly coverage: Coverage; readonly at: Date } | { readonly off: FeedLook }> {
    const { source: feed, why } = await source.freshen(ago(FRESH_FOR))
    if (why === 'not-licensed' || why === 'not-permitted') return { off: { kind: 'off', why } }
    if (!feed.readAt || feed.readAt < ago(USABLE_FOR)) return { off: { kind: 'standing-still', why: why ?? 'failed' } }
    return { coverage: feed.kept as Coverage, at: feed.readAt }
  }

  return {
    async look(id) {
      const feed = await current()
      if ('off' in feed) return feed.off
      const signIns = await shared.signInsOf(id, horizon())
      const isWhole = feed.coverage.from <= ago(LOG_KEPT_FOR_DAYS * DAY - FORGETS_EVERY)
      return { kind: isWhole ? 'whole' : 'young', signIns, from: feed.coverage.from, at: feed.at }
    },
    async serviceTrouble() {
      const feed = await current()
      if ('off' in feed) return unseen('why' in feed.off ? feed.off.why : 'failed')
      const accounts = await shared.accountsRefusedWith(TROUBLE.errorCode, ago(TROUBLE.within))
      return seen(accounts >= TROUBLE.accounts, feed.at)
    },
    watch() {
      const stopping = new AbortController()
      const reading = async () => {
        while (!stopping.signal.aborted) {
          await source.freshen(ago(READ_EVERY - FRESH_FOR)).catch(() => {
            if (!stopping.signal.aborted) log.warn({ source: 'sign-ins' }, 'The sign-in feed was not read')
          })
          await sleep(READ_EVERY, null, { ref: false, signal: stopping.signal }).catch(() => null)
        }
      }
      void reading()
      return () => stopping.abort()
    },
  }
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
