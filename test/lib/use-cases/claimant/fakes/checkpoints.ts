/** Checkpoints in memory, and which of them were sent by letter. */
import type { Store } from '#lib/ports/store.ts'

type CheckpointStore = Pick<
  Store,
  'lastCheckpoint' | 'keepCheckpoint' | 'claimCheckpointLetter' | 'releaseCheckpointLetter' | 'checkpointTimes'
>

export function fakeCheckpoints(): CheckpointStore {
  const checkpoints: { line: string; at: Date; mailedAt: Date | null }[] = []
  return {
    async lastCheckpoint() {
      return checkpoints.at(-1)?.line ?? null
    },
    async keepCheckpoint(line, at) {
      if (checkpoints.some((one) => one.line === line)) return false
      checkpoints.push({ line, at, mailedAt: null })
      return true
    },
    async claimCheckpointLetter(line, at, unlessSince) {
      const found = checkpoints.find((one) => one.line === line)
      if (!found || checkpoints.some(({ mailedAt }) => mailedAt && mailedAt > unlessSince)) return false
      found.mailedAt = at
      return true
    },
    async releaseCheckpointLetter(line) {
      const found = checkpoints.find((one) => one.line === line)
      if (found) found.mailedAt = null
    },
    async checkpointTimes() {
      const mailed = checkpoints.flatMap(({ mailedAt }) => mailedAt ?? [])
      return { madeAt: checkpoints.at(-1)?.at ?? null, mailedAt: mailed.at(-1) ?? null }
    },
  }
}
