/** The record: events in a chain, and its checkpoints. */
import type { AuditEvent, ChainFault, ChainHead, KeptHeads } from '../rules/audit.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

export interface AuditStore {
  /** An event that moves nothing: a view of an evidence pack, for example; with what is to be done after it. */
  record(event: AuditEvent, later?: readonly ScheduledJob[]): Promise<void>
  events(requestId: string): Promise<readonly AuditEvent[]>
  /** The line of the newest checkpoint. */
  lastCheckpoint(): Promise<string | null>
  /** False: it is there already. */
  keepCheckpoint(line: string, at: Date): Promise<boolean>
  /** Whether it is for this instance to send the letter: false where one went out since that moment. */
  claimCheckpointLetter(line: string, at: Date, unlessSince: Date): Promise<boolean>
  releaseCheckpointLetter(line: string): Promise<void>
  checkpointTimes(): Promise<{ readonly madeAt: Date | null; readonly mailedAt: Date | null }>
  /** Only the links from this one on, which has to be there as it was. */
  verifyTail(from: ChainHead | null): Promise<{ readonly head: ChainHead; readonly fault: ChainFault | null }>
  /** `kept`: copies of earlier heads, which the chain has to go through. */
  verifyChain(
    kept?: KeptHeads,
  ): Promise<{ readonly links: number; readonly head: ChainHead; readonly fault: ChainFault | null }>
}
