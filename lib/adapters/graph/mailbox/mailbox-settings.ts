/** What a diagnosis reads of a mailbox: its rules from Graph, its forwarding and whether it may send from Exchange. */
import type { InboxRule, SendingRestriction } from '../../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import type { MailboxSources } from '../../exchange/mailbox-sources.ts'
import type { MailboxOwner } from '../../exchange/sending-restrictions.ts'
import { inboxRuleFrom, isOutside } from './inbox-rules.ts'
import type { Answers } from '../users/lookups.ts'
import type { Reader } from '../transport/reader.ts'
import { isNothingThere, type Reply, refusalOf, unseenBecause } from '../transport/reply.ts'
import { inboxRuleShape } from './inbox-rule-shapes.ts'

/** Where mail may go, as far as the tenant answered. */
export interface AskedDestinations {
  readonly domains: Answers['domains']
  readonly named: readonly string[]
}

/**
 * The inbox rules. Where an account has an address and Exchange Online has no mailbox, the mailbox is elsewhere and
 * its rules were not seen; without an address there is no mailbox. Without the organisation's domains it cannot be
 * said which addresses are outside.
 */
export async function rulesFrom(
  reader: Reader,
  reply: Reply,
  mail: string | null,
  { domains, named }: AskedDestinations,
  at: Date,
): Promise<SourceReading<readonly InboxRule[]>> {
  if (mail === null && (refusalOf(reply) === 'mailbox-elsewhere' || isNothingThere(reply))) return seen([], at)
  const rules = await reader.allOf(reply, inboxRuleShape, 'inbox-rules')
  if (rules.kind !== 'answered') return unseen(unseenBecause(reply))
  if (domains.kind !== 'answered') return unseen('failed')
  return seen(
    rules.value.map((rule) => inboxRuleFrom(rule, { domains: domains.value, named })),
    at,
  )
}

/** The outside address that the whole mailbox forwards to; null where it forwards inside or not at all. */
export async function forwardingOf(
  mailboxes: MailboxSources | null,
  signInName: string | null,
  { domains, named }: AskedDestinations,
  at: Date,
): Promise<SourceReading<string | null>> {
  if (!mailboxes) return unseen('not-configured')
  if (signInName === null) return seen(null, at)
  const look = await mailboxes.readForwarding(signInName)
  if (look.kind === 'unseen' || look.value === null) return look
  if (domains.kind !== 'answered') return unseen('failed')
  return isOutside(look.value, { domains: domains.value, named }) ? look : seen(null, look.at)
}

/** Exchange fills the address; without one there is no mailbox, so nothing is sent and nothing restricted. */
export async function restrictionOf(
  mailboxes: MailboxSources | null,
  of: MailboxOwner,
  anew: boolean,
  at: Date,
): Promise<SourceReading<SendingRestriction | null>> {
  if (of.mail === null) return seen(null, at)
  return mailboxes ? mailboxes.readSendingRestriction(of, anew) : unseen('not-configured')
}
