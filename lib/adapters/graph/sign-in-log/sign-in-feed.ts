/**
 * The sign-in log of the whole tenant, read once for everybody: what it says of one
 * account, and since when.
 */
import { DAY_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import type { SignIn } from '../../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, type Unseen, unseen } from '../../../rules/source-reading.ts'
import type { SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import { openSource } from '../../shared-sources/shared-source.ts'
import { pollInBackground } from '../background-polling.ts'
import { type Coverage, FORGETS_EVERY_MS, openLogSync, type LogSyncOptions } from './log-sync.ts'
import { signInLog } from './sign-in-log.ts'
import { LOG_KEPT_FOR_DAYS } from './user-sign-ins.ts'

/** All who ask within this time share one reading. */
const FEED_FRESH_FOR_MS = 5_000
/** An older feed has stopped, and each account's own log is read. */
const FEED_USABLE_FOR_MS = 2 * MINUTE_IN_MS
/** While nobody asks; often enough that it need not begin again. */
const FEED_READ_EVERY_MS = 30_000
/**
 * Milliseconds, about as long as the limit counts. The next page of a busy log would take the requests that claimants'
 * codes wait for.
 */
const RESTS_WITHOUT_ROOM_FOR_MS = 10_000
/**
 * AADSTS90055: the tenant itself is refused. Many accounts at once mean that the service is in trouble; one alone does
 * not.
 */
const TROUBLE = { errorCode: 90055, accounts: 5, withinMs: 10 * MINUTE_IN_MS } as const

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
  serviceTrouble(): Promise<SourceReading<boolean>>
  /** Reads now and then until told to stop. */
  watch(): () => void
}

/** The feed, read for all instances. */
export function openFeed(options: LogSyncOptions & { readonly shared: SharedEvidence }): SignInFeed {
  const { shared, log, now } = options
  const of = signInLog(shared)
  const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds)
  const horizon = () => ago(LOG_KEPT_FOR_DAYS * DAY_IN_MS)

  const refresh = openLogSync(of, options)
  const source = openSource({
    name: of.name,
    shared,
    log,
    now,
    restsWithoutRoomForMs: RESTS_WITHOUT_ROOM_FOR_MS,
    refresh,
  })

  async function current(): Promise<{ readonly coverage: Coverage; readonly at: Date } | { readonly off: FeedLook }> {
    const { source: feed, why } = await source.freshen(ago(FEED_FRESH_FOR_MS))
    if (why === 'not-licensed' || why === 'not-permitted') return { off: { kind: 'off', why } }
    if (!feed.readAt || feed.readAt < ago(FEED_USABLE_FOR_MS))
      return { off: { kind: 'standing-still', why: why ?? 'failed' } }
    return { coverage: feed.kept as Coverage, at: feed.readAt }
  }

  return {
    async look(id) {
      const feed = await current()
      if ('off' in feed) return feed.off
      const signIns = await shared.signInsOf(id, horizon())
      const isWhole = feed.coverage.from <= ago(LOG_KEPT_FOR_DAYS * DAY_IN_MS - FORGETS_EVERY_MS)
      return { kind: isWhole ? 'whole' : 'young', signIns, from: feed.coverage.from, at: feed.at }
    },
    async serviceTrouble() {
      const feed = await current()
      if ('off' in feed) return unseen('why' in feed.off ? feed.off.why : 'failed')
      const accounts = await shared.accountsRefusedWith(TROUBLE.errorCode, ago(TROUBLE.withinMs))
      return seen(accounts >= TROUBLE.accounts, feed.at)
    },
    watch: () =>
      pollInBackground(
        source,
        { everyMs: FEED_READ_EVERY_MS, freshForMs: FEED_FRESH_FOR_MS },
        { name: of.name, log, now },
      ),
  }
}
