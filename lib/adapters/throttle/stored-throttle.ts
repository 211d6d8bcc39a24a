/** The limits of `lib/rules/throttle.ts`, counted in the database, so that all instances share one count. */
import { MINUTE_IN_MS, SECOND_IN_MS } from '../../rules/duration.ts'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Throttle } from '../../ports/rate-limiter.ts'
import { LIMITS, type LimitId, type LimitPoints } from '../../rules/throttle.ts'
import { databasePaces } from './paces.ts'

type Query = Parameters<typeof databasePaces>[0]

const SWEPT_EVERY_MILLISECONDS = 5 * MINUTE_IN_MS
/** The most by which a window's end in the database and the one worked out here may differ. */
const CLOCKS_DIFFER_BY_MILLISECONDS = 50

/** The limits counted in the database. `own`: points that this installation sets itself. */
export function databaseThrottle(query: Query, own: LimitPoints = {}): Throttle {
  // Unnamed queries: a named one belongs to one connection, and poolers use several.
  const storeClient = { query: (asked: { text: string; values?: unknown[] }) => query(asked.text, asked.values) }
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([limit, { points, windowInSeconds }]) => [
      limit,
      new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        schemaName: 'latchkey',
        tableName: 'throttle',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: limit,
        points: own[limit as LimitId] ?? points,
        duration: windowInSeconds,
      }),
    ]),
  ) as Record<LimitId, RateLimiterPostgres>
  const { pace, settle, sweep } = databasePaces(query)
  let sweptAt = Date.now()
  const uncount = async (limit: LimitId, subject: string, endsAtLatest: number) => {
    await query(
      'UPDATE latchkey.throttle SET points = points - 1 WHERE key = $1 AND points > 0 AND expire > $2 AND expire <= $3',
      [limiters[limit].getKey(subject), Date.now(), endsAtLatest],
    )
  }

  return {
    async take(limit, subject) {
      if (Date.now() - sweptAt > SWEPT_EVERY_MILLISECONDS) {
        sweptAt = Date.now()
        await query('DELETE FROM latchkey.throttle WHERE expire < $1', [sweptAt])
        await sweep()
      }
      const { allowed, wait } = await consume(limiters[limit], subject)
      const retryAt = new Date(Date.now() + wait)
      // What is refused is not counted: otherwise whoever keeps pressing would keep the limit closed after something
      // was given back.
      if (!allowed) await uncount(limit, subject, retryAt.getTime() + CLOCKS_DIFFER_BY_MILLISECONDS)
      return { allowed, retryAt }
    },
    // The library's own `reward` would begin a window that has room for one more.
    async giveBack(limit, subject, takenAt) {
      await uncount(limit, subject, takenAt.getTime() + LIMITS[limit].windowInSeconds * SECOND_IN_MS)
    },
    async left(limit, subject) {
      const taken = await limiters[limit].get(subject)
      return taken?.remainingPoints ?? own[limit] ?? LIMITS[limit].points
    },
    async opensAt(limit, subject) {
      const taken = await limiters[limit].get(subject)
      return taken && taken.remainingPoints <= 0 ? new Date(Date.now() + taken.msBeforeNext) : null
    },
    async close(limit, subject, until) {
      const opens = await this.opensAt(limit, subject)
      const seconds = Math.ceil((until.getTime() - Date.now()) / SECOND_IN_MS)
      if (seconds > 0 && (opens === null || opens < until)) await limiters[limit].block(subject, seconds)
    },
    pace,
    settle,
  }
}

async function consume(limiter: RateLimiterPostgres, subject: string): Promise<{ allowed: boolean; wait: number }> {
  try {
    const taken = await limiter.consume(subject)
    return { allowed: true, wait: taken.remainingPoints > 0 ? 0 : taken.msBeforeNext }
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { allowed: false, wait: refused.msBeforeNext }
    throw refused
  }
}
