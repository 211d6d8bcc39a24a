/**
 * A browser that finished a recovery or an enrolment of an account: for 90 days strangers can
 * neither use up its guesses nor the one code an hour that is kept for it (rule R5). It opens
 * nothing, and proves nothing.
 *
 * The cookie is the browser's; a row is of that browser and one account, and its id a keyed hash
 * of both. So the cookie alone tells nobody which accounts it is known to. The row carries a code
 * of ours as every row that grants does: whoever writes in the database makes no browser known.
 */
import { addSeconds, DAY_IN_SECONDS } from '../duration.ts'
import type { AccountId } from '../account/account.ts'
import type { Keys } from '../secret-sources.ts'
import type { RecoveryRequest } from './request.ts'
import type { BrowserMark } from './request-parts.ts'

const KNOWN_FOR_DAYS = 90
/** How long the browser keeps its cookie. */
export const KNOWN_FOR_SECONDS = KNOWN_FOR_DAYS * DAY_IN_SECONDS

export interface KnownBrowser extends BrowserMark {
  readonly accountId: AccountId
  readonly expiresAt: Date
}

export const browserMark = (keys: Keys, token: string, nameHash: string): BrowserMark => ({
  id: keys.hash('known-browser', `${token}\n${nameHash}`),
  browser: markOfBrowser(keys, token),
})

export const markOfBrowser = (keys: Keys, token: string): string => keys.hash('known-browser', token)

export const knownFrom = (mark: BrowserMark, accountId: AccountId, now: Date): KnownBrowser => ({
  ...mark,
  accountId,
  expiresAt: addSeconds(now, KNOWN_FOR_SECONDS),
})

/** What becomes known by this move: a recovery is done, and the browser that gave a proof of its own still opens it. */
export function knownAfter(from: RecoveryRequest, to: RecoveryRequest): KnownBrowser | null {
  const isFinished = from.state !== 'done' && to.state === 'done'
  if (!isFinished || !to.account || to.proofs.length === 0 || to.stoppedAt) return null
  if (to.browser === null || !to.browserMark) return null
  return knownFrom(to.browserMark, to.account.id, to.movedAt)
}

/** "This wasn't me": no browser is known to the account any more. */
export const unknownAfter = (from: RecoveryRequest, to: RecoveryRequest): AccountId | null =>
  to.stoppedAt && !from.stoppedAt && to.account ? to.account.id : null

/** Of this account, and not too long ago. Before a name was looked up nobody can tell that it went to somebody else. */
export const isKnownTo = (
  known: KnownBrowser,
  { account, resolvedAt }: Pick<RecoveryRequest, 'account' | 'resolvedAt'>,
  now: Date,
): boolean => known.expiresAt > now && (account ? account.id === known.accountId : resolvedAt === null)
