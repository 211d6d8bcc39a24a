/**
 * Sign-in attempts, one line for a run of similar ones: people look for what changed, not for how often it was logged.
 */
import { HOUR_IN_MS } from '../duration.ts'
import type { Diagnosis, TimelineEntry } from './request-diagnosis.ts'
import { senseOf } from '../diagnosis/sign-in-codes.ts'

/** What was tried before such a pause has nothing to do with what came after it. */
const PAUSE_ENDS_A_RUN_AFTER_HOURS = 6
/** Each success stands alone, since it ends what went before. */
const SUCCESS = 0

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
    const isLike =
      last !== undefined &&
      meansTheSame(last.errorCode, errorCode) &&
      last.app === app &&
      last.device === device &&
      last.place === place
    const isNear = last && last.from.getTime() - at.getTime() < PAUSE_ENDS_A_RUN_AFTER_HOURS * HOUR_IN_MS
    if (last && isLike && isNear && errorCode !== SUCCESS)
      runs[runs.length - 1] = { ...last, from: at, count: last.count + 1 }
    else runs.push({ errorCode, app, device, place, from: at, to: at, count: 1 })
  }
  return runs
}

/** Being asked for a second factor and failing it are two codes for one thing. */
const meansTheSame = (one: number, other: number): boolean =>
  one === other || (senseOf(one) !== null && senseOf(one) === senseOf(other))

/**
 * The latest attempts that a diagnosis keeps: more would be a log and no explanation. What it counts, it counts in all
 * that were read.
 */
export const TIMELINE_LENGTH = 12

/** Whether earlier attempts may be missing from it, so that a count may be higher than what is listed. */
export const isCutOff = (timeline: readonly unknown[]): boolean => timeline.length >= TIMELINE_LENGTH

/** Whether the log was read and holds no attempt. A log that could not be read does not show that. */
export const showsNoSignIn = ({ timeline, unseen }: Pick<Diagnosis, 'timeline' | 'unseen'>): boolean =>
  timeline.length === 0 && !unseen.some(({ source }) => source === 'signIns')
