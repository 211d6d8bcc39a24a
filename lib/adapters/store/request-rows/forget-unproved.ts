/** Requests without a proof: deleted long before the rest, since anybody can begin as many as they like. */
import { and, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '../engine/engine.ts'
import { requests } from '../schema.ts'

/** Rows at a time, so that nobody waits long behind a million that one network left. */
const AT_A_TIME = 200

/** It is over, nothing was proved, no approver looked at it, nothing was permitted or granted, and nobody denied it. */
const provedNothing = and(
  inArray(requests.state, ['lapsed', 'withdrawn']),
  isNull(requests.stoppedAt),
  ...['proofs', 'approvals', 'achieved', 'denials'].map(
    (list) => sql`COALESCE(${requests.whole} -> ${sql.raw(`'${list}'`)}, '[]') = '[]'`,
  ),
  ...['escalation', 'permission', 'intent', 'perhapsGiven', 'attested', 'coolingOff', 'declinedBecause'].map(
    (part) => sql`COALESCE(${requests.whole} -> ${sql.raw(`'${part}'`)}, 'null') = 'null'`,
  ),
)

/** Deletes requests with their codes, search words and transfers; their events stay. Answers how many. */
export async function forgetUnproved(db: Database, before: Date): Promise<number> {
  for (let removed = 0; ; ) {
    const some = db
      .select({ id: requests.id })
      .from(requests)
      .where(and(lt(requests.begunAt, before), provedNothing))
      .limit(AT_A_TIME)
    const gone = await db.delete(requests).where(inArray(requests.id, some)).returning({ id: requests.id })
    removed += gone.length
    if (gone.length < AT_A_TIME) return removed
  }
}
