/**
 * Readiness by department, so that nobody can be singled out: how many people, how many of them have prepared, how
 * many could get back in. Never by which method. Small departments are shown together.
 */
import type { AccountId } from '../account/account.ts'
import { LEVELS, type Level } from './readiness.ts'

/** People of one department, as the directory has them; null: it names none. */
export interface Department {
  readonly name: string | null
  readonly accounts: readonly AccountId[]
}

/** How ready somebody was when that was last read. */
export interface ReadinessSnapshot {
  readonly accountId: AccountId
  readonly level: Level
  /** From when what is enrolled is enough. */
  readonly from: Date | null
  readonly at: Date
}

export interface DepartmentRow {
  /** Null: the small departments together, with people who are in none. */
  readonly name: string | null
  readonly people: number
  /** How many have opened the page of their own ways back, so that their readiness is known. */
  readonly known: number
  readonly prepared: number
  readonly ready: number
}

/** A smaller department is not shown by itself. */
export const AT_LEAST_PEOPLE = 5

/** The largest first; the small ones together, last. */
export function readinessByDepartment(
  departments: readonly Department[],
  readinessSnapshots: readonly ReadinessSnapshot[],
  now: Date,
): readonly DepartmentRow[] {
  const standing = new Map(readinessSnapshots.map((one) => [one.accountId.toLowerCase(), one]))
  const rows = departments
    .map(({ name, accounts }) => rowOf(name, accounts, standing, now))
    .toSorted((one, other) => other.people - one.people || (one.name ?? '').localeCompare(other.name ?? ''))
  const isShown = ({ name, people }: DepartmentRow) => name !== null && people >= AT_LEAST_PEOPLE
  const shown = rows.filter(isShown)
  let together = rows.filter((row) => !isShown(row)).reduce(sum, NOBODY)
  // Too few even together: the smallest other department joins them, since the difference to the total would give them
  // away.
  while (together.people > 0 && together.people < AT_LEAST_PEOPLE && shown.length > 0)
    together = sum(together, shown.pop() ?? NOBODY)
  if (together.people === 0) return shown
  return together.people < AT_LEAST_PEOPLE ? [] : [...shown, together]
}

export const NOBODY: DepartmentRow = { name: null, people: 0, known: 0, prepared: 0, ready: 0 }
/** Two rows added up, without a name. */
export const sum = (one: DepartmentRow, other: DepartmentRow): DepartmentRow => ({
  name: null,
  people: one.people + other.people,
  known: one.known + other.known,
  prepared: one.prepared + other.prepared,
  ready: one.ready + other.ready,
})

function rowOf(
  name: string | null,
  accounts: readonly AccountId[],
  standing: ReadonlyMap<string, ReadinessSnapshot>,
  now: Date,
): DepartmentRow {
  const known = accounts.flatMap((id) => standing.get(id.toLowerCase()) ?? [])
  return {
    name,
    people: accounts.length,
    known: known.length,
    prepared: known.filter(({ level }) => level !== 'nothing').length,
    ready: known.filter((one) => isReady(one, now)).length,
  }
}

/** Whether somebody is ready now, including by methods that have grown old enough since the reading. */
const isReady = ({ level, from }: ReadinessSnapshot, now: Date): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf('with-phone') || (level === 'soon' && from !== null && from <= now)
