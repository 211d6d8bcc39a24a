import type { LimitId } from '../rules/throttle.ts'

/** How often something may be asked or tried: one count of each, on which every instance agrees. */
export interface Throttle {
  /** Takes one point, atomically, across all instances. What is refused is not counted. */
  take(limit: LimitId, subject: string): Promise<{ readonly allowed: boolean; readonly retryAt: Date }>
  /** For what was taken and not used. Of a window that is over nothing comes back, so that the next never has room for more. */
  giveBack(limit: LimitId, subject: string, takenAt: Date): Promise<void>
  /** Reads without taking. */
  left(limit: LimitId, subject: string): Promise<number>
  /** When one more may be taken, without taking it; null: now. */
  opensAt(limit: LimitId, subject: string): Promise<Date | null>
  /** Nothing more of it may be taken before then. One that is closed for longer stays so. */
  close(limit: LimitId, subject: string, until: Date): Promise<void>
  /** One more try in a row, or not yet: see `pauseAfter`. What is not allowed is not counted. `retryAt`: when the next is. */
  pace(subject: string): Promise<{ readonly allowed: boolean; readonly retryAt: Date }>
  /** The row has ended: the next try is the first again. */
  settle(subject: string): Promise<void>
}
