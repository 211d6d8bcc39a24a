/** Which attempts the owner of a name was told of, one letter a day at most. */
import type { AskedRequest } from '../rules/request/attempt-notice.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

export interface AttemptNoticeStore {
  /**
   * Requests of one claimed name in which a code was asked for or an answer was given since then, the newest first; a
   * few hundred at most.
   */
  askedRequests(nameHash: string, since: Date): Promise<readonly AskedRequest[]>
  /** Until when the owner of this name was told of attempts; null: never. */
  attemptsToldUntil(nameHash: string): Promise<Date | null>
  /**
   * Claims one day's letter before it leaves, with the task of the next. False: it is claimed already, and nothing was
   * written.
   */
  claimAttemptNotice(nameHash: string, due: Date, later: readonly ScheduledJob[]): Promise<boolean>
  /**
   * Says what became of a claimed letter. `toldUntil` null: it certainly did not leave, and its day may be claimed
   * again.
   */
  settleAttemptNotice(nameHash: string, due: Date, toldUntil: Date | null): Promise<void>
}
