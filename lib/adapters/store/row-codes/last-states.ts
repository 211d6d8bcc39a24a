/**
 * The last state of each row by the record.
 *
 * A row that was put back to an earlier state carries a code of ours all the same. Nothing is ever taken out of the
 * record: whoever forges a newer state in it has the row refused, and whoever removes a newer state breaks the chain
 * (rule R19).
 */
import { asc, sql } from 'drizzle-orm'
import { type KeyedRow, rowName } from '../../../ports/row-text.ts'
import type { Database } from '../engine/engine.ts'
import { auditEvents } from '../schema.ts'

export interface LastState {
  readonly version: number
  readonly code: string
  /** Every version but the first follows a lower one; those of a row that was put back and then moved on do not. */
  readonly isStraight: boolean
}

/** Events that record a new code without a new version: under a newer key, or of a row that shows less. */
const CODED_ANEW: readonly string[] = ['rows-coded', 'sign-ins-forgotten']

/** The highest version of each row, and of one version the newest code. */
export async function lastStates(db: Database, names: readonly string[]): Promise<ReadonlyMap<string, LastState>> {
  const asked = new Set(names)
  const last = new Map<string, LastState>()
  if (names.length === 0) return last
  const among = sql`ARRAY[${sql.join([...asked], sql`, `)}]::text[]`
  const rows = await db
    .select({ body: auditEvents.body })
    .from(auditEvents)
    .where(sql`latchkey.covered_rows(${auditEvents.body}) && ${among}`)
    .orderBy(asc(auditEvents.sequence))
  for (const { body } of rows)
    for (const { name, version, code, isNewVersion } of statesIn(body)) {
      if (!asked.has(name)) continue
      const before = last.get(name)
      const follows = !before || version > before.version || (version === before.version && !isNewVersion)
      const isStraight = follows && (before?.isStraight ?? true)
      last.set(name, follows ? { version, code, isStraight } : { ...before, isStraight })
    }
  return last
}

/** Whether the record has any code at all. */
export async function wasEverCoded(db: Database): Promise<boolean> {
  const tells = sql`latchkey.covered_rows(${auditEvents.body}) IS NOT NULL`
  return (await db.select({ one: sql`1` }).from(auditEvents).where(tells).limit(1)).length > 0
}

interface State {
  readonly name: string
  readonly version: number
  readonly code: string
  readonly isNewVersion: boolean
}

function statesIn(body: string): readonly State[] {
  const { covers, kind } = readFrom(body)
  const isNewVersion = !CODED_ANEW.includes(kind)
  return covers.flatMap((entry) => {
    const [, name, version, code] = /^(.+) (\d+) (\S+)$/.exec(entry) ?? []
    return name && version && code ? [{ name, version: Number(version), code, isNewVersion }] : []
  })
}

/** An event that was not written by us counts as empty: it can neither lower a version nor stop anybody. */
function readFrom(body: string): { readonly covers: readonly string[]; readonly kind: string } {
  try {
    const { covers, kind }: { readonly covers?: readonly unknown[]; readonly kind?: unknown } = JSON.parse(body)
    return { covers: (covers ?? []).filter((entry) => typeof entry === 'string'), kind: String(kind) }
  } catch {
    return { covers: [], kind: '' }
  }
}

/** Rows of which the record has another last state, or none. A switch that was never set needs none. */
export async function findOutdated(
  db: Database,
  rows: readonly KeyedRow[],
  isCode: (row: KeyedRow, code: string) => boolean,
): Promise<readonly KeyedRow[]> {
  const last = await lastStates(db, rows.map(nameOf))
  return rows.filter((keyed) => {
    const state = last.get(nameOf(keyed))
    if (!state) return keyed.row.version > 0 || 'id' in keyed.row
    return !state.isStraight || state.version !== keyed.row.version || !isCode(keyed, state.code)
  })
}

/** The row's name in the record. */
export const nameOf = ({ kind, row }: KeyedRow): string => rowName(kind, row)
