import { addMinutes } from '../../../rules/duration.ts'
import { foldAddress } from '../../../rules/account/address.ts'
import type { Destination } from '../../../rules/proofs/factors/factor.ts'
import { factorOf } from '../../../rules/proofs/factors/index.ts'
import { letterLanguage } from '../../../rules/organisation/letter-language.ts'
import { LATCHKEY } from '../../../rules/audit.ts'
import type { Challenge, ChallengeDetail } from '../../../rules/proofs/challenge.ts'
import { isRefusedForGood, NotSent } from '../../../rules/not-sent.ts'
import type { MessageChannel } from '../../../ports/message-delivery.ts'
import type { RecoveryRequest } from '../../../rules/request/request.ts'
import {
  boundCode,
  CODE_LIFETIME_IN_MINUTES,
  DIGITS,
  groupCode,
  makeCode,
  spokenCode,
} from '../../../rules/secret-code.ts'
import type { Context } from '../../../ports/context.ts'
import { type Budget, returnLimits, spendLimits } from '../../spend-limits.ts'
import { helpLine } from '../../notify/help-line.ts'
import { codeText } from '../../notify/text-bodies.ts'
import { mayBeTexted } from '../../notify/sms-notices.ts'
import { type Language, wordsFor } from '../../../words/index.ts'
import { readHoldings } from '../../holdings.ts'
import { resolveName } from '../begin/resolve-name.ts'
import { freshDestination } from './fresh-destination.ts'

/** Where the code goes; `fresh`: to a method that counts only after a wait (rule R17). */
type Sent = Destination & { readonly fresh?: boolean }

/** Where the code goes, null where nowhere, and the language of whoever reads it. */
interface Addressed {
  readonly to: Sent | null
  readonly language: Language
}

/** A sending that was counted; with `to` null it has no recipient. */
interface Counted {
  readonly to: Sent | null
  readonly taken: readonly Budget[]
}

/**
 * Makes a code, stores its keyed hash, and sends it to the account's own method; where none may be used, the same work
 * is done without a recipient.
 *
 * The hash is stored before the message leaves, so a code that arrives always works; if the process dies in between, a
 * newer code is sent. A code that certainly did not leave is not counted, so that a gateway that is down uses up
 * nobody's hour. One that may have left is counted each time, since a gateway that sends and then does not answer
 * would otherwise send as often as we ask (rule R5).
 */
export async function sendCode(context: Context, challengeId: string): Promise<void> {
  const challenge = await context.store.loadChallenge(challengeId)
  if (!challenge || challenge.sentAt || challenge.closed) return
  const request = await resolveName(context, challenge.requestId)
  if (!request) return

  const channel = factorOf(challenge.factor).channel === 'text' ? 'text' : 'email'
  const found = await addressOf(context, request, challenge)
  const { to: destination, taken } = await allowed(context, found.to, request, challenge)
  const code = makeCode(DIGITS[channel], context.random.below)
  const now = context.now()
  const filling = {
    codeHash: context.keys.hash('code', boundCode(challenge, code)),
    expiresAt: addMinutes(now, CODE_LIFETIME_IN_MINUTES),
    deliverable: destination !== null,
    worth: destination && {
      method: destination.method,
      channel: destination.channel,
      standing: destination.standing,
      authenticator: context.keys.hash('authenticator', foldAddress(destination.address)),
      ...(destination.fresh && { fresh: true }),
    },
  }
  await context.store.fillChallenge(challenge.id, { ...filling, sentAt: null })
  const receipts: string[] = []
  try {
    const receipt = (id: string) => void receipts.push(id)
    await deliver(context, request, channel, { destination, language: found.language, code, receipt })
  } catch (error) {
    if (error instanceof NotSent) await returnLimits(context, taken, now)
    if (!isRefusedForGood(error)) throw error
    return refusedForGood(context, request, challenge, filling)
  }
  const [receipt] = receipts
  const detail = receipt === undefined ? challenge.detail : { kind: kindOf(challenge), receipt }
  await context.store.fillChallenge(challenge.id, { ...filling, detail, sentAt: context.now() })
}

/** A code reserved for an approval or a known browser stays marked as such. */
function kindOf({ detail }: Challenge): 'sent' | 'on-approval' | 'known-browser' {
  return detail?.kind === 'on-approval' || detail?.kind === 'known-browser' ? detail.kind : 'sent'
}

/**
 * Nobody has this code, so it is treated like one without a recipient: before a proof the claimant's page shows no
 * difference (rule R4). The approver reads of it, and whoever has proved something is shown another option at once.
 */
async function refusedForGood(
  { store, log, now }: Context,
  { proofs }: RecoveryRequest,
  challenge: Challenge,
  filling: Omit<Parameters<Context['store']['fillChallenge']>[1], 'sentAt'>,
): Promise<void> {
  const { id, requestId, factor } = challenge
  log.warn({ requestId, factor }, 'A code was refused for good by what should carry it.')
  await store.record({ at: now(), requestId, kind: 'message-refused', by: LATCHKEY, facts: { factor } })
  const detail: ChallengeDetail | null =
    proofs.length > 0 ? { kind: kindOf(challenge), isUndelivered: true } : challenge.detail
  await store.fillChallenge(id, { ...filling, detail, deliverable: false, worth: null, sentAt: now() })
}

/** The account is read for where the code goes, and for its language: the same calls for every name (rule R4). */
async function addressOf(context: Context, request: RecoveryRequest, challenge: Challenge): Promise<Addressed> {
  const factor = factorOf(challenge.factor)
  const holdings = factor.kind === 'sent-code' ? await readHoldings(context, request, 'lists') : null
  const language = letterLanguage(context.settings, request.language, holdings?.account.preferredLanguage ?? null)
  if (factor.kind !== 'sent-code' || !holdings) return { to: null, language }
  return { to: factor.destinationFor(holdings) ?? freshDestination(context, request, factor, holdings), language }
}

/**
 * Sendings without a recipient are counted too, against a total of their own, so that strangers' guesses hold nobody's
 * code back (rules R4, R5).
 */
async function allowed(
  context: Context,
  destination: Sent | null,
  { nameHash }: RecoveryRequest,
  { id, detail, factor }: Challenge,
): Promise<Counted> {
  const { settings, keys, log } = context
  const reachable = destination?.channel !== 'text' || mayBeTexted(destination.address, settings.textPrefixes)
  const to = reachable ? destination : null
  // Codes reserved for an approval or a known browser are counted apart from the destination's other codes, and are
  // limited as well.
  const isKept = detail?.kind === 'on-approval' || detail?.kind === 'known-browser'
  const destinationOfCode = to ? foldAddress(to.address) : `${factor}:${nameHash}`
  const spent = await spendLimits(context, 'deliver-code', {
    destination: isKept ? id : keys.hash('authenticator', destinationOfCode),
    pool: to ? 'all' : 'sink',
  })
  if (spent.ok) return { to, taken: spent.taken }
  if (to && spent.limit === 'send:total')
    log.error({ limit: spent.limit }, 'The total of codes sent has reached its limit: codes are held back.')
  return { to: null, taken: [] }
}

interface Leaving {
  readonly destination: Destination | null
  readonly language: Language
  readonly code: string
  readonly receipt: (id: string) => void
}

async function deliver(
  { settings, delivery }: Context,
  request: RecoveryRequest,
  channel: MessageChannel,
  { destination, language, code, receipt }: Leaving,
): Promise<void> {
  const { messages } = wordsFor(language)
  const { organisation } = settings
  const grouped = groupCode(code)
  const mail = messages.codeMail({
    organisation,
    code: grouped,
    minutes: CODE_LIFETIME_IN_MINUTES,
    reference: request.reference,
    help: helpLine(settings, language),
  })
  const body = codeText(messages.texts, {
    organisation,
    code,
    spoken: spokenCode(code),
    host: new URL(settings.baseUrl).hostname,
  })
  if (!destination) return delivery.sink(channel)
  if (channel === 'text') return delivery.text({ to: destination.address, body, receipt })
  return delivery.mail({ to: destination.address, language, code: grouped, ...mail, receipt })
}
