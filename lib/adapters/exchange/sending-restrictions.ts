/** Who is restricted from sending, as Exchange lists it: under which addresses, since when, and why. */
import { z } from 'zod'
import type { Account } from '../../rules/account/account.ts'
import type { SendingRestriction } from '../../rules/diagnosis/evidence.ts'
import { type SourceReading, seen } from '../../rules/source-reading.ts'
import { shownName } from '../../rules/shown-text.ts'

/** Whose mailbox it is; an account without an address has none. */
export type MailboxOwner = Pick<Account, 'signInName' | 'mail'>

/**
 * Names under which a restriction may be listed: the sign-in name of a mailbox that Exchange Online hosts, which need
 * not be its address, and the address of any other.
 *
 * @see Microsoft Defender for Office 365, "Remove blocked users from the Restricted entities page"
 */
export const sendersOf = ({ signInName, mail }: MailboxOwner): readonly string[] => [
  ...new Set([signInName, ...(mail === null ? [] : [mail])].map((one) => one.toLowerCase())),
]

export interface RestrictedSender {
  /** In small letters. */
  readonly address: string
  readonly restriction: SendingRestriction
}

export const restrictedShape = z.object({
  SenderAddress: z.string().min(1),
  Reason: z.string().nullish(),
  CreatedDatetime: z.iso.datetime({ offset: true, local: true }).nullish(),
})
/** What can still be read of a row of another form: whom it names. */
export const namedShape = z.object({ SenderAddress: z.string().min(1) })

/** Characters. Microsoft's reasons are one sentence. */
const REASON_AT_MOST = 400

/** The restriction of one mailbox, out of a list. */
export function restrictionOf(
  senders: readonly string[],
  { value, at }: Extract<SourceReading<readonly RestrictedSender[]>, { kind: 'seen' }>,
): SourceReading<SendingRestriction | null> {
  const one = value.find(({ address }) => senders.includes(address))
  return seen(one ? { ...one.restriction, sender: one.address } : null, at)
}

/** Exchange writes dates without a zone, in UTC. */
export function restrictionFrom(
  { CreatedDatetime: created, Reason: reason }: Partial<z.infer<typeof restrictedShape>>,
  now: Date,
): SendingRestriction {
  const since = created ? new Date(/(Z|[+-]\d{2}:\d{2})$/.test(created) ? created : `${created}Z`) : now
  return { since, reason: shownName(reason, REASON_AT_MOST) ?? '' }
}
