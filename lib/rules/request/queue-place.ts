/** Where a page of the queue ends, as a cursor that callers send back unread. */
import { QUEUE_SORTS, type QueueSort } from './queue-filters.ts'

export interface QueuePlace {
  /** By what the page was sorted; in another order the place is none. */
  readonly sort: QueueSort
  /** Due time or last move, as the order goes by. */
  readonly at: Date
  readonly id: string
}

/** The cursor after which the next page begins. */
export const writeQueuePlace = ({ sort, at, id }: QueuePlace): string =>
  Buffer.from(JSON.stringify(sort === 'due' ? [at.getTime(), id] : [at.getTime(), id, sort])).toString('base64url')

/** Null where the cursor wasn't written by us. */
export function readQueuePlace(written: string): QueuePlace | null {
  try {
    const [ms, id, named = 'due']: unknown[] = JSON.parse(Buffer.from(written, 'base64url').toString())
    const at = new Date(Number(ms))
    // PostgreSQL takes no year of more than four digits, and none of ours has one.
    const isMoment = Math.abs(at.getTime()) < Date.UTC(9999, 0)
    const sort = QUEUE_SORTS.find((one) => one === named)
    return typeof id === 'string' && isMoment && sort ? { sort, at, id } : null
  } catch {
    return null
  }
}
