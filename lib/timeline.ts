/** Sign-in attempts, one line for a run of like ones: people read what changed, not how often it was written. */
import type { TimelineEntry } from './request.ts'

export interface Run extends Omit<TimelineEntry, 'at' | 'correlationId'> {
  readonly from: Date
  readonly to: Date
  readonly count: number
}

/** Newest first, as the entries are. */
export function runsOf(entries: readonly TimelineEntry[]): readonly Run[] {
  const runs: Run[] = []
  for (const { at, errorCode, app, device, place } of entries) {
    const last = runs.at(-1)
    const like = last?.errorCode === errorCode && last.app === app && last.device === device && last.place === place
    if (last && like) runs[runs.length - 1] = { ...last, from: at, count: last.count + 1 }
    else runs.push({ errorCode, app, device, place, from: at, to: at, count: 1 })
  }
  return runs
}
