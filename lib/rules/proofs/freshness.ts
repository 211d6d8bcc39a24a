/**
 * Whether a method is old enough to prove anything (rule R6).
 *
 * Attackers register a phone of their own first. So a method younger than the window, or than the trouble, is no
 * proof, and one of unknown age is none either.
 */
import { DAY_IN_MS } from '../duration.ts'
import type { Answer } from '../account/account.ts'

/** What a change may have touched: registered methods, addresses of the profile, or either where nobody can say. */
export type Touched = 'methods' | 'profile' | 'anything'

export interface MethodChange {
  readonly at: Date
  readonly touched: Touched
}

/** When what proves this account last changed, newest first, from an audit window that was read completely. */
export type MethodChanges = Answer<readonly MethodChange[]>

export const FRESHNESS_WINDOW_IN_DAYS = 7

export interface Aged {
  /** Graph `createdDateTime`; null where Microsoft does not fill it. */
  readonly createdAt: Date | null
  /** An address of the profile, which no registration changes. */
  readonly isOfProfile?: true
}

/** Any address of the profile: it has no date of its own, and its own changes alone make it new. */
export const PROFILE_ADDRESS: Aged = { createdAt: null, isOfProfile: true }

/** Whether the change may have been to this method. */
const mayConcern = ({ touched }: MethodChange, { isOfProfile }: Aged): boolean =>
  touched !== (isOfProfile ? 'methods' : 'profile')

/**
 * Whether the method is known to be older than the window and than the trouble. `troubleSince`: when the account's
 * trouble began, where that is known. The audit log is read only as far back as the freshness window; where the
 * trouble began before it, a method without a date of its own is of unknown age.
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
  return changes.value.every((change) => !mayConcern(change, method) || change.at.getTime() <= edge)
}

/** Whether the method is known to be younger than the window. Unknown age is neither this nor old enough. */
export function isKnownFresh(method: Aged, changes: MethodChanges, now: Date, windowInDays: number): boolean {
  const windowOpens = now.getTime() - windowInDays * DAY_IN_MS
  if (method.createdAt) return method.createdAt.getTime() > windowOpens
  if (changes.kind !== 'answered') return false
  return changes.value.some((change) => mayConcern(change, method) && change.at.getTime() > windowOpens)
}
