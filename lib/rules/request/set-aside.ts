/**
 * An address whose "this wasn't me" is set aside (rule R12).
 *
 * Whoever reads one old mailbox could stop the owner's requests one after the other. Two approvers who have checked
 * the person take that address's link out of use: it stops neither this request nor one that begins within 7 days.
 * Every other address still can, and this one is still notified of everything. The row carries a code under a key
 * outside the database, so that whoever can only write there cannot set anybody's denial aside (rule R19).
 */
import { addDays, HOUR_IN_MS } from '../duration.ts'
import type { AccountId } from '../account/account.ts'
import { foldAddress } from '../account/address.ts'
import { shortHash } from '../compact-link.ts'
import type { Keys } from '../secret-sources.ts'
import type { AsideProposal } from './parts/objections.ts'
import type { RecoveryRequest } from './request.ts'

export const SET_ASIDE_DAYS = 7
/** For so long a second approver may agree with the first. */
const SECONDED_WITHIN_HOURS = 24

export interface SetAside {
  readonly accountId: AccountId
  /** The one that it was decided about. */
  readonly requestId: string
  /** Keyed hash of the address. */
  readonly address: string
  readonly at: Date
  readonly until: Date
  /** Object ids of both approvers. */
  readonly by: readonly string[]
  readonly code: string
}

/**
 * Which address a link was sent to, without saying it; differs between accounts. Short, since a text message carries
 * it.
 */
export const addressKey = (keys: Pick<Keys, 'hash'>, account: AccountId, address: string): string =>
  shortHash(keys.hash('notice-address', bound(account, address)))

/**
 * Whether this address is the one behind the key, whichever version of our keys made it. Keys of earlier versions were
 * not shortened.
 */
export const isAddressOf = (
  keys: Pick<Keys, 'matchesShort'>,
  key: string,
  account: AccountId,
  address: string,
): boolean => keys.matchesShort(shortHash(key), 'notice-address', bound(account, address))

const bound = (account: AccountId, address: string): string => `${account} ${foldAddress(address)}`

/** The row, with its code and its end `SET_ASIDE_DAYS` after the decision. */
export function setAside(keys: Pick<Keys, 'hash'>, about: Omit<SetAside, 'code' | 'until'>): SetAside {
  const until = addDays(about.at, SET_ASIDE_DAYS)
  return codedSetAside(keys, { ...about, until })
}

/** Under our newest key. */
export const codedSetAside = (keys: Pick<Keys, 'hash'>, one: Omit<SetAside, 'code'>): SetAside => ({
  ...one,
  code: keys.hash('set-aside', covered(one)),
})

/** Whether its code is ours; a row without a valid code counts as absent. */
export const isOurs = (keys: Pick<Keys, 'matches'>, one: SetAside): boolean =>
  keys.matches(one.code, 'set-aside', covered(one))

const covered = ({ accountId, requestId, address, at, until, by }: Omit<SetAside, 'code'>): string =>
  JSON.stringify([accountId, requestId, address, at.toISOString(), until.toISOString(), ...by])

/**
 * Whether it protects this request: the one that it was decided about, for good, and those of the account that begin
 * while it lasts.
 */
export const protects = (one: SetAside, { id, begunAt }: Pick<RecoveryRequest, 'id' | 'begunAt'>): boolean =>
  one.requestId === id || (begunAt >= one.at && begunAt < one.until)

/** A first agreement that a second one can still complete. */
export const isStanding = ({ at }: AsideProposal, now: Date): boolean =>
  now.getTime() - at.getTime() < SECONDED_WITHIN_HOURS * HOUR_IN_MS
