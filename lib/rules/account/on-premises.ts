/** An account as the organisation's own directory holds it, as far as recovery cares. */
import type { SourceReading } from '../source-reading.ts'

export interface OnPremisesAccount {
  /** Neither disabled nor past its end date. */
  readonly enabled: boolean
  readonly locked: boolean
  /** Since when; null while it is not locked. */
  readonly lockedAt: Date | null
  /**
   * When the directory ends the lock by itself; null where only a person ends it, where that is not seen, and while it
   * is not locked.
   */
  readonly opensAt: Date | null
  readonly passwordChangedAt: Date | null
  /** Before this moment a password may not be changed again (minimum age); null where it may at any time, and where that is not seen. */
  readonly passwordMayChangeAt: Date | null
  /** False: a minimum age may hold for this person, but we may not read the policy that says so. */
  readonly minimumAgeSeen: boolean
  /** Guarded by the directory itself (`adminCount`), so that delegated rights do not reach it; or meant to have no password at all (smart card). */
  readonly isProtected: boolean
  readonly insideLogonHours: boolean
  /** The next moment at which it may sign in; null inside its hours, and where it has none. */
  readonly hoursBeginAt: Date | null
}

/** Null: nobody asks that directory, it did not answer, or the account is out of our reach there. */
export const asSeenThere = (look: SourceReading<OnPremisesAccount | null>): OnPremisesAccount | null =>
  look.kind === 'seen' ? look.value : null

/**
 * The directory was asked and did not answer: what is known of the password is then Microsoft's copy, which may be
 * older.
 */
export const isUnanswered = (look: SourceReading<OnPremisesAccount | null>): boolean =>
  look.kind === 'unseen' && look.why === 'failed'

/** What delegated rights can do in that directory, as of the reading. */
export interface Reach {
  readonly canWrite: boolean
  readonly passwordMayChangeAt: Date | null
  readonly minimumAgeUnseen?: true
}

/**
 * What delegated rights can do there. `canWrite` is false where the account was not seen, is disabled, or is protected
 * by the directory itself.
 */
export function reachOf(look: SourceReading<OnPremisesAccount | null>): Reach {
  const there = asSeenThere(look)
  return {
    canWrite: there !== null && there.enabled && !there.isProtected,
    passwordMayChangeAt: there?.passwordMayChangeAt ?? null,
    ...(there?.minimumAgeSeen === false && { minimumAgeUnseen: true }),
  }
}
