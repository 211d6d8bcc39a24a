/**
 * Rows that were put back to an earlier state, code and all; told apart from those that were changed by us while
 * somebody read them (rule R19).
 */
import { eq } from 'drizzle-orm'
import type { EnrolmentChange } from '../../../ports/enrolment-store.ts'
import type { KeyedRow } from '../../../ports/row-text.ts'
import type { Database } from '../engine/engine.ts'
import { nameOf, findOutdated } from './last-states.ts'
import type { RowCodes } from './row-codes.ts'
import { enrolments, requests, switches } from '../schema.ts'
import { SWITCHES } from '../switches.ts'

/**
 * Reports only rows that are still in that state: one with a later version by now was simply overtaken, which happens
 * every day.
 */
export async function reportReplayed(db: Database, codes: RowCodes, rows: readonly KeyedRow[]): Promise<void> {
  for (const keyed of rows)
    if ((await versionNow(db, keyed)) === keyed.row.version) codes.report(nameOf(keyed), 'put-back')
}

/**
 * An authenticator may always be ended; for one that stays or comes back into use, the row has to be what the record
 * says.
 */
export async function restsOnReplayed(
  tx: Database,
  codes: RowCodes,
  { replace = [] }: EnrolmentChange,
): Promise<boolean> {
  const kept = replace
    .filter(({ to }) => to.ended === null)
    .map(({ from }) => ({ kind: 'enrolment', row: from }) as const)
  const found = await findOutdated(tx, kept, codes.isCode)
  await reportReplayed(tx, codes, found)
  return found.length > 0
}

async function versionNow(db: Database, keyed: KeyedRow): Promise<number | undefined> {
  const [row] =
    keyed.kind === 'request'
      ? await db.select({ version: requests.version }).from(requests).where(eq(requests.id, keyed.row.id))
      : keyed.kind === 'enrolment'
        ? await db.select({ version: enrolments.version }).from(enrolments).where(eq(enrolments.id, keyed.row.id))
        : await db
            .select({ version: switches.version })
            .from(switches)
            .where(eq(switches.name, SWITCHES[keyed.kind].name))
  return row?.version
}
