import type { AuditStore } from '../../../ports/audit-store.ts'
import type { Inside } from '../transactions.ts'
import { appendEvent, eventsOf, verifyChain, verifyTail } from './audit-chain.ts'
import { checkpointTimes, claimLetter, keepCheckpoint, lastCheckpoint, releaseLetter } from './checkpoints.ts'

/** The record and its checkpoints, as `AuditStore` says. */
export const storedRecord = ({ db, tasks, hash }: Inside): AuditStore => ({
  record: (event, later = []) =>
    db.transaction(async (tx) => {
      await tasks.send(tx, later)
      await appendEvent(tx, event, hash)
    }),
  events: (requestId) => eventsOf(db, requestId),
  lastCheckpoint: () => lastCheckpoint(db),
  keepCheckpoint: (line, at) => keepCheckpoint(db, line, at),
  claimCheckpointLetter: (line, at, unlessSince) => claimLetter(db, line, at, unlessSince),
  releaseCheckpointLetter: (line) => releaseLetter(db, line),
  checkpointTimes: () => checkpointTimes(db),
  verifyTail: (from) => verifyTail(db, hash, from),
  verifyChain: (kept) => verifyChain(db, hash, kept),
})
