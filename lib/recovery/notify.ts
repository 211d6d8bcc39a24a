import { LATCHKEY } from '../audit.ts'
import { channelsOf, isFreshAddress } from '../channels.ts'
import { canStop } from '../given.ts'
import type { Later, NoticeId } from '../task.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { staffedHelp } from '../staffed-help.ts'
import { numbersToTell, tellByText } from '../told-by-text.ts'
import { refusedAmong, undeliveredOf } from '../undelivered.ts'
import { languageOf, wordsFor } from '../words/index.ts'
import { dayAndClock } from '../words/time.ts'
import { shownName } from '../shown-text.ts'
import { readHoldings } from './holdings.ts'
import { statusAddress, stopAddress } from './links.ts'

/** A claimant alone brings none of these about by asking again and again. */
const TELLS_WHAT_WAS_DONE: readonly NoticeId[] = [
  'approved',
  'recovered',
  'done',
  'attested-lifted',
  'attested-not-restricted',
  'attested-mended',
  'frozen',
]
/**
 * Where methods can only be read a few times a minute, that somebody has proved who they are goes to the
 * addresses that the code was sent by: an address of the minutes between would not
 * hear of it, and one that was taken off in them still does.
 */
const METHODS_FOR: { readonly [N in NoticeId]?: 'as-of-late' } = { proved: 'as-of-late' }
/** Somebody says that it is not the owner. */
const TELLS_THE_DESK: readonly NoticeId[] = ['frozen', 'not-vouched']

export const notice = (requestId: string, which: NoticeId): Later => ({
  task: { kind: 'notify', requestId, notice: which },
})

/**
 * Tells all notification addresses of the account, whoever asked: registered
 * e-mail, profile addresses and the registered mobile. When only one of them is old
 * enough to say "this wasn't me", the manager, or else the desk, hears of it as well
 * (NIST SP 800-63B-4 §4.6, ids N13 to N15). The desk always hears that it is
 * said not to be the owner.
 */
export async function notify(context: Context, requestId: string, which: NoticeId): Promise<void> {
  const request = await context.store.load(requestId)
  const holdings = request && (await readHoldings(context, request, 'lists', METHODS_FOR[which]))
  if (!request || !holdings) return
  const { mails, mobiles } = channelsOf(holdings)
  const budget = TELLS_WHAT_WAS_DONE.includes(which) ? 'notice:given' : 'notice:number'
  const texted = await numbersToTell(context, mobiles, { requestId, facts: { notice: which } }, budget)
  const mayStop = (to: string) => !isFreshAddress(holdings, to)
  const old = [...mails, ...texted].filter(mayStop)
  const { deskMail } = context.settings
  const watcher = holdings.account.manager?.mail ?? deskMail
  const watchers = [...(old.length < 2 ? [watcher] : []), ...(TELLS_THE_DESK.includes(which) ? [deskMail] : [])]
  const mailed = (to: string) => context.delivery.mail({ to, ...letterFor(context, request, which, mayStop(to)) })
  const first = await Promise.allSettled([
    ...[...mails, ...new Set(watchers)].map(mailed),
    ...texted.map((to) => tellByText(context, { to, body: textFor(context, request, which, mayStop(to)) }, budget)),
  ])
  // What takes no mail of ours is no second address.
  const isWatched = watchers.length > 0 || old.length - refusedAmong(first) >= 2
  const sent = isWatched ? first : [...first, ...(await Promise.allSettled([mailed(watcher)]))]
  const { count: undelivered, refused } = undeliveredOf(sent, `Notice "${which}" reached nobody.`)
  if (undelivered > 0)
    context.log.warn({ requestId, notice: which, undelivered }, 'A notice did not reach every address.')
  if (refused > 0) await noteForApprovers(context, 'message-refused', requestId, which)
}

/** The claimant reads of neither (rule R4). */
export const noteForApprovers = (
  { store, now }: Context,
  kind: 'message-refused' | 'reached-nobody',
  requestId: string,
  which: NoticeId,
): Promise<void> => store.record({ at: now(), requestId, kind, by: LATCHKEY, facts: { notice: which } })

function letterFor(context: Context, request: RecoveryRequest, which: NoticeId, mayStop: boolean) {
  const { settings, now } = context
  return wordsFor(request.language).messages.notices[which]({
    organisation: settings.organisation,
    reference: request.reference,
    name: shownName(request.account?.displayName) ?? '',
    at: dayAndClock(now(), languageOf(request.language), settings.timeZone),
    remedy: request.remedy,
    reason: request.declinedBecause,
    statusAddress: statusAddress(context, request),
    // Wherever there is still something to stop or to take back, whatever the letter is about.
    stopAddress: mayStop && canStop(request) ? stopAddress(context, request) : null,
    help: staffedHelp(settings, request.language),
  })
}

/** Whoever has nothing but a telephone can say no as well (rule R12). */
function textFor(context: Context, request: RecoveryRequest, which: NoticeId, mayStop: boolean): string {
  const { subject } = letterFor(context, request, which, mayStop)
  const { notYouText } = wordsFor(request.language).messages
  return mayStop && canStop(request) ? notYouText(subject, stopAddress(context, request)) : subject
}
