/**
 * What an intruder leaves in a mailbox, and what is done about it.
 *
 * @see Microsoft Defender, "Responding to a compromised email account": password, forwarding, rules, then sending
 */
import type { Evidence, InboxRule } from './evidence.ts'

/** Turned off and not deleted: it can be turned on again, and shows what was done. */
export type Swept =
  | { readonly kind: 'rule'; readonly name: string; readonly forwardsOutside: boolean; readonly hides: boolean }
  | { readonly kind: 'forwarding'; readonly address: string }

type Mailbox = Pick<Evidence, 'inboxRules' | 'forwarding'>

export const suspiciousRules = ({ inboxRules }: Mailbox): readonly InboxRule[] =>
  inboxRules.kind === 'seen'
    ? inboxRules.value.filter(({ enabled, forwardsOutside, hides }) => enabled && (forwardsOutside || hides))
    : []

export const forwardsTo = ({ forwarding }: Mailbox): string | null =>
  forwarding.kind === 'seen' ? forwarding.value : null

export function toSweep(mailbox: Mailbox): readonly Swept[] {
  const address = forwardsTo(mailbox)
  return [
    ...suspiciousRules(mailbox).map(
      ({ name, forwardsOutside, hides }) => ({ kind: 'rule', name, forwardsOutside, hides }) as const,
    ),
    ...(address === null ? [] : [{ kind: 'forwarding', address } as const]),
  ]
}

/** Null: part of it could not be looked at. */
export function isClean(mailbox: Mailbox): boolean | null {
  if (toSweep(mailbox).length > 0) return false
  return mailbox.inboxRules.kind === 'seen' && mailbox.forwarding.kind === 'seen' ? true : null
}
