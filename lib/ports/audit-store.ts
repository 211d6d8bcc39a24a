/** The record: events in a chain, and its checkpoints. */
import type { AuditEvent, ChainFault, ChainHead, KeptHeads } from '../rules/audit.ts'
import type { ScheduledJob } from '../rules/request/job.ts'

export interface AuditStore {
  /** Writes an event that is no move, for example that an evidence pack was opened, with the tasks that follow it. */
  record(event: AuditEvent, later?: readonly ScheduledJob[]): Promise<void>
  events(requestId: string): Promise<readonly AuditEvent[]>
  /** The text of the newest checkpoint. */
  lastCheckpoint(): Promise<string | null>
  /** False: this checkpoint is stored already. */
  keepCheckpoint(line: string, at: Date): Promise<boolean>
  /** Claims the letter for this instance; false where one went out since that moment. */
  claimCheckpointLetter(line: string, at: Date, unlessSince: Date): Promise<boolean>
  releaseCheckpointLetter(line: string): Promise<void>
  checkpointTimes(): Promise<{ readonly madeAt: Date | null; readonly mailedAt: Date | null }>
  /** Checks only the links from this one on, which has to be there unchanged. */
  verifyTail(from: ChainHead | null): Promise<{ readonly head: ChainHead; readonly fault: ChainFault | null }>
  /** Checks the whole chain. `kept`: copies of earlier heads, which have to lie on it. */
  verifyChain(
    kept?: KeptHeads,
  ): Promise<{ readonly links: number; readonly head: ChainHead; readonly fault: ChainFault | null }>
}
