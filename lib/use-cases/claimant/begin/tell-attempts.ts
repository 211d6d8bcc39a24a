import { foldAddress } from '../../../rules/account/address.ts'
import {
  attemptNotice,
  isTooLateToTell,
  looksBackTo,
  tellsUntil,
  untoldAttempts,
} from '../../../rules/request/attempt-notice.ts'
import { channelsOf, isFreshAddress } from '../../../rules/proofs/notification-addresses.ts'
import { letterLanguage } from '../../../rules/organisation/letter-language.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { isRefusedForGood, NotSent } from '../../../rules/not-sent.ts'
import type { Context } from '../../../ports/context.ts'
import { type Budget, returnLimits, spendLimits } from '../../spend-limits.ts'
import { helpLine } from '../../notify/help-line.ts'
import { type Language, wordsFor } from '../../../words/index.ts'
import { dayAndClock } from '../../../words/time.ts'
import { readHoldings } from '../../holdings.ts'

/**
 * Writes to the account's notification addresses that somebody tried, and to nobody else; for a name that nobody has
 * the same work is done without a recipient (rules R4, R5).
 *
 * One letter a day is reserved for it, whatever codes were asked for; further addresses get it while they and the
 * account have not had the day's messages. The day is claimed before anything leaves, so that two letters never go out
 * on one, whichever instance dies when. A letter that was cut off is made up for by the next day's, whose task is
 * added with the claim.
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
  const since = new Date(Math.min(...untold.map(({ request }) => request.begunAt.getTime())))
  // A stranger may have tried, so the owner's own language comes before that of the browser that asked.
  const owners = holdings?.account.preferredLanguage ?? null
  const letter = letterIn(context, letterLanguage(context.settings, owners, newest.request.language), since)
  if (!(await claim())) return
  const letters = await lettersWithin(context, nameHash, holdings ? oldestFirst(holdings) : [])
  // Every address has had the day's messages, so the next day's letter tells of it.
  if (letters.length === 0) return
  const sent = await Promise.allSettled(letters.map((one) => send(context, one, letter)))
  const isTold = !sent.every((one) => one.status === 'rejected' && certainlyStayed(one.reason))
  await store.settleAttemptNotice(nameHash, due, isTold ? tellsUntil(due) : null)
  if (!isTold) throw new Error('The letter about attempts reached nobody.')
}

/** The oldest first, so that an address that an intruder added yesterday does not take the reserved letter. */
function oldestFirst(holdings: Holdings): readonly string[] {
  const { mails } = channelsOf(holdings)
  const isYoung = (to: string) => isFreshAddress(holdings, to)
  return [...mails.filter((to) => !isYoung(to)), ...mails.filter(isYoung)]
}

/** A letter that was counted; `to` null: it has no recipient. */
interface Counted {
  readonly to: string | null
  readonly taken: readonly Budget[]
}

async function lettersWithin(context: Context, nameHash: string, mails: readonly string[]): Promise<Counted[]> {
  const letters: Counted[] = []
  for (const to of mails.length > 0 ? mails : [null]) {
    const ofAccount = await spendLimits(context, 'tell-attempts', { name: nameHash })
    if (!ofAccount.ok) break
    const destination = context.keys.hash('authenticator', to === null ? `attempts:${nameHash}` : foldAddress(to))
    const ofDestination = await spendLimits(context, 'tell-attempts-at', { destination })
    if (ofDestination.ok) letters.push({ to, taken: [...ofAccount.taken, ...ofDestination.taken] })
    else await returnLimits(context, ofAccount.taken, context.now())
  }
  return letters
}

/** A letter that certainly did not leave is given back to the budget. */
async function send(context: Context, { to, taken }: Counted, letter: ReturnType<typeof letterIn>): Promise<void> {
  const takenAt = context.now()
  try {
    await (to === null ? context.delivery.sink('email') : context.delivery.mail({ to, ...letter }))
  } catch (fault) {
    if (fault instanceof NotSent) await returnLimits(context, taken, takenAt)
    throw fault
  }
}

/** It certainly did not leave and was not refused for good, so it may be tried again. */
const certainlyStayed = (error: unknown): boolean => error instanceof NotSent && !isRefusedForGood(error)

function letterIn({ settings }: Context, language: Language, since: Date) {
  const letter = wordsFor(language).messages.attempts({
    organisation: settings.organisation,
    at: dayAndClock(since, language, settings.timeZone),
    help: helpLine(settings, language),
  })
  return { language, ...letter }
}
