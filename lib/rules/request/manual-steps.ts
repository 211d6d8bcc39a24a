/**
 * What a person does by hand in Microsoft's portals: where, and who says that it is done.
 *
 * The tenant closes the request wherever the change can be read back. What is changed in a place that we do not read
 * is closed by an approver's word, under their name (`use-cases/approver/attest.ts`).
 */
import type { Account, AccountClass } from '../account/account.ts'
import { COMES_FIRST, followUp, gateOf } from './follow-up.ts'
import { achievedBy, intentFor } from './intent.ts'
import { restsOnTheirWord } from './unverified-claim.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from './request.ts'
import type { Saw } from './parts/execution.ts'

/** Account classes for which the steps differ. */
export const BY_HAND_CLASSES = ['privileged', 'guest', 'federated', 'synced', 'shared'] as const
export type ByHandClass = (typeof BY_HAND_CLASSES)[number]

/** The class for which steps are written; null where it has none of its own. */
export const byHandClassOf = (accountClass: AccountClass | null): ByHandClass | null =>
  BY_HAND_CLASSES.find((one) => one === accountClass) ?? null

/** Pages of Microsoft's portals, beside the account's own page. */
export type ByHandPortal = 'restrictedSenders' | 'exchange' | 'domains' | 'crossTenant' | 'connect' | 'selfServiceReset'

const EVERYWHERE: Readonly<Partial<Record<RemedyId, readonly ByHandPortal[]>>> = {
  'lift-sending-restriction': ['restrictedSenders'],
  'sweep-mailbox': ['exchange'],
}
const OF_CLASS: Readonly<Partial<Record<ByHandClass, Readonly<Partial<Record<RemedyId, readonly ByHandPortal[]>>>>>> = {
  guest: { 'mend-elsewhere': ['crossTenant'] },
  federated: { 'mend-elsewhere': ['domains'], 'reset-password': ['domains'] },
  synced: { 'mend-elsewhere': ['connect'], 'enable-sign-in': ['connect'], 'reset-password': ['selfServiceReset'] },
  shared: {
    'give-mailbox-access': ['exchange'],
    'reset-password': ['exchange'],
    'temporary-access-pass': ['exchange'],
    'enable-sign-in': ['exchange'],
  },
}

/**
 * Which of them the steps need. Microsoft's own reset is named only where its report calls the account capable of it.
 */
export function portalsFor(
  remedy: RemedyId,
  { accountClass, ssprCapable }: Pick<RecoveryRequest, 'accountClass' | 'ssprCapable'>,
): readonly ByHandPortal[] {
  const ofClass = byHandClassOf(accountClass)
  const portals = [...(EVERYWHERE[remedy] ?? []), ...((ofClass && OF_CLASS[ofClass]?.[remedy]) ?? [])]
  return portals.filter((portal) => portal !== 'selfServiceReset' || ssprCapable === true)
}

/**
 * Remedies that no reading may ever show: those in a guest's home tenant, a federated service, and a directory behind
 * pass-through agents, of which Microsoft does not say whether they move the date in Entra ID. Nobody signs in to a
 * shared mailbox.
 */
const MAY_NEVER_SHOW: Readonly<Partial<Record<ByHandClass, readonly RemedyId[]>>> = {
  guest: ['reset-password', 'temporary-access-pass', 'remove-authenticator', 'end-sessions', 'dismiss-risk'],
  federated: ['reset-password'],
  synced: ['reset-password'],
  shared: ['reset-password', 'temporary-access-pass', 'enable-sign-in'],
}

/** Whether no reading has to show it although it was done. `shown`: what the remedy concluded from a reading. */
export function isBeyondReading(remedy: RemedyId, accountClass: AccountClass | null, shown: boolean | null): boolean {
  const ofClass = byHandClassOf(accountClass)
  return shown === null || (!shown && ofClass !== null && (MAY_NEVER_SHOW[ofClass]?.includes(remedy) ?? false))
}

/**
 * Remedies that are carried out where the account is kept. Mailbox, sending and sessions are mostly Microsoft's,
 * wherever that is.
 */
const DONE_THERE: Readonly<Record<ByHandClass, readonly RemedyId[] | 'all'>> = {
  privileged: 'all',
  guest: 'all',
  federated: ['mend-elsewhere', 'reset-password'],
  synced: ['mend-elsewhere', 'reset-password', 'enable-sign-in', 'unlock-on-premises'],
  shared: ['give-mailbox-access', 'mend-elsewhere', 'reset-password', 'temporary-access-pass', 'enable-sign-in'],
}

/** Whether the remedy is carried out where the account is kept, and not in this tenant. */
export function isDoneThere(ofClass: ByHandClass, remedy: RemedyId | null): boolean {
  const there = DONE_THERE[ofClass]
  return there === 'all' || (remedy !== null && there.includes(remedy))
}

/** What an approver may attest; empty where the tenant will show the change. */
export function sawFor(request: RecoveryRequest): readonly Saw[] {
  if (restsOnTheirWord(request)) return ['lifted', 'not-restricted']
  return request.beyondReading ? ['mended'] : []
}

/**
 * The remedy to begin with. A restriction is lifted last (see `follow-up.ts`), so whoever takes that over begins with
 * what has to come before it.
 */
export function beginsWith(request: RecoveryRequest, remedy: RemedyId, account: Account): RemedyId {
  if (remedy !== 'lift-sending-restriction' || restsOnTheirWord({ ...request, remedy })) return remedy
  const gate = gateOf(request, remedy, account)
  return gate ? COMES_FIRST[gate] : remedy
}

type NowAt = Required<Pick<RecoveryRequest, 'remedy' | 'intent' | 'achieved' | 'beyondReading'>>

/** The remedy that the same person goes on with; null where nothing follows. */
export function goesOn(
  request: RecoveryRequest,
  account: Account,
  { now, attempt }: { readonly now: Date; readonly attempt: string },
): NowAt | null {
  const next = followUp(request)
  if (next === null || !request.intent) return null
  return {
    remedy: next,
    intent: intentFor(next, account, { now, attempt }),
    achieved: [...(request.achieved ?? []), achievedBy(request.intent, now)],
    beyondReading: false,
  }
}
