/**
 * The facts of a diagnosis: one round trip to Graph, then one to Exchange where it
 * is configured. Each source fails by itself; only without the account's own
 * state is there nothing to tell.
 */
import type { AccountId, LookupId } from '../../account.ts'
import { type Evidence, type InboxRule, type Look, seen, type SendingRestriction, unseen } from '../../evidence.ts'
import { Unavailable } from '../../ports.ts'
import type { Exchange } from '../exchange.ts'
import { answerAs, whyNot } from './answer.ts'
import type { CallId } from './calls.ts'
import type { Domains } from './domains.ts'
import { homeOf, mailboxLicensed } from './home.ts'
import { inboxRuleFrom, isOutside } from './inbox-rules.ts'
import type { Answers } from './lookups.ts'
import type { Reader } from './reader.ts'
import { isNoSuchObject, isStatus, type Reply, unseenBecause } from './reply.ts'
import { riskOfOne } from './risk.ts'
import { inboxRuleShape, leaveDateShape, stateShape } from './shapes.ts'
import { LOG_KEPT_FOR_DAYS, signInsFrom } from './sign-ins.ts'

export interface EvidenceReading {
  readonly reader: Reader
  readonly domains: Domains
  readonly exchange: Exchange | null
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  readonly now: () => Date
}

export async function readEvidence(reading: EvidenceReading, id: AccountId): Promise<Evidence> {
  const { reader, domains, exchange, waivedLookups, now } = reading
  const since = new Date(now().getTime() - LOG_KEPT_FOR_DAYS * 86_400_000)
  const keptDomains = domains.kept()
  const calls: readonly CallId[] = [
    'state',
    'sign-ins',
    'inbox-rules',
    'risky-user',
    // A look-up that is waived may lack its permission as well.
    ...(waivedLookups.leaver === undefined ? (['leave-date'] as const) : []),
    ...(keptDomains ? [] : (['domains'] as const)),
  ]
  const values = { id, since: since.toISOString() }
  const replies = await reader.readTogether(Object.fromEntries(calls.map((call) => [call, [call, values] as const])))
  const at = now()
  const reply = (call: CallId): Reply => replies[call] ?? { kind: 'not-sent' }
  const signIns = signInsFrom(reply('sign-ins'), at)

  if (isNoSuchObject(reply('state'))) return { ...GONE, gatheredAt: at, signIns }
  const read = answerAs(stateShape, reply('state'))
  if (read.kind !== 'answered') throw new Unavailable(`state: ${whyNot(read)}`)
  const state = read.value
  const domainTypes: Answers['domains'] = keptDomains
    ? { kind: 'answered', value: keptDomains }
    : await domains.keep(reply('domains'))
  const home = homeOf(state, domainTypes)
  const [inboxRules, forwarding, sendingRestriction] = await Promise.all([
    rulesFrom(reader, reply('inbox-rules'), domainTypes, at),
    forwardingOf(exchange, state.mail ? state.userPrincipalName : null, domainTypes, at),
    restrictionOf(exchange, state.mail ?? null, at),
  ])
  return {
    gatheredAt: at,
    enabled: state.accountEnabled,
    deleted: false,
    home,
    leaveAt: waivedLookups.leaver === undefined ? leaveAtFrom(reply('leave-date'), at) : unseen('not-configured'),
    mailboxLicensed: mailboxLicensed(state, home, at),
    risk: riskOfOne(reply('risky-user'), at),
    inboxRules,
    forwarding,
    serviceTrouble: unseen('not-configured'),
    passwordChangedAt: state.lastPasswordChangeDateTime ?? null,
    hasMailbox: state.mail != null,
    signIns,
    sendingRestriction,
  }
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
  serviceTrouble: unseen('failed'),
  passwordChangedAt: null,
  hasMailbox: false,
  sendingRestriction: unseen('failed'),
} as const satisfies Partial<Evidence>

function leaveAtFrom(reply: Reply, at: Date): Evidence['leaveAt'] {
  const answer = answerAs(leaveDateShape, reply)
  return answer.kind === 'answered' ? seen(answer.value.employeeLeaveDateTime, at) : unseen(unseenBecause(reply))
}

/** 404 says that there is no mailbox; what is outside cannot be told without the organisation's own domains. */
async function rulesFrom(
  reader: Reader,
  reply: Reply,
  domains: Answers['domains'],
  at: Date,
): Promise<Look<readonly InboxRule[]>> {
  if (isStatus(reply, 404, 404)) return seen([], at)
  const rules = await reader.allOf(reply, inboxRuleShape)
  if (rules.kind !== 'answered') return unseen(unseenBecause(reply))
  if (domains.kind !== 'answered') return unseen('failed')
  return seen(
    rules.value.map((rule) => inboxRuleFrom(rule, domains.value)),
    at,
  )
}

async function forwardingOf(
  exchange: Exchange | null,
  signInName: string | null,
  domains: Answers['domains'],
  at: Date,
): Promise<Look<string | null>> {
  if (!exchange) return unseen('not-configured')
  if (signInName === null) return seen(null, at)
  const look = await exchange.readForwarding(signInName)
  if (look.kind === 'unseen' || look.value === null) return look
  if (domains.kind !== 'answered') return unseen('failed')
  return isOutside(look.value, domains.value) ? look : seen(null, look.at)
}

/** Exchange fills the address; without one there is no mailbox, so nothing is sent and nothing restricted. */
async function restrictionOf(
  exchange: Exchange | null,
  mail: string | null,
  at: Date,
): Promise<Look<SendingRestriction | null>> {
  if (mail === null) return seen(null, at)
  return exchange ? exchange.readSendingRestriction(mail) : unseen('not-configured')
}
