/** Challenges of requests, and how often each was answered. */
import type { AuditEvent } from '../rules/audit.ts'
import type { Challenge } from '../rules/proofs/challenge.ts'
import type { RequestState } from '../rules/request/request.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

/**
 * Written only while the challenge is open, its detail is as it was loaded, and its request is in one of these states.
 */
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
  /** How many codes asked for before this one wait to be sent, and how many were sent since that moment. */
  codesBefore(challenge: Challenge, since: Date): Promise<{ readonly waiting: number; readonly sent: number }>
  /** Sets code and destination of a challenge that is still open. */
  fillChallenge(
    id: string,
    filling: Pick<Challenge, 'codeHash' | 'sentAt' | 'expiresAt' | 'deliverable' | 'worth'> &
      Partial<Pick<Challenge, 'detail'>>,
  ): Promise<void>
  /**
   * Stores what a wallet's service reported, with the event, in one write. False: another write came first, and
   * nothing was written.
   */
  commitChallenge(commit: ChallengeCommit): Promise<boolean>
  /** Counts a try, atomically, before the code is compared. Answers the tries so far, this one included. */
  countTry(challengeId: string): Promise<number>
}
