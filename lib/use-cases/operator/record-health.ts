/** Whether the database holds what we wrote, and whether copies of its record still go out (rule R19). */
import { HOUR_IN_MS } from '../../rules/duration.ts'
import type { Context } from '../../ports/context.ts'

export type RecordRow =
  /** `since`: when the first of them was found. */
  | { readonly check: 'rows-believed'; readonly rows: number; readonly since: Date | null }
  | { readonly check: 'checkpoints'; readonly madeAt: Date | null; readonly mailedAt: Date | null }

/** A day, and an hour in which the next try may still succeed. */
const LETTER_DUE_AFTER_HOURS = 26

/** Whether the rows that were read carry our code: `bad` as soon as one does not. */
export async function rowsBelieved({ store }: Pick<Context, 'store'>) {
  const { rows, since } = await store.rowFaults()
  return [{ check: 'rows-believed', grade: rows > 0 ? 'bad' : 'good', rows, since }] as const
}

/**
 * `unknown` until the first was made, minutes after the first start; `bad` where no letter went out for more than a
 * day.
 */
export async function checkpointsSent({ store, now }: Pick<Context, 'store' | 'now'>) {
  const { madeAt, mailedAt } = await store.checkpointTimes()
  const due = now().getTime() - LETTER_DUE_AFTER_HOURS * HOUR_IN_MS
  const grade = !madeAt ? 'unknown' : mailedAt && mailedAt.getTime() > due ? 'good' : 'bad'
  return [{ check: 'checkpoints', grade, madeAt, mailedAt }] as const
}
