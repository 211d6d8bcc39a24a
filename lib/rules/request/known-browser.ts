/**
 * A browser that finished a recovery or an enrolment of an account. For 90 days strangers can use up neither its
 * guesses nor the one code an hour that is reserved for it (rule R5). It opens nothing, and proves nothing.
 *
 * The cookie is the browser's. A row belongs to that browser and one account, and its id is a keyed hash of both, so
 * the cookie alone tells nobody which accounts know it. The row carries a code of ours like every row that grants
 * something: whoever can only write to the database makes no browser known.
 */
import { addSeconds, DAY_IN_SECONDS } from '../duration.ts'
import type { AccountId } from '../account/account.ts'
import type { Keys } from '../secret-sources.ts'
import type { RecoveryRequest } from './request.ts'
import type { BrowserMark } from './parts/browser-binding.ts'

const KNOWN_FOR_DAYS = 90
/** How long the browser keeps its cookie. */
export const KNOWN_FOR_SECONDS = KNOWN_FOR_DAYS * DAY_IN_SECONDS

export interface KnownBrowser extends BrowserMark {
  readonly accountId: AccountId
  readonly expiresAt: Date
}

/** How rows name this browser: by itself, and together with the claimed name. Both are keyed hashes. */
export const browserMark = (keys: Keys, token: string, nameHash: string): BrowserMark => ({
  id: keys.hash('known-browser', `${token}\n${nameHash}`),
  browser: markOfBrowser(keys, token),
})

/** The keyed hash of the browser's own token. */
export const markOfBrowser = (keys: Keys, token: string): string => keys.hash('known-browser', token)

/** The row that makes a browser known to an account for `KNOWN_FOR_DAYS` from now. */
export const knownFrom = (mark: BrowserMark, accountId: AccountId, now: Date): KnownBrowser => ({
  ...mark,
  accountId,
  expiresAt: addSeconds(now, KNOWN_FOR_SECONDS),
})

/**
 * The browser that becomes known by this move: a recovery is done, and the request's own browser gave a proof of its
 * owner's. Null otherwise.
 */
export function knownAfter(from: RecoveryRequest, to: RecoveryRequest): KnownBrowser | null {
  const isFinished = from.state !== 'done' && to.state === 'done'
  if (!isFinished || !to.account || to.proofs.length === 0 || to.stoppedAt) return null
  if (to.browser === null || !to.browserMark) return null
  return knownFrom(to.browserMark, to.account.id, to.movedAt)
}

/** The account that forgets all its browsers by this move, which said "this wasn't me"; null otherwise. */
export const unknownAfter = (from: RecoveryRequest, to: RecoveryRequest): AccountId | null =>
  to.stoppedAt && !from.stoppedAt && to.account ? to.account.id : null

/**
 * Whether the row is of this account and not too old. Before a name was looked up it cannot be said that it now
 * belongs to another account.
 */
export const isKnownTo = (
  known: KnownBrowser,
  { account, resolvedAt }: Pick<RecoveryRequest, 'account' | 'resolvedAt'>,
  now: Date,
): boolean => known.expiresAt > now && (account ? account.id === known.accountId : resolvedAt === null)
