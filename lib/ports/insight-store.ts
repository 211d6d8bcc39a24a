/** Counts of what happened in a while, from the record. */
import type { RecordPerson } from './record-search-store.ts'

/** The days that are counted: when each begins, and when the last one ends. */
export interface CountedDays {
  readonly starts: readonly Date[]
  readonly end: Date
}

/** How many on each of the days, in their order. */
export type ByDay = readonly number[]

export interface Insights {
  /** Requests by the first cause that was found, on the day of their first diagnosis; the most frequent first. */
  readonly causes: readonly { readonly cause: string; readonly byDay: ByDay }[]
  readonly solved: {
    /** Requests that ended with a change that was seen, and in which nobody of the desk had a part. */
    readonly alone: ByDay
    readonly withStaff: ByDay
  }
  /** Seconds from the beginning to the end of those; null where there is none. */
  readonly recovery: {
    readonly alone: Percentiles | null
    readonly withStaff: Percentiles | null
  }
  /** Of those that were solved: how many accounts had another request with an identity check within 7 days. */
  readonly cameBack: { readonly solved: number; readonly back: number }
  /** The busiest first. */
  readonly approvers: readonly ApproverLoad[]
  /** The one most often asked for first. */
  readonly ways: readonly WayCount[]
  /** Requests that somebody said were not theirs. */
  readonly denied: ByDay
}

export interface Percentiles {
  readonly p50: number
  readonly p90: number
}

export interface ApproverLoad {
  readonly id: RecordPerson['id']
  readonly name: string
  readonly decisions: number
  /** Seconds between a request's coming to the queue and the decision; null where none came that way. */
  readonly waited: Percentiles | null
}

/** Requests in which a way of proving was asked for, and what became of it. */
export interface WayCount {
  readonly factor: string
  readonly asked: number
  readonly passed: number
  readonly refused: number
  readonly tooFresh: number
  readonly undelivered: number
}

export interface InsightStore {
  /** Reads the record of these days only. */
  insights(days: CountedDays): Promise<Insights>
}
