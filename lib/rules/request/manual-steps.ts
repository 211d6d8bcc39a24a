/**
 * What a person does in somebody else's tools: where, and who says that it is done.
 *
 * The tenant closes it wherever it can be read back. What is changed in a place that we
 * do not read is closed by an approver's word, under their name (`desk/attest`).
 */
import type { Account, AccountClass } from '../account/account.ts'
import { COMES_FIRST, followUp, gateOf } from './follow-up.ts'
import { achievedBy, intentFor } from './intent.ts'
import { restsOnTheirWord } from './unverified-claim.ts'
import type { RemedyId } from '../remedies/index.ts'
import type { RecoveryRequest } from './request.ts'
import type { Saw } from './request-parts.ts'

/** Classes for which the way differs. */
export const BY_HAND_CLASSES = ['privileged', 'guest', 'federated', 'synced', 'shared'] as const
export type ByHandClass = (typeof BY_HAND_CLASSES)[number]

export const byHandClassOf = (accountClass: AccountClass | null): ByHandClass | null =>
  BY_HAND_CLASSES.find((one) => one === accountClass) ?? null

/** Pages of Microsoft's portals, beside that of the account itself. */
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

/** Microsoft's own reset only for whom its report calls capable. */
export function portalsFor(
  remedy: RemedyId,
  { accountClass, ssprCapable }: Pick<RecoveryRequest, 'accountClass' | 'ssprCapable'>,
): readonly ByHandPortal[] {
  const ofClass = byHandClassOf(accountClass)
  const portals = [...(EVERYWHERE[remedy] ?? []), ...((ofClass && OF_CLASS[ofClass]?.[remedy]) ?? [])]
  return portals.filter((portal) => portal !== 'selfServiceReset' || ssprCapable === true)
}

/**
 * Done where nothing that we read has to follow: a guest's home, a federated service, and
 * a directory whose passwords are asked for by pass-through agents, of which Microsoft does
 * not say whether they move the date in Entra ID. Nobody signs in to a shared mailbox.
 */
const MAY_NEVER_SHOW: Readonly<Partial<Record<ByHandClass, readonly RemedyId[]>>> = {
  guest: ['reset-password', 'temporary-access-pass', 'remove-authenticator', 'end-sessions', 'dismiss-risk'],
  federated: ['reset-password'],
  synced: ['reset-password'],
  shared: ['reset-password', 'temporary-access-pass', 'enable-sign-in'],
}

/** `shown`: what the remedy makes of a reading. True where no reading has to show it, though it was done. */
export function isBeyondReading(remedy: RemedyId, accountClass: AccountClass | null, shown: boolean | null): boolean {
  const ofClass = byHandClassOf(accountClass)
  return shown === null || (!shown && ofClass !== null && (MAY_NEVER_SHOW[ofClass]?.includes(remedy) ?? false))
}

/** What is done where the account is kept. The mailbox, sending and sessions of most are Microsoft's, wherever that is. */
const DONE_THERE: Readonly<Record<ByHandClass, readonly RemedyId[] | 'all'>> = {
  privileged: 'all',
  guest: 'all',
  federated: ['mend-elsewhere', 'reset-password'],
  synced: ['mend-elsewhere', 'reset-password', 'enable-sign-in', 'unlock-on-premises'],
  shared: ['give-mailbox-access', 'mend-elsewhere', 'reset-password', 'temporary-access-pass', 'enable-sign-in'],
}

export function isDoneThere(ofClass: ByHandClass, remedy: RemedyId | null): boolean {
  const there = DONE_THERE[ofClass]
  return there === 'all' || (remedy !== null && there.includes(remedy))
}

/** What an approver may say of it; nothing where the tenant will show it. */
export function sawFor(request: RecoveryRequest): readonly Saw[] {
  if (restsOnTheirWord(request)) return ['lifted', 'not-restricted']
  return request.beyondReading ? ['mended'] : []
}

/**
 * A restriction is lifted last (see `follow-up`), by whomever: who takes that over begins
 * with what is missing before it.
 */
export function beginsWith(request: RecoveryRequest, remedy: RemedyId, account: Account): RemedyId {
  if (remedy !== 'lift-sending-restriction' || restsOnTheirWord({ ...request, remedy })) return remedy
  const gate = gateOf(request, remedy, account)
  return gate ? COMES_FIRST[gate] : remedy
}

type NowAt = Pick<RecoveryRequest, 'remedy' | 'intent' | 'achieved' | 'beyondReading'>

/** The same hands go on with what follows; null where nothing does. */
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
