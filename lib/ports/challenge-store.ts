/** What was asked of a claimant, and how often it was answered. */
import type { AuditEvent } from '../rules/audit.ts'
import type { Challenge } from '../rules/proofs/challenge.ts'
import type { RequestState } from '../rules/request/request.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

/** Guarded: the challenge is open and its detail as it was loaded, and its request stands in one of these states. */
export interface ChallengeCommit {
  readonly from: Challenge
  readonly to: Pick<Challenge, 'codeHash' | 'sentAt' | 'expiresAt' | 'deliverable' | 'worth' | 'detail'>
  readonly whileIn: readonly RequestState[]
  readonly event?: AuditEvent
}

export interface ChallengeStore {
  /** Supersedes the request's earlier codes of that factor, adds this one and its task, together with the event. */
  addChallenge(challenge: Challenge, event: AuditEvent, later: readonly ScheduledJob[]): Promise<void>
  loadChallenge(id: string): Promise<Challenge | null>
  /** The newest first. */
  challengesOf(requestId: string): Promise<readonly Challenge[]>
  /** Codes that wait to be sent and were asked for before this one; and how many were sent since then. */
  codesBefore(challenge: Challenge, since: Date): Promise<{ readonly waiting: number; readonly sent: number }>
  /** Sets code and destination of a challenge that is still open. */
  fillChallenge(
    id: string,
    filling: Pick<Challenge, 'codeHash' | 'sentAt' | 'expiresAt' | 'deliverable' | 'worth'> &
      Partial<Pick<Challenge, 'detail'>>,
  ): Promise<void>
  /** What a wallet's service says, with the event, in one write. False: something was first, and nothing was written. */
  commitChallenge(commit: ChallengeCommit): Promise<boolean>
  /** Counts a try, atomically, before the code is compared. Answers the tries so far, this one included. */
  countTry(challengeId: string): Promise<number>
}
