/**
 * Writes to the people who may vouch: the manager, and the contacts that the claimant named long enough ago. What is
 * written opens nothing: each signs in with Entra ID first (NIST SP 800-63B-4 §4.2.1.3, id N08). The claimant is not
 * told whether there is anybody.
 */
import { addHours } from '../../../rules/duration.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import { letterLanguage } from '../../../rules/organisation/letter-language.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import type { Context } from '../../../ports/context.ts'
import { ASKED_FOR_HOURS, hasOldProof } from '../../../rules/request/vouching.ts'
import { undeliveredOf } from '../../notify/undelivered.ts'
import { wordsFor } from '../../../words/index.ts'
import { dayAndClock } from '../../../words/time.ts'
import { contactsOf, type FoundContact } from './held-contacts.ts'
import { readHoldings } from '../../holdings.ts'
import { vouchAddress } from '../../notify/links.ts'
import { resolveName } from '../begin/resolve-name.ts'
import { helpLine } from '../../notify/help-line.ts'
import { shownName } from '../../../rules/shown-text.ts'

/**
 * Writes to everybody who may vouch, once, and stores who they are before anything is sent. Does nothing for a
 * challenge that was sent, closed or is not about people; throws `Unavailable`, and is then tried again.
 */
export async function askContact(context: Context, challengeId: string): Promise<void> {
  const { store, now } = context
  const challenge = await store.loadChallenge(challengeId)
  if (!challenge || challenge.sentAt || challenge.closed || challenge.detail?.kind !== 'contact') return
  const request = await resolveName(context, challenge.requestId)
  const holdings = request && (await readHoldings(context, request, 'lists'))
  const mayAskManager = request !== null && hasOldProof(request, now())
  const { found, tooFresh } = holdings ? await contactsOf(context, holdings, mayAskManager) : NOBODY
  const filling = {
    codeHash: null,
    expiresAt: addHours(challenge.askedAt, ASKED_FOR_HOURS),
    deliverable: false,
    worth: null,
    detail: { ...challenge.detail, asked: found.map(({ id, addedAt }) => ({ id, addedAt })) },
  }
  // Stored before anything is sent, so that whoever follows the link is known.
  await store.fillChallenge(challenge.id, { ...filling, sentAt: null })
  if (request) await writeTo(context, request, found, challenge.detail.device)
  await store.fillChallenge(challenge.id, { ...filling, sentAt: now() })
  const about = { at: now(), requestId: challenge.requestId, by: LATCHKEY } as const
  await store.record({ ...about, kind: 'contacts-asked', facts: { asked: found.length } })
  // The claimant is not told that a contact is too new; the approver is.
  if (tooFresh) await store.record({ ...about, kind: 'too-fresh', facts: { factor: 'recovery-contact' } })
}

const NOBODY = { found: [], tooFresh: false } as const

async function writeTo(
  context: Context,
  request: RecoveryRequest,
  found: readonly FoundContact[],
  device: string | null,
): Promise<void> {
  const { settings, delivery, now } = context
  const sent = await Promise.allSettled(
    found.map(({ account }) => {
      const language = letterLanguage(settings, account.preferredLanguage)
      const letter = wordsFor(language).messages.vouch({
        organisation: settings.organisation,
        to: shownName(account.displayName) ?? '',
        name: shownName(request.account?.displayName) ?? '',
        at: dayAndClock(now(), language, settings.timeZone),
        device,
        address: vouchAddress(context, request),
        help: helpLine(settings, language),
      })
      return delivery.mail({ to: account.mail, language, ...letter })
    }),
  )
  const { count: undelivered } = undeliveredOf(sent, 'Nobody could be asked to vouch.')
  if (undelivered > 0) context.log.warn({ requestId: request.id, undelivered }, 'Not all contacts could be asked.')
}
