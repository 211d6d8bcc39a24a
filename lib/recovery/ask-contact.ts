/**
 * Writes to the people who may vouch: the manager, and the contacts that the
 * claimant named long enough ago. What is written opens nothing: each signs in
 * with Entra ID first (NIST SP 800-63B-4 §4.2.1.3, id N08).
 *
 * Whether there is anybody, the claimant is not told.
 */
import type { Account } from '../account.ts'
import { LATCHKEY } from '../audit.ts'
import { counting } from '../enrolment.ts'
import type { Holdings } from '../factors/factor.ts'
import { isGuest, personOf, samePerson } from '../person.ts'
import type { Contact } from '../ports.ts'
import type { RecoveryRequest } from '../request.ts'
import type { Context } from '../settings.ts'
import { ASKED_FOR_HOURS } from '../vouching.ts'
import { languageOf, wordsFor } from '../words/index.ts'
import { dayAndClock } from '../words/time.ts'
import { readHoldings } from './holdings.ts'
import { vouchAddress } from './links.ts'
import { resolve } from './resolve.ts'
import { staffedHelp } from '../staffed-help.ts'

interface Found extends Contact {
  readonly account: Account & { readonly mail: string }
}

export async function askContact(context: Context, challengeId: string): Promise<void> {
  const { store, now } = context
  const challenge = await store.loadChallenge(challengeId)
  if (!challenge || challenge.sentAt || challenge.closed || challenge.detail?.kind !== 'contact') return
  const request = await resolve(context, challenge.requestId)
  const holdings = request && (await readHoldings(context, request, 'lists'))
  const found = holdings ? await contactsOf(context, holdings) : []
  const filling = {
    codeHash: null,
    expiresAt: new Date(challenge.askedAt.getTime() + ASKED_FOR_HOURS * 3_600_000),
    deliverable: false,
    worth: null,
    detail: { ...challenge.detail, asked: found.map(({ id, addedAt }) => ({ id, addedAt })) },
  }
  // Kept before anybody hears of it, so that whoever comes is known.
  await store.fillChallenge(challenge.id, { ...filling, sentAt: null })
  if (request) await writeTo(context, request, found, challenge.detail.device)
  await store.fillChallenge(challenge.id, { ...filling, sentAt: now() })
  await store.record({
    at: now(),
    requestId: challenge.requestId,
    kind: 'contacts-asked',
    by: LATCHKEY,
    facts: { asked: found.length },
  })
}

/** People at work here, each with a mailbox, and none of them the claimant under another account (rule R10). */
async function contactsOf(
  context: Context,
  { account, authenticators, enrolled = [], ...held }: Holdings,
): Promise<readonly Found[]> {
  const { now, freshnessWindowInDays: windowInDays, troubleSince = null } = held
  const named = counting(enrolled, 'contact', { now, windowInDays, troubleSince })
  const candidates = new Map<Account['id'], Contact>(
    named.map(({ contactId, addedAt }) => [contactId, { id: contactId, addedAt }]),
  )
  if (account.manager) candidates.set(account.manager.id, { id: account.manager.id, addedAt: null })
  const claimant = personOf(account, addressesIn(authenticators), enrolled)
  const found: Found[] = []
  for (const contact of candidates.values()) {
    const theirs = await context.tenant.readAccount(contact.id, 'lists')
    if (!theirs || !theirs.enabled || isGuest(theirs) || !hasMail(theirs)) continue
    const registered = addressesIn(await context.tenant.readAuthenticators(contact.id))
    if (
      samePerson(
        personOf(theirs, registered, await context.store.enrolled(contact.id)),
        claimant,
        context.settings.pairedAccounts,
      ) === 'same'
    )
      continue
    found.push({ ...contact, account: theirs })
  }
  return found
}

const addressesIn = (held: Holdings['authenticators']): readonly (string | null)[] | null =>
  held.kind === 'answered' ? held.value.map(({ address }) => address) : null

const hasMail = (account: Account): account is Found['account'] => account.mail !== null

async function writeTo(
  context: Context,
  request: RecoveryRequest,
  found: readonly Found[],
  device: string | null,
): Promise<void> {
  const { settings, delivery, now } = context
  const sent = await Promise.allSettled(
    found.map(({ account }) => {
      const language = languageOf(account.preferredLanguage)
      const letter = wordsFor(language).messages.vouch({
        organisation: settings.organisation,
        to: account.displayName,
        name: request.account?.displayName ?? '',
        at: dayAndClock(now(), language, settings.timeZone),
        device,
        address: vouchAddress(context, request),
        help: staffedHelp(settings),
      })
      return delivery.mail({ to: account.mail, ...letter })
    }),
  )
  const undelivered = sent.filter(({ status }) => status === 'rejected').length
  if (undelivered > 0 && undelivered === found.length) throw new Error('Nobody could be asked to vouch.')
  if (undelivered > 0) context.log.warn({ requestId: request.id, undelivered }, 'Not all contacts could be asked.')
}
