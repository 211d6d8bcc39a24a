import type { LimitId } from '../rules/throttle.ts'

/** Rate limits: one count of each, shared by all instances. */
export interface Throttle {
  /** Takes one point, atomically, across all instances. What is refused is not counted. */
  take(limit: LimitId, subject: string): Promise<{ readonly allowed: boolean; readonly retryAt: Date }>
  /**
   * Gives back a point that was taken and not used. Nothing is given back for a window that is over, so that the next
   * one never has more room.
   */
  giveBack(limit: LimitId, subject: string, takenAt: Date): Promise<void>
  /** How many points are left; takes none. */
  left(limit: LimitId, subject: string): Promise<number>
  /** When one more can be taken; null: now. Takes none. */
  opensAt(limit: LimitId, subject: string): Promise<Date | null>
  /** Lets nothing be taken before then. A limit that is closed for longer stays so. */
  close(limit: LimitId, subject: string, until: Date): Promise<void>
  /**
   * Counts one more try in a row, if it is allowed yet: see `pauseAfterInSeconds`. What is not allowed is not counted.
   * `retryAt`: when the next one is.
   */
  pace(subject: string): Promise<{ readonly allowed: boolean; readonly retryAt: Date }>
  /** Ends the row, so that the next try is the first again. */
  settle(subject: string): Promise<void>
}
