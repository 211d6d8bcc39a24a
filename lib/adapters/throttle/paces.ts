/**
 * Pauses that grow with each try in a row, one row a subject for all instances. In one statement, so that of many who
 * try at the same moment each sees the pause that the one before has made.
 */
import { HOUR_IN_MS, SECOND_IN_MS } from '../../rules/duration.ts'
import { PAUSES } from '../../rules/throttle.ts'
import type { Throttle } from '../../ports/rate-limiter.ts'

type Query = (text: string, values?: readonly unknown[]) => Promise<{ readonly rows: readonly object[] }>

const { afterTries, firstInSeconds, longestInSeconds } = PAUSES
/** The pause after `tries` of them; the same formula as `pauseAfterInSeconds`, in SQL. */
const PAUSE_IN_MS = (tries: string) =>
  `CASE WHEN ${tries} < ${afterTries} THEN 0 ELSE least(${longestInSeconds}, ${firstInSeconds} * 2 ^ least(20, ${tries} - ${afterTries})) * ${SECOND_IN_MS} END`

const TAKE = `
  INSERT INTO latchkey.paces AS pace (subject, tries, next_at)
  VALUES ($1, 1, $2::bigint + (${PAUSE_IN_MS('1')})::bigint)
  ON CONFLICT (subject) DO UPDATE
    SET tries = pace.tries + 1, next_at = $2::bigint + (${PAUSE_IN_MS('(pace.tries + 1)')})::bigint
    WHERE pace.next_at <= $2::bigint
  RETURNING next_at`

/** A row of tries that nobody continued for so long has ended. */
const FORGOTTEN_AFTER_HOURS = 24

/** Pauses stored in the database. `sweep` deletes rows that have ended. */
export function databasePaces(
  query: Query,
): Pick<Throttle, 'pace' | 'settle'> & { readonly sweep: () => Promise<void> } {
  const nextAt = ({ rows: [row] }: Awaited<ReturnType<Query>>): Date | null =>
    row && 'next_at' in row ? new Date(Number(row.next_at)) : null
  return {
    async pace(subject) {
      const now = Date.now()
      const taken = nextAt(await query(TAKE, [subject, now]))
      if (taken) return { allowed: true, retryAt: taken }
      const waiting = nextAt(await query('SELECT next_at FROM latchkey.paces WHERE subject = $1', [subject]))
      return { allowed: false, retryAt: waiting ?? new Date(now) }
    },
    async settle(subject) {
      await query('DELETE FROM latchkey.paces WHERE subject = $1', [subject])
    },
    async sweep() {
      await query('DELETE FROM latchkey.paces WHERE next_at < $1', [Date.now() - FORGOTTEN_AFTER_HOURS * HOUR_IN_MS])
    },
  }
}
