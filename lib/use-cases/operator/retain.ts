/** How long data is kept, as the privacy page promises (rule R20). */
import { addDays, addHours } from '../../rules/duration.ts'
import { NETWORK_KEPT_DAYS } from '../../rules/request/request-origin.ts'
import { ENDED_KEPT_HOURS } from '../../rules/organisation/session.ts'
import type { Context } from '../../ports/context.ts'

const KEPT_DAYS = { requests: 365, signIns: 30, networks: NETWORK_KEPT_DAYS } as const
/** Anybody can begin a request of any name. Kept as long as the rest, these would let a stranger fill the database. */
const UNPROVED_KEPT_DAYS = 7

/** Deletes what is older than that. Harmless to repeat, and to run on several instances at once. */
export async function retain({
  store,
  sessions,
  log,
  now,
}: Pick<Context, 'store' | 'sessions' | 'log' | 'now'>): Promise<void> {
  const daysAgo = (days: number) => addDays(now(), -days)
  const forgotten = await store.forget({
    requests: daysAgo(KEPT_DAYS.requests),
    signIns: daysAgo(KEPT_DAYS.signIns),
    networks: daysAgo(KEPT_DAYS.networks),
    knownBrowsers: now(),
  })
  await sessions.forget(addHours(now(), -ENDED_KEPT_HOURS))
  const unproved = await store.forgetUnproved(daysAgo(UNPROVED_KEPT_DAYS))
  if (unproved > 0) log.info({ requests: unproved }, 'Forgot requests that proved nothing.')
  if (forgotten.requests + forgotten.signIns > 0) log.info(forgotten, 'Forgot what was older than it may be.')
}
