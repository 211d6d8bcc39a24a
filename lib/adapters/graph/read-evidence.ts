/**
 * The facts of a diagnosis: one round trip to Graph beside what is read for all
 * (the sign-in feed, the lists), then one more where Exchange or the account's own
 * log is asked. Each source fails by itself; only without the account's own state
 * is there nothing to tell.
 */
import { addDays } from '../../rules/duration.ts'
import type { AccountId, LookupId } from '../../rules/account/account.ts'
import type { Evidence, SignIn } from '../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, unseen } from '../../rules/source-reading.ts'
import { Unavailable } from '../../rules/unavailable.ts'
import type { MailboxSources } from '../exchange/mailbox-sources.ts'
import { answerAs, whyNot } from './transport/graph-answer.ts'
import type { CallId } from './calls.ts'
import type { Domains } from './users/domains.ts'
import type { LockoutRules } from './policies/lockout-rules.ts'
import { homeOf, mailboxLicensed } from './users/account-home.ts'
import { type Answers, isExternal } from './users/lookups.ts'
import { forwardingOf, restrictionOf, rulesFrom } from './mailbox/mailbox-settings.ts'
import type { Reader } from './transport/reader.ts'
import { isNoSuchObject, type Reply, unseenBecause } from './transport/reply.ts'
import type { Risks } from './users/risk.ts'
import type { SecondFactors } from './methods/second-factors.ts'
import { leaveDateShape, stateShape } from './users/user-shapes.ts'
import type { FeedLook, SignInFeed } from './sign-in-log/sign-in-feed.ts'
import { LOG_KEPT_FOR_DAYS, signInsFrom } from './sign-in-log/user-sign-ins.ts'
import type { GlanceAtMethods } from './methods/authenticators.ts'

export interface EvidenceReading {
  readonly reader: Reader
  readonly domains: Domains
  readonly lockoutRules: LockoutRules
  readonly feed: SignInFeed
  readonly risks: Risks
  readonly mailboxes: MailboxSources | null
  /** Null: nobody's methods are read. */
  readonly methods: GlanceAtMethods | null
  readonly secondFactors: SecondFactors
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  readonly mailDestinations?: readonly string[]
  readonly now: () => Date
}

/**
 * Reads all sources of a diagnosis; each may be unseen by itself. `anew`: before a write, with nothing from older
 * lists. Throws `Unavailable` where the account's own state could not be read.
 */
export async function readEvidence(reading: EvidenceReading, id: AccountId, anew: boolean): Promise<Evidence> {
  const { reader, domains, lockoutRules, feed, risks, mailboxes, methods, secondFactors, waivedLookups, now } = reading
  const keptDomains = anew ? null : domains.kept()
  const keptRule = lockoutRules.kept()
  const calls: readonly CallId[] = [
    'state',
    'inbox-rules',
    // A waived look-up may lack its permission as well.
    ...(waivedLookups.leaver === undefined ? (['leave-date'] as const) : []),
    ...(keptDomains ? [] : (['domains'] as const)),
    // It only chooses words, so before a write nobody waits for it.
    ...(anew || keptRule !== undefined ? [] : (['lockout-rule'] as const)),
  ]
  // Before a write, what may have to wait its turn is read first, so that nothing else grows old meanwhile.
  const askedFirst = anew ? await risks.read(id, true) : null
  const askedAt = askedFirst?.kind === 'seen' ? askedFirst.at : now()
  const [replies, fed, risk, serviceTrouble, held] = await Promise.all([
    reader.readTogether(Object.fromEntries(calls.map((call) => [call, [call, { id }] as const]))),
    feed.look(id),
    askedFirst ?? risks.read(id, false),
    feed.serviceTrouble(),
    methods?.(id) ?? unseen('not-configured'),
  ])
  const at = now()
  const moments = { gatheredAt: at, ...(anew && { askedAt }) }
  const reply = (call: CallId): Reply => replies[call] ?? { kind: 'not-sent' }

  if (isNoSuchObject(reply('state'))) {
    const signIns = await signInsOf(reading, id, fed, null)
    return { ...GONE, ...moments, signIns, serviceTrouble }
  }
  const read = answerAs(stateShape, reply('state'))
  if (read.kind !== 'answered') throw new Unavailable(`state: ${whyNot(read)}`)
  const state = read.value
  const passwordChangedAt = state.lastPasswordChangeDateTime ?? null
  const domainTypes: Answers['domains'] = keptDomains
    ? { kind: 'answered', value: keptDomains }
    : await domains.keep(reply('domains'))
  const home = homeOf(state, domainTypes)
  const destinations = { domains: domainTypes, named: reading.mailDestinations ?? [] }
  const lockoutRule =
    keptRule ?? (calls.includes('lockout-rule') ? await lockoutRules.keep(reply('lockout-rule')) : null)
  const [signIns, inboxRules, forwarding, sendingRestriction, secondFactor] = await Promise.all([
    signInsOf(reading, id, fed, passwordChangedAt),
    rulesFrom(reader, reply('inbox-rules'), state.mail ?? null, destinations, at),
    forwardingOf(mailboxes, state.mail ? state.userPrincipalName : null, destinations, at),
    restrictionOf(mailboxes, { signInName: state.userPrincipalName, mail: state.mail ?? null }, anew, at),
    secondFactors.read(id, { methods: held, isExternal: isExternal(state, domainTypes) }),
  ])
  return {
    ...moments,
    enabled: state.accountEnabled,
    deleted: false,
    home,
    leaveAt: waivedLookups.leaver === undefined ? leaveAtFrom(reply('leave-date'), at) : unseen('not-configured'),
    mailboxLicensed: mailboxLicensed(state, home, at),
    risk,
    inboxRules,
    forwarding,
    serviceTrouble,
    passwordChangedAt,
    hasMailbox: state.mail != null,
    lockoutRule,
    signIns,
    sendingRestriction,
    secondFactor,
    onPremisesAnchor: state.onPremisesImmutableId ?? null,
    onPremises: unseen('not-configured'),
  }
}

/**
 * From the shared feed where it reaches back far enough and shows a success, as it does for nearly everybody; else
 * from the account's own log, as long as the limit has room. Without room the feed is enough where it is complete, or
 * where a success or a new password in it has ended whatever came before.
 */
export async function signInsOf(
  { reader, now }: Pick<EvidenceReading, 'reader' | 'now'>,
  id: AccountId,
  fed: FeedLook,
  passwordChangedAt: Date | null,
): Promise<SourceReading<readonly SignIn[]>> {
  if (fed.kind === 'off') return unseen(fed.why)
  const lastSuccess = 'signIns' in fed ? fed.signIns.find(({ errorCode }) => errorCode === 0) : undefined
  if (fed.kind === 'whole' && lastSuccess) return seen(fed.signIns, fed.at)
  const since = addDays(now(), -LOG_KEPT_FOR_DAYS)
  const own = signInsFrom(reader, await reader.read('sign-ins', { id, since: since.toISOString() }), now())
  if (own.kind === 'seen' || fed.kind === 'standing-still') return own
  if (fed.kind === 'whole') return seen(fed.signIns, fed.at)
  const endedAt = Math.max(passwordChangedAt?.getTime() ?? 0, lastSuccess?.at.getTime() ?? 0)
  return endedAt >= fed.from.getTime() ? seen(fed.signIns, fed.at) : own
}

/** Of an account that the directory no longer knows, nothing more can be asked. */
const GONE = {
  enabled: true,
  deleted: true,
  home: 'here',
  leaveAt: unseen('failed'),
  mailboxLicensed: unseen('failed'),
  risk: unseen('failed'),
  inboxRules: unseen('failed'),
  forwarding: unseen('failed'),
  passwordChangedAt: null,
  hasMailbox: false,
  sendingRestriction: unseen('failed'),
  secondFactor: unseen('failed'),
  onPremisesAnchor: null,
  onPremises: unseen('not-configured'),
} as const satisfies Partial<Evidence>

function leaveAtFrom(reply: Reply, at: Date): Evidence['leaveAt'] {
  const answer = answerAs(leaveDateShape, reply)
  return answer.kind === 'answered' ? seen(answer.value.employeeLeaveDateTime, at) : unseen(unseenBecause(reply))
}
