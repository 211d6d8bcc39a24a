/**
 * Whether a process may start on these rows (rule R19).
 *
 * Refused are rows that were coded under a key which is no longer in the list, since all of them would count as
 * absent; and rows from before there were codes, since only an operator who kept a head can say which record is
 * theirs. A start alone codes nothing: whoever can write to the database could cause one.
 */
import { inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Keys } from '../../../rules/secret-sources.ts'
import type { Database } from '../engine/engine.ts'
import type { RowCodes } from './row-codes.ts'
import {
  challenges,
  enrolments,
  groundMarks,
  deviceTransfers,
  knownBrowsers,
  requests,
  setAsides,
  switches,
} from '../schema.ts'
import { keyOfSetAside } from '../request-rows/set-asides.ts'
import { insertThreatSwitch } from '../switches.ts'

const CODED_TABLES = [requests, enrolments, switches, challenges, deviceTransfers, knownBrowsers] as const

/** From this mark on every row that grants something carries a code, and a row without one is not believed. */
export const ROWS_CODED = { mark: 'row-codes', value: 'made' } as const

/** Checks the rows, and marks a database in which all are coded. Throws where the process may not start. */
export async function acceptRows(db: Database, keys: Pick<Keys, 'versions'>, codes: RowCodes): Promise<void> {
  await db.transaction(async (tx) => {
    await refuseMissingKeys(tx, keys)
    const marks = await tx
      .select()
      .from(groundMarks)
      .where(inArray(groundMarks.mark, [ROWS_CODED.mark]))
    if (marks.length > 0) return
    if (await hasRowWhere(tx, (code) => isNull(code))) throw new Error(UNCODED)
    await insertThreatSwitch(tx, codes)
    await tx.insert(groundMarks).values(ROWS_CODED).onConflictDoNothing()
  })
}

const UNCODED =
  'This database was made by a version of Latchkey whose rows carry no code. Stop every instance, run ' +
  '“npm run audit:verify” and “npm run rows:code -- --kept=” with the head that it prints, or better with one that was ' +
  'kept elsewhere; then start again. Nothing was changed. docs/running.md says what it does, under “Upgrading, and new keys”.'

/** Throws, naming them, where rows are coded under keys that are not in the list. */
export async function refuseMissingKeys(tx: Database, { versions }: Pick<Keys, 'versions'>): Promise<void> {
  const missing = new Set<string>()
  const coded = [
    ...CODED_TABLES.map((table) => ({ table, code: table.code, key: keyOf(table.code) })),
    { table: setAsides, code: setAsides.code, key: keyOfSetAside },
  ]
  for (const { table, code, key } of coded) {
    const known = sql.join(
      versions.map((version) => sql`${version}`),
      sql`, `,
    )
    const rows = await tx
      .selectDistinct({ key })
      .from(table)
      .where(sql`${code} IS NOT NULL AND ${key} NOT IN (${known})`)
      .limit(5)
    for (const row of rows) missing.add(row.key)
  }
  if (missing.size > 0) throw new Error(missingKeys([...missing]))
}

/** The version of the key that a code was made under. */
export const keyOf = (code: AnyPgColumn | SQL): SQL<string> =>
  sql<string>`split_part(split_part(${code}, '.', 2), ':', 1)`

const missingKeys = (names: readonly string[]): string =>
  `LATCHKEY_KEYS should still have the key ${names.map((name) => `“${name}”`).join(', ')}, behind the newest: rows in ` +
  'the database carry its codes, and without it they would count for nothing. Put it back, run “npm run rows:code”, ' +
  'which codes them under the newest key, and take it off the list then.'

/** Whether any table of coded rows has a row whose code this condition holds for. */
export async function hasRowWhere(
  tx: Database,
  holds: (code: (typeof CODED_TABLES)[number]['code']) => SQL,
): Promise<boolean> {
  for (const table of CODED_TABLES) {
    const rows = await tx.select({ one: sql`1` }).from(table).where(holds(table.code)).limit(1)
    if (rows.length > 0) return true
  }
  return false
}
