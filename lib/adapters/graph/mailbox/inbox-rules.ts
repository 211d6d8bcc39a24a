/**
 * Inbox rules, reduced to what an intruder makes them for: to send mail on, or to
 * keep it out of its owner's sight. Hidden rules are not shown by Graph.
 *
 * @see Microsoft Graph, "messageRuleActions", "messageRulePredicates"; Microsoft Defender, "Respond to a compromised email account"
 */
import type { InboxRule } from '../../../rules/diagnosis/evidence.ts'
import { isSuspicious, type RuleConditions, type RuleFacts } from '../../../rules/diagnosis/inbox-rule-weights.ts'
import type { Answers } from '../users/lookups.ts'
import { domainOf } from '../users/lookups.ts'
import type { ConditionsShape, InboxRuleShape } from './inbox-rule-shapes.ts'

type Domains = Extract<Answers['domains'], { kind: 'answered' }>['value']

/** Where mail may go. */
export interface Destinations {
  /** The tenant's verified domains. */
  readonly domains: Domains
  /** Addresses and domains outside them that the policy file names, in small letters. */
  readonly named: readonly string[]
}
type Actions = NonNullable<InboxRuleShape['actions']>

/** The rule with what a diagnosis needs: whether it sends mail outside, hides it, and looks suspicious. */
export function inboxRuleFrom(rule: InboxRuleShape, destinations: Destinations): InboxRule {
  const { id, displayName, isEnabled, conditions } = rule
  const actions = rule.actions ?? {}
  const facts: RuleFacts = {
    name: displayName ?? null,
    sends: sendsTo(actions, destinations),
    deletes: deletesTo(actions),
    movesTo: actions.moveToFolder || null,
    marksRead: actions.markAsRead === true,
    conditions: conditions === 'unread' ? null : conditionsFrom(conditions ?? {}),
  }
  return {
    id,
    name: displayName ?? '',
    enabled: isEnabled !== false,
    forwardsOutside: facts.sends === 'outside',
    hides: (facts.deletes !== 'no' || facts.movesTo !== null) && isSuspicious(facts),
  }
}

function deletesTo({ permanentDelete, delete: deletes }: Actions): RuleFacts['deletes'] {
  if (permanentDelete === true) return 'for-good'
  return deletes === true ? 'to-deleted-items' : 'no'
}

function sendsTo(
  { forwardTo, redirectTo, forwardAsAttachmentTo }: Actions,
  destinations: Destinations,
): RuleFacts['sends'] {
  const receivers = [forwardTo, redirectTo, forwardAsAttachmentTo].flatMap((recipients) => recipients ?? [])
  const where = receivers.map(({ emailAddress }) => whereIs(emailAddress?.address || emailAddress?.name, destinations))
  return (['outside', 'to-subdomain', 'inside'] as const).find((one) => where.includes(one)) ?? 'nowhere'
}

/** An address without an @ is a name inside the organisation, as Exchange writes it. */
function whereIs(
  address: string | null | undefined,
  { domains, named }: Destinations,
): Exclude<RuleFacts['sends'], 'nowhere'> {
  if (address?.includes('@') !== true) return 'inside'
  const plain = address
    .trim()
    .replace(/^.*[<:]/, '')
    .replace(/[>.\s]+$/, '')
    .toLowerCase()
  const domain = domainOf(plain)
  if (domains.has(domain) || named.includes(plain) || named.includes(domain)) return 'inside'
  return [...domains.keys()].some((own) => domain.endsWith(`.${own}`)) ? 'to-subdomain' : 'outside'
}

/** Whether the address is outside. Subdomains of the organisation's own domains are not: only it can create them. */
export const isOutside = (address: string | null | undefined, destinations: Destinations): boolean =>
  whereIs(address, destinations) === 'outside'

function conditionsFrom(asked: ConditionsShape): RuleConditions {
  const { fromAddresses, isNonDeliveryReport, withinSizeRange } = asked
  const texts = TEXTS.flatMap((property) => asked[property] ?? []).filter((text) => text !== null)
  return {
    texts,
    senders: (fromAddresses ?? []).map((one) => one?.emailAddress?.address ?? one?.emailAddress?.name ?? ''),
    isReturnedMail: isNonDeliveryReport === true,
    isAutomatic: AUTOMATIC.some((property) => asked[property] === true),
    minimumSize: withinSizeRange?.maximumSize ? Number.POSITIVE_INFINITY : (withinSizeRange?.minimumSize ?? null),
    others: Object.entries(asked).some(([property, value]) => !LOOKED_AT.includes(property) && isSet(value)),
  }
}

const TEXTS = [
  'bodyContains',
  'bodyOrSubjectContains',
  'subjectContains',
  'headerContains',
  'senderContains',
  'recipientContains',
] as const
const AUTOMATIC = ['isAutomaticReply', 'isMeetingRequest', 'isMeetingResponse', 'isReadReceipt', 'isVoicemail'] as const
/** Conditions that are weighed. "Sent to me" is left out, since it is true of nearly all mail. */
const LOOKED_AT: readonly string[] = [
  ...AUTOMATIC,
  ...TEXTS,
  'fromAddresses',
  'isNonDeliveryReport',
  'sentToMe',
  'sentOnlyToMe',
  'sentToOrCcMe',
  'withinSizeRange',
]

/** Graph writes a condition that is not set as null, false or an empty list. */
const isSet = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
