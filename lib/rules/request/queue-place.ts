/** Where a page of the queue ends, as a cursor that callers send back unread. */

export interface QueuePlace {
  readonly listedAt: Date
  readonly id: string
}

/** The cursor after which the next page begins. */
export const writeQueuePlace = ({ listedAt, id }: QueuePlace): string =>
  Buffer.from(JSON.stringify([listedAt.getTime(), id])).toString('base64url')

/** Null where the cursor wasn't written by us. */
export function readQueuePlace(written: string): QueuePlace | null {
  try {
    const [at, id]: unknown[] = JSON.parse(Buffer.from(written, 'base64url').toString())
    const listedAt = new Date(Number(at))
    // PostgreSQL takes no year of more than four digits, and none of ours has one.
    const isMoment = Math.abs(listedAt.getTime()) < Date.UTC(9999, 0)
    return typeof id === 'string' && isMoment ? { listedAt, id } : null
  } catch {
    return null
  }
}
