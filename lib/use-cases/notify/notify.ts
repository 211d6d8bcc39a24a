/**
 * Tells of a request: the owner at every address, and others where the owner might be the only one
 * to hear, or nobody (NIST SP 800-63B-4 §4.6, ids N13 to N15).
 *
 * A letter that did not leave is sent again by a task of its own, to those alone whom it did not
 * reach; what one of them refuses keeps no other from hearing.
 */
import { addDays } from '../../rules/duration.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import { NETWORK_KEPT_DAYS, networksOf, wasSeenBefore } from '../../rules/request/request-origin.ts'
import { channelsOf, isFreshAddress } from '../../rules/proofs/notification-addresses.ts'
import { foldAddress } from '../../rules/account/address.ts'
import { withRemoved } from '../../rules/proofs/removed-address.ts'
import { isRefusedForGood } from '../../rules/not-sent.ts'
import type { ScheduledJob, NoticeId } from '../../rules/request/job.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { addressKey } from '../../rules/request/set-aside.ts'
import type { Context } from '../../ports/context.ts'
import { numbersToTell, tellByText } from './sms-notices.ts'
import { refusedAmong, undeliveredOf } from './undelivered.ts'
import type { Beginning } from '../../words/facts.ts'
import { readHoldings } from '../holdings.ts'
import { letterFor, textFor } from './notice-letters.ts'
import { isAddressSetAside, setAsidesFor } from './stop-link.ts'
import { type About, type Among, isAmong, type Recipient } from './notice-recipients.ts'
import { elsewhereFor, lastResort, listenersOf, noteToldElsewhere } from './notify-elsewhere.ts'

/** A claimant alone brings none of these about by asking again and again. */
const TELLS_WHAT_WAS_DONE: readonly NoticeId[] = [
  'approved',
  'recovered',
  'pass-made',
  'done',
  'attested-lifted',
  'attested-not-restricted',
  'attested-mended',
  'frozen',
  'link-set-aside',
]
/**
 * Where methods can only be read a few times a minute, that somebody has proved who they are goes to the
 * addresses that the code was sent by: an address of the minutes between would not
 * hear of it, and one that was taken off in them still does.
 */
const METHODS_FOR: { readonly [N in NoticeId]?: 'as-of-late' } = { proved: 'as-of-late' }

export const notice = (requestId: string, which: NoticeId): ScheduledJob => ({
  task: { kind: 'notify', requestId, notice: which },
})

/** To manager and desk alone, once every old address has become a proof: the owner's addresses heard of the first one. */
export const noticeElsewhere = (requestId: string): ScheduledJob => ({
  task: { kind: 'notify', requestId, notice: 'proved', to: 'elsewhere' },
})

/** `among`: see `Task`. Throws where it reached not one of those whom it should, to be run again. */
export async function notify(context: Context, requestId: string, which: NoticeId, among: Among = {}): Promise<void> {
  const loaded = await context.store.load(requestId)
  const holdings = loaded && (await readHoldings(context, loaded, 'lists', METHODS_FOR[which]))
  if (!loaded?.account || !holdings || isOutdated(loaded, which)) return
  // Another remedy may follow in the same request before this one is told.
  const request = { ...loaded, remedy: among.remedy ?? loaded.remedy, account: loaded.account }
  const asides = await setAsidesFor(context, request)
  const about = {
    request,
    account: request.account.id,
    holdings,
    which,
    by: among.by,
    asides,
    among,
    beginning: await beginningOf(context, request),
  }
  const owners = await ownersOf(context, about)
  const elsewhere = await elsewhereFor(context, about, owners.old)
  const recipients = [
    ...(among.to === 'elsewhere' ? [] : owners.recipients),
    ...(elsewhere ? listenersOf(context, about, elsewhere) : []),
  ].filter(({ key }) => !among.only || isAmong(among, key))
  const first = await sendAll(recipients)
  // What takes no mail of ours is no second address.
  const isWatched = elsewhere !== null || owners.old.length - refusedAmong(first) >= 2
  const late = isWatched || among.to || among.only ? [] : listenersOf(context, about, lastResort(about))
  await follow(context, about, [...recipients, ...late], [...first, ...(await sendAll(late))])
  if (elsewhere?.why === 'all-proved') await noteToldElsewhere(context, about)
}

/** A reminder of an approval that was collected, declined or withdrawn meanwhile says nothing any more. */
const isOutdated = ({ state }: RecoveryRequest, which: NoticeId): boolean =>
  which === 'lapse-soon' && state !== 'approved'

/** Null for a request that no browser began. */
async function beginningOf({ store, now }: Context, request: RecoveryRequest): Promise<Beginning | null> {
  const { begunWith, account } = request
  if (!begunWith || !account) return null
  const since = addDays(now(), -NETWORK_KEPT_DAYS)
  const [requests, enrolled] = await Promise.all([store.requestsSince(account.id, since), store.enrolled(account.id)])
  const known = networksOf({ requests, enrolled }, request, now())
  return { ...begunWith, network: wasSeenBefore(begunWith.network, known) }
}

/** Every address of the account, whoever asked: registered e-mail, profile addresses, the registered mobile, those confirmed here. */
async function ownersOf(context: Context, about: About) {
  const { request, account, holdings, which, asides, among } = about
  const channels = channelsOf(holdings)
  const removed = which === 'done' ? removedAddressOf(context, request) : null
  const { mails, mobiles } = withRemoved(channels, removed)
  const budget = TELLS_WHAT_WAS_DONE.includes(which) ? 'notice:given' : 'notice:number'
  const keyOf = (to: string) => addressKey(context.keys, account, to)
  // Of those that are not texted this time nothing is counted.
  const isAsked = !among.to && !among.only
  const due = isAsked ? mobiles : mobiles.filter((to) => isAmong(among, keyOf(to)))
  const texted = await numbersToTell(context, due, { requestId: request.id, facts: { notice: which } }, budget)
  const isStillThere = (to: string) => channels.mails.includes(to) || channels.mobiles.includes(to)
  const may = (to: string) => ({
    stop: !isFreshAddress(holdings, to),
    isSetAside: isAddressSetAside(context, request, asides, to),
    isRemoved: !isStillThere(to),
  })
  const recipients: readonly Recipient[] = [
    ...mails.map((to) => ({
      key: keyOf(to),
      send: () => context.delivery.mail({ to, ...letterFor(context, about, to, may(to)) }),
    })),
    ...texted.map((to) => ({
      key: keyOf(to),
      send: () => tellByText(context, { to, body: textFor(context, about, to, may(to)) }, budget),
    })),
  ]
  return {
    recipients,
    old: [...mails, ...(isAsked ? texted : mobiles)].filter((to) => may(to).stop && isStillThere(to)),
  }
}

/** What cannot be unsealed any more hears nothing; everybody else still does. */
const removedAddressOf = ({ keys }: Context, { id, intent }: RecoveryRequest): string | null => {
  const address = intent?.removedAddress ? keys.unseal('removed-address', intent.removedAddress, id) : null
  return address && foldAddress(address)
}

const sendAll = (recipients: readonly Recipient[]): Promise<PromiseSettledResult<void>[]> =>
  Promise.allSettled(recipients.map(({ send }) => send()))

/** Whoever was not reached is tried again, and nobody else; what is refused for good is said to the approvers (never to the claimant, rule R4). */
async function follow(
  context: Context,
  { request: { id }, which, among }: About,
  recipients: readonly Recipient[],
  sent: readonly PromiseSettledResult<void>[],
): Promise<void> {
  const { count, refused } = undeliveredOf([...sent], `Notice "${which}" reached nobody.`)
  if (count > 0)
    context.log.warn({ requestId: id, notice: which, undelivered: count }, 'A notice did not reach every address.')
  if (refused > 0) await noteForApprovers(context, 'message-refused', id, which)
  const left = recipients.filter((_, i) => isToBeTriedAgain(sent[i])).map(({ key }) => key)
  if (left.length === 0) return
  const event = { at: context.now(), requestId: id, kind: 'notice-left', by: LATCHKEY, facts: { notice: which } }
  await context.store.record(event, [{ task: { kind: 'notify', requestId: id, notice: which, ...among, only: left } }])
}

const isToBeTriedAgain = (one: PromiseSettledResult<void> | undefined): boolean =>
  one?.status === 'rejected' && !isRefusedForGood(one.reason)

/** The claimant reads of neither (rule R4). */
export const noteForApprovers = (
  { store, now }: Context,
  kind: 'message-refused' | 'reached-nobody',
  requestId: string,
  which: NoticeId,
): Promise<void> => store.record({ at: now(), requestId, kind, by: LATCHKEY, facts: { notice: which } })
