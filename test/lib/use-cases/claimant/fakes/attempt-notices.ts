/** Until when a name's owner was told of attempts, in memory. */
import type { Store } from '#lib/ports/store.ts'
import type { ScheduledJob } from '#lib/rules/request/job.ts'

type AttemptNotices = Pick<Store, 'attemptsToldUntil' | 'claimAttemptNotice' | 'settleAttemptNotice'>

export function fakeAttemptNotices(queue: (later?: readonly ScheduledJob[]) => void): AttemptNotices {
  const attemptNotices = new Map<string, { readonly toldUntil: Date | null; readonly claimedFor: Date | null }>()
  return {
    async attemptsToldUntil(nameHash) {
      return attemptNotices.get(nameHash)?.toldUntil ?? null
    },
    async claimAttemptNotice(nameHash, due, later) {
      const row = attemptNotices.get(nameHash)
      if (row?.claimedFor && row.claimedFor >= due) return false
      attemptNotices.set(nameHash, { toldUntil: row?.toldUntil ?? null, claimedFor: due })
      queue(later)
      return true
    },
    async settleAttemptNotice(nameHash, due, toldUntil) {
      const row = attemptNotices.get(nameHash)
      if (row?.claimedFor?.getTime() !== due.getTime()) return
      attemptNotices.set(nameHash, toldUntil ? { ...row, toldUntil } : { ...row, claimedFor: null })
    },
  }
}
