/**
 * Notifying somebody other than the owner: the manager, or the desk, where the owner might be the only one to hear, or
 * nobody (ids N13 to N15).
 */
import { LATCHKEY } from '../../rules/audit.ts'
import { channelsOf } from '../../rules/proofs/notification-addresses.ts'
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import type { Context } from '../../ports/context.ts'
import {
  managerMailOf,
  type ToldElsewhere,
  toldElsewhere,
  wasProved,
} from '../../rules/organisation/other-recipients.ts'
import { elsewhereLetter } from './notice-letters.ts'
import type { About, Recipient } from './notice-recipients.ts'

/** Who besides the owner has to get this notice; null where the owner’s own addresses are enough. */
export async function elsewhereFor(
  context: Context,
  about: About,
  old: readonly string[],
): Promise<ToldElsewhere | null> {
  const { request, which, among } = about
  const isProof = (to: string) => wasProved(context.keys, request.proofs, to)
  const told = toldElsewhere(which, old, isProof, managerOf(about) !== null)
  if (!among.to) return told
  // Further proofs are notified elsewhere once, and only where the last address that the owner would have heard by was
  // used.
  return told?.why === 'all-proved' && (among.only || !(await wasToldElsewhere(context, request.id))) ? told : null
}

/** Where nobody else can be notified: as if the account had no address at all. */
export const lastResort = (about: About): ToldElsewhere => ({
  recipients: [managerOf(about) === null ? 'desk' : 'manager'],
  why: 'only-address',
})

const TOLD_ELSEWHERE = 'told-elsewhere'
const wasToldElsewhere = async ({ store }: Context, requestId: string): Promise<boolean> =>
  (await store.events(requestId)).some(({ kind }) => kind === TOLD_ELSEWHERE)

/** Records that others were notified, once a request. */
export async function noteToldElsewhere(context: Context, { request: { id }, which }: About): Promise<void> {
  if (await wasToldElsewhere(context, id)) return
  const facts = { notice: which }
  await context.store.record({ at: context.now(), requestId: id, kind: TOLD_ELSEWHERE, by: LATCHKEY, facts })
}

const managerOf = ({ holdings }: About): string | null => managerMailOf(holdings.account, channelsOf(holdings).mails)

/** The manager in their own language, the desk in the organisation's. */
export const otherRecipientsOf = (
  context: Context,
  about: About,
  { recipients, why }: ToldElsewhere,
): readonly Recipient[] =>
  recipients.map((recipient) => ({
    key: recipient,
    send: async () => {
      const { settings } = context
      const to = recipient === 'desk' ? settings.deskMail : managerOf(about)
      const managers = about.holdings.account.manager?.language ?? null
      const language = letterLanguage(settings, recipient === 'manager' ? managers : null)
      if (to)
        await context.delivery.mail({
          to,
          language,
          ...elsewhereLetter(context, about, { recipient, why, language }),
        })
    },
  }))
