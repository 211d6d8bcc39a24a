/**
 * Notifies of a request: the owner at every address, and others where the owner might be the only one to hear, or
 * nobody (NIST SP 800-63B-4 §4.6, ids N13 to N15).
 *
 * A letter that did not leave is sent again by a task of its own, only to those whom it did not reach. An address that
 * refuses it keeps no other from being notified.
 */
import { LATCHKEY } from '../../rules/audit.ts'
import { channelsOf, isFreshAddress } from '../../rules/proofs/notification-addresses.ts'
import { foldAddress } from '../../rules/account/address.ts'
import { withRemoved } from '../../rules/proofs/removed-address.ts'
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import { countingApprovals } from '../../rules/organisation/counting-approvals.ts'
import { inForce } from '../../rules/organisation/threat-mode.ts'
import { isRefusedForGood } from '../../rules/not-sent.ts'
import type { ScheduledJob, NoticeId } from '../../rules/request/job.ts'
import type { RecoveryRequest } from '../../rules/request/request.ts'
import { mask } from '../../rules/mask.ts'
import type { Holdings } from '../../rules/proofs/factors/factor.ts'
import { addressKey, isAddressOf } from '../../rules/request/set-aside.ts'
import type { Context } from '../../ports/context.ts'
import { numbersToTell, tellByText } from './sms-notices.ts'
import { noteForApprovers, refusedAmong, undeliveredOf } from './undelivered.ts'
import { beginningOf } from './request-beginning.ts'
import { readHoldings } from '../holdings.ts'
import { letterFor, textFor } from './notice-letters.ts'
import { isAddressSetAside, setAsidesFor } from './stop-link.ts'
import { type About, type Among, isAmong, type Recipient } from './notice-recipients.ts'
import { elsewhereFor, lastResort, otherRecipientsOf, noteToldElsewhere } from './notify-elsewhere.ts'

/** Notices of what was done. A claimant alone cannot cause any of these by asking again and again. */
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
 * Notices for which methods read some minutes ago are enough, where methods can only be read a few times a minute.
 * That somebody proved who they are goes to the addresses that existed when the code was sent: one added since would
 * not get it, and one removed since still does.
 */
const METHODS_FOR: { readonly [N in NoticeId]?: 'as-of-late' } = { proved: 'as-of-late' }

/** The task that sends this notice about a request. */
export const notice = (requestId: string, which: NoticeId): ScheduledJob => ({
  task: { kind: 'notify', requestId, notice: which },
})

/**
 * A notice to manager and desk alone, once every old address was used as a proof: the owner's addresses were notified
 * of the first one.
 */
export const noticeElsewhere = (requestId: string): ScheduledJob => ({
  task: { kind: 'notify', requestId, notice: 'proved', to: 'elsewhere' },
})

/**
 * Sends one notice. `among`: see `Task`. Throws where it reached none of its recipients, so that the task runs again.
 */
export async function notify(context: Context, requestId: string, which: NoticeId, among: Among = {}): Promise<void> {
  const loaded = await context.store.load(requestId)
  const holdings = loaded && (await readHoldings(context, loaded, 'lists', METHODS_FOR[which]))
  if (!loaded?.account || !holdings || isOutdated(loaded, which)) return
  // Another remedy may follow in the same request before this notice is sent.
  const request = { ...loaded, remedy: among.remedy ?? loaded.remedy, account: loaded.account }
  const approvers = await approversOf(context, request)
  // The second approver was quicker, or the first one's word counts no more.
  if (which === 'first-approval' && (request.state !== 'queued' || approvers !== 1)) return
  const asides = await setAsidesFor(context, request)
  const about = {
    request,
    account: request.account.id,
    holdings,
    which,
    by: among.by,
    approvers,
    asides,
    among,
    beginning: await beginningOf(context, request),
    stoppedFrom: stoppedFrom(context, request, holdings),
    language: letterLanguage(context.settings, request.language, holdings.account.preferredLanguage),
  }
  const owners = await ownersOf(context, about)
  const elsewhere = await elsewhereFor(context, about, owners.old)
  const recipients = [
    ...(among.to === 'elsewhere' ? [] : owners.recipients),
    ...(elsewhere ? otherRecipientsOf(context, about, elsewhere) : []),
  ].filter(({ key }) => !among.only || isAmong(among, key))
  const first = await sendAll(recipients)
  // An address that takes no mail of ours is no second address.
  const isWatched = elsewhere !== null || owners.old.length - refusedAmong(first) >= 2
  const late = isWatched || among.to || among.only ? [] : otherRecipientsOf(context, about, lastResort(about))
  await follow(context, about, [...recipients, ...late], [...first, ...(await sendAll(late))])
  if (elsewhere?.why === 'all-proved') await noteToldElsewhere(context, about)
}

/**
 * Whether it is no longer true: the approval was collected, declined or withdrawn meanwhile, or the decline was taken
 * back.
 */
const isOutdated = ({ state, declinedBecause }: RecoveryRequest, which: NoticeId): boolean =>
  (which === 'lapse-soon' && state !== 'approved') ||
  (which === 'declined' && state !== 'declined' && declinedBecause === null)

/** How many approvals of it count. */
async function approversOf({ settings, store, now }: Context, request: RecoveryRequest): Promise<number> {
  const { threat } = inForce(settings, await store.threatSwitch(), now())
  return countingApprovals(request, threat, now()).length
}

/** The address or number, masked, whose link stopped the request last; null where none did, or it is no longer ours. */
function stoppedFrom({ keys }: Context, { account, denials = [] }: RecoveryRequest, holdings: Holdings): string | null {
  const by = denials.findLast(({ kind }) => kind === 'stopped')?.by ?? null
  if (!account || by === null) return null
  const { mails, mobiles } = channelsOf(holdings)
  const from = [...mails, ...mobiles].find((to) => isAddressOf(keys, by, account.id, to))
  return from === undefined ? null : mask(from)
}

/**
 * Every address of the account, whoever asked: registered e-mail, profile addresses, the registered mobile, those
 * enrolled here.
 */
async function ownersOf(context: Context, about: About) {
  const { request, account, holdings, which, asides, among } = about
  const channels = channelsOf(holdings)
  const removed = which === 'done' ? removedAddressOf(context, request) : null
  const { mails, mobiles } = withRemoved(channels, removed)
  const budget = TELLS_WHAT_WAS_DONE.includes(which) ? 'notice:given' : 'notice:number'
  const keyOf = (to: string) => addressKey(context.keys, account, to)
  // Numbers that are not texted this time are not counted against their budgets.
  const isAsked = !among.to && !among.only
  const due = isAsked ? mobiles : mobiles.filter((to) => isAmong(among, keyOf(to)))
  const texted = await numbersToTell(context, due, { requestId: request.id, facts: { notice: which } }, budget)
  const isStillThere = (to: string) => channels.mails.includes(to) || channels.mobiles.includes(to)
  const canSayNo = (to: string) =>
    !isFreshAddress(holdings, to) && !isAddressSetAside(context, request, asides, to) && isStillThere(to)
  // Texts that are held back this time carry no link.
  const saying = [...mails, ...texted].filter(canSayNo)
  const may = (to: string) => ({
    stop: !isFreshAddress(holdings, to),
    isSetAside: isAddressSetAside(context, request, asides, to),
    isRemoved: !isStillThere(to),
    othersStop: saying.some((one) => one !== to),
  })
  const recipients: readonly Recipient[] = [
    ...mails.map((to) => ({
      key: keyOf(to),
      send: () => context.delivery.mail({ to, language: about.language, ...letterFor(context, about, to, may(to)) }),
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

/** Null also where it can no longer be unsealed; all others are still notified. */
const removedAddressOf = ({ keys }: Context, { id, intent }: RecoveryRequest): string | null => {
  const address = intent?.removedAddress ? keys.unseal('removed-address', intent.removedAddress, id) : null
  return address && foldAddress(address)
}

const sendAll = (recipients: readonly Recipient[]): Promise<PromiseSettledResult<void>[]> =>
  Promise.allSettled(recipients.map(({ send }) => send()))

/**
 * Sends again to whoever was not reached, and to nobody else. An address that refuses for good is noted for the
 * approvers, never for the claimant (rule R4).
 */
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
