/**
 * Inbox rules, reduced to what an intruder makes them for: to send mail on, or to
 * keep it out of its owner's sight. Hidden rules are not shown by Graph.
 *
 * @see Microsoft Graph, "messageRuleActions"; Microsoft Defender, "Respond to a compromised email account"
 */
import type { InboxRule } from '../../rules/diagnosis/evidence.ts'
import type { Answers } from './lookups.ts'
import { domainOf } from './lookups.ts'
import type { InboxRuleShape } from './shapes.ts'

type Domains = Extract<Answers['domains'], { kind: 'answered' }>['value']

export function inboxRuleFrom({ id, displayName, isEnabled, actions }: InboxRuleShape, domains: Domains): InboxRule {
  const { forwardTo, redirectTo, forwardAsAttachmentTo, ...done } = actions ?? {}
  const receivers = [forwardTo, redirectTo, forwardAsAttachmentTo].flatMap((recipients) => recipients ?? [])
  return {
    id,
    name: displayName ?? '',
    enabled: isEnabled !== false,
    forwardsOutside: receivers.some(({ emailAddress }) => isOutside(emailAddress?.address, domains)),
    // Moving alone is what most people's rules do; the folder is an opaque id.
    hides:
      done.delete === true || done.permanentDelete === true || (done.markAsRead === true && Boolean(done.moveToFolder)),
  }
}

/** Without an @ it is a name inside the organisation, as Exchange writes it. */
export const isOutside = (address: string | null | undefined, domains: Domains): boolean =>
  address?.includes('@') === true && !domains.has(domainOf(address))
