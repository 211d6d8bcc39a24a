/**
 * What an intruder leaves in a mailbox, and what is done about it.
 *
 * @see Microsoft Defender, "Responding to a compromised email account": password, forwarding, rules, then sending
 */
import type { Evidence, InboxRule } from './evidence.ts'

/** What was turned off. Nothing is deleted, so it can be turned on again and shows what was done. */
export type Swept =
  | { readonly kind: 'rule'; readonly name: string; readonly forwardsOutside: boolean; readonly hides: boolean }
  | { readonly kind: 'forwarding'; readonly address: string }

type Mailbox = Pick<Evidence, 'inboxRules' | 'forwarding'>

/** Rules that are on and send mail outside or hide it; empty where the rules could not be read. */
export const suspiciousRules = ({ inboxRules }: Mailbox): readonly InboxRule[] =>
  inboxRules.kind === 'seen'
    ? inboxRules.value.filter(({ enabled, forwardsOutside, hides }) => enabled && (forwardsOutside || hides))
    : []

/** The outside address that the whole mailbox forwards to; null where it does not, or that could not be read. */
export const forwardsTo = ({ forwarding }: Mailbox): string | null =>
  forwarding.kind === 'seen' ? forwarding.value : null

/** What a sweep has to turn off: suspicious rules, then the forwarding. Empty where nothing was seen. */
export function toSweep(mailbox: Mailbox): readonly Swept[] {
  const address = forwardsTo(mailbox)
  return [
    ...suspiciousRules(mailbox).map(
      ({ name, forwardsOutside, hides }) => ({ kind: 'rule', name, forwardsOutside, hides }) as const,
    ),
    ...(address === null ? [] : [{ kind: 'forwarding', address } as const]),
  ]
}

/** Whether nothing suspicious is left in it; null where part of it could not be read. */
export function isClean(mailbox: Mailbox): boolean | null {
  if (toSweep(mailbox).length > 0) return false
  return mailbox.inboxRules.kind === 'seen' && mailbox.forwarding.kind === 'seen' ? true : null
}
