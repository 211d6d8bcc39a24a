/**
 * Is a method old enough to prove anything? (rule R6)
 *
 * Attackers add their own phone first. A method younger than the window, or
 * than the trouble, is no proof; one of unknown age is none either.
 */
import { DAY_IN_MS } from '../duration.ts'
import type { Answer } from '../account/account.ts'

/** When something was last changed about this account's methods, from a completely read audit window, newest first. */
export type MethodChanges = Answer<readonly Date[]>

export const FRESHNESS_WINDOW_IN_DAYS = 7

export interface Aged {
  /** Graph `createdDateTime`; null where Microsoft does not fill it. */
  readonly createdAt: Date | null
}

/**
 * `troubleSince`: when the account's trouble began, where that is known. The
 * audit window is read as far back as the freshness window; a trouble that began
 * before it leaves a method without a date of its own at unknown age.
 */
export function isOldEnough(
  method: Aged,
  changes: MethodChanges,
  now: Date,
  windowInDays: number,
  troubleSince: Date | null = null,
): boolean {
  const windowOpens = now.getTime() - windowInDays * DAY_IN_MS
  const edge = Math.min(windowOpens, troubleSince?.getTime() ?? windowOpens)
  if (method.createdAt) return method.createdAt.getTime() <= edge
  if (changes.kind !== 'answered' || edge < windowOpens) return false
  return changes.value.every((changedAt) => changedAt.getTime() <= edge)
}

/** Known to be younger than the window. Unknown age is neither this nor old enough. */
export function isKnownFresh(method: Aged, changes: MethodChanges, now: Date, windowInDays: number): boolean {
  const windowOpens = now.getTime() - windowInDays * DAY_IN_MS
  if (method.createdAt) return method.createdAt.getTime() > windowOpens
  return changes.kind === 'answered' && changes.value.some((changedAt) => changedAt.getTime() > windowOpens)
}
