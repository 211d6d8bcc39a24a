/**
 * What is switched for everybody: one row each, read by its key at every decision. A row that is not believed grants
 * nothing: threat mode is then on, and nothing of the policy file is confirmed (rules R16, R19).
 */
import { and, eq, isNull, like } from 'drizzle-orm'
import { NO_POLICY_YET } from '../../rules/organisation/policy-change.ts'
import type { KeyedRow, KeyedRows } from '../../ports/row-text.ts'
import { ALTERED_SWITCH, NEVER_SWITCHED } from '../../rules/organisation/threat-mode.ts'
import type { Database } from './engine/engine.ts'
import { encodeExact } from './engine/exact-json.ts'
import { lastStates, findOutdated } from './row-codes/last-states.ts'
import type { States } from './request-rows/requests.ts'
import { type RowCodes, stateOf } from './row-codes/row-codes.ts'
import { auditEvents, switches } from './schema.ts'
import { restoreWhole } from './request-rows/whole-rows.ts'

export type SwitchKind = 'threat' | 'policy'

/** How the rows are named, and what replaces one that is not believed. */
export const SWITCHES: {
  readonly [K in SwitchKind]: { readonly name: string; readonly inPlaceOfAltered: KeyedRows[K] }
} = {
  threat: { name: 'threat-mode', inPlaceOfAltered: ALTERED_SWITCH },
  policy: { name: 'policy', inPlaceOfAltered: NO_POLICY_YET },
}

const rowNamed = (kind: SwitchKind) => eq(switches.name, SWITCHES[kind].name)

interface Found<K extends SwitchKind> {
  readonly value: KeyedRows[K]
  readonly isBelieved: boolean
}

/** The switch's value; the stricter one where its row is not believed. */
export const readSwitch = async <K extends SwitchKind>(db: Database, codes: RowCodes, kind: K) =>
  (await findSwitch(db, codes, kind)).value

async function findSwitch<K extends SwitchKind>(db: Database, codes: RowCodes, kind: K): Promise<Found<K>> {
  const [row] = await db.select().from(switches).where(rowNamed(kind))
  const value = row ? (restoreWhole(row.whole) as KeyedRows[K] | null) : null
  if (row && value && codes.fits(kind, value, row.code) && value.version === row.version)
    return { value, isBelieved: true }
  const last = (await lastStates(db, [kind])).get(kind)
  // The policy file's first start: there never was a row that somebody could have removed.
  if (kind === 'policy' && !row && !last && !(await wasPolicyEverTold(db)))
    return { value: SWITCHES[kind].inPlaceOfAltered, isBelieved: false }
  codes.report(kind, row ? 'unreadable' : 'gone')
  // Version 0 of the policy means a first start, which this is not, whatever is missing from the record.
  const version = last?.version ?? (kind === 'policy' ? 1 : 0)
  return { value: { ...SWITCHES[kind].inPlaceOfAltered, version }, isBelieved: false }
}

async function wasPolicyEverTold(db: Database): Promise<boolean> {
  const ofPolicy = and(isNull(auditEvents.requestId), like(auditEvents.body, '%"kind":"policy-%'))
  return (await db.select({ sequence: auditEvents.sequence }).from(auditEvents).where(ofPolicy).limit(1)).length > 0
}

/**
 * Null: it is no longer at `from`, and nothing was written. `put-back`: the row is in an earlier state, and the record
 * has a later one; nothing may rest on it, and it has to be set aside.
 */
export async function writeSwitch<K extends SwitchKind>(
  tx: Database,
  codes: RowCodes,
  kind: K,
  from: KeyedRows[K],
  to: KeyedRows[K],
): Promise<States | 'put-back' | null> {
  const [held] = await tx.select({ name: switches.name }).from(switches).where(rowNamed(kind)).for('update')
  const now = await findSwitch(tx, codes, kind)
  if (now.isBelieved && (await isPutBack(tx, codes, kind, now.value))) return 'put-back'
  if (now.value.version !== from.version) return null
  const code = codes.codeOf(kind, to)
  const row = { name: SWITCHES[kind].name, version: to.version, whole: encodeExact(to), code }
  const written = held
    ? await tx.update(switches).set(row).where(rowNamed(kind)).returning({ name: switches.name })
    : await tx.insert(switches).values(row).onConflictDoNothing().returning({ name: switches.name })
  return written.length > 0 ? [stateOf(kind, to.version, code)] : null
}

/** The row counts as altered from here on, and whoever sets the switch sees that. */
export const markSwitchAltered = async (db: Database, kind: SwitchKind): Promise<void> =>
  void (await db.update(switches).set({ code: null }).where(rowNamed(kind)))

/** Off, and with a code of ours, so that from now on a missing row was removed by somebody. */
export async function insertThreatSwitch(tx: Database, codes: RowCodes): Promise<void> {
  if ((await lastStates(tx, ['threat'])).size > 0) return
  const row = { name: SWITCHES.threat.name, version: NEVER_SWITCHED.version, whole: encodeExact(NEVER_SWITCHED) }
  await tx
    .insert(switches)
    .values({ ...row, code: codes.codeOf('threat', NEVER_SWITCHED) })
    .onConflictDoNothing()
}

const isPutBack = async <K extends SwitchKind>(tx: Database, codes: RowCodes, kind: K, row: KeyedRows[K]) =>
  (await findOutdated(tx, [{ kind, row } as KeyedRow], codes.isCode)).length > 0
