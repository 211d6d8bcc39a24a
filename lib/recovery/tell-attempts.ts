import { attemptNotice, isTooLateToTell, looksBackTo, tellsUntil, untoldAttempts } from '../attempt-notice.ts'
import { channelsOf } from '../channels.ts'
import { isRefusedForGood, NotSent } from '../not-sent.ts'
import type { Context } from '../settings.ts'
import { staffedHelp } from '../staffed-help.ts'
import { languageOf, wordsFor } from '../words/index.ts'
import { dayAndClock } from '../words/time.ts'
import { readHoldings } from './holdings.ts'

/**
 * Writes to the account's notification addresses that somebody tried, and to nobody
 * else; for a name that nobody has the same work goes to the sink (rules R4, R5).
 *
 * The day is claimed before anything leaves, so that no two letters go out on one,
 * whichever instance dies when; one that was cut off is made good by the next day's,
 * which is asked for with the claim.
 */
export async function tellAttempts(
  context: Context,
  { nameHash, due }: { readonly nameHash: string; readonly due: Date },
): Promise<void> {
  const { store, settings, now } = context
  const asked = await store.askedRequests(nameHash, looksBackTo(due))
  const untold = untoldAttempts(asked, await store.attemptsToldUntil(nameHash), due)
  const [newest] = untold
  if (!newest) return
  const claim = () => store.claimAttemptNotice(nameHash, due, [attemptNotice(nameHash, due, settings.timeZone)])
  if (isTooLateToTell(due, now())) return void (await claim())

  const holdings = await readHoldings(context, newest.request, 'lists', 'as-of-late')
  const mails = holdings ? channelsOf(holdings).mails : []
  const since = new Date(Math.min(...untold.map(({ request }) => request.begunAt.getTime())))
  const letter = letterIn(context, holdings?.account.preferredLanguage ?? newest.request.language, since)
  if (!(await claim())) return
  const { delivery } = context
  const sent = await Promise.allSettled(
    mails.length > 0 ? mails.map((to) => delivery.mail({ to, ...letter })) : [delivery.sink('email')],
  )
  const isTold = !sent.every((one) => one.status === 'rejected' && certainlyStayed(one.reason))
  await store.settleAttemptNotice(nameHash, due, isTold ? tellsUntil(due) : null)
  if (!isTold) throw new Error('The letter about attempts reached nobody.')
}

/** Neither on its way nor refused for good: it may be tried again. */
const certainlyStayed = (error: unknown): boolean => error instanceof NotSent && !isRefusedForGood(error)

function letterIn({ settings }: Context, preferred: string, since: Date) {
  const language = languageOf(preferred)
  return wordsFor(language).messages.attempts({
    organisation: settings.organisation,
    at: dayAndClock(since, language, settings.timeZone),
    help: staffedHelp(settings, language),
  })
}
