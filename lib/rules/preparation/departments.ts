/**
 * Readiness by department, so that nobody can be picked out: how many people, how
 * many of them have prepared, how many could get back in. Never by what.
 *
 * A small department is shown together with the other small ones.
 */
import type { AccountId } from '../account/account.ts'
import { LEVELS, type Level } from './readiness.ts'

/** People of one department, as the directory has them; null: it names none. */
export interface Department {
  readonly name: string | null
  readonly accounts: readonly AccountId[]
}

/** How somebody stood when that was last looked at. */
export interface ReadinessSnapshot {
  readonly accountId: AccountId
  readonly level: Level
  /** From when on what is enrolled will be enough. */
  readonly from: Date | null
  readonly at: Date
}

export interface DepartmentRow {
  /** Null: the small ones, and whoever is in none. */
  readonly name: string | null
  readonly people: number
  /** Of whom it is known how they stand: they have opened the page of their own ways back. */
  readonly known: number
  readonly prepared: number
  readonly ready: number
}

/** Fewer people than this are not shown by themselves. */
export const AT_LEAST_PEOPLE = 5

/** The largest first; the small ones together, last. */
export function readinessByDepartment(
  departments: readonly Department[],
  standings: readonly ReadinessSnapshot[],
  now: Date,
): readonly DepartmentRow[] {
  const standing = new Map(standings.map((one) => [one.accountId.toLowerCase(), one]))
  const rows = departments
    .map(({ name, accounts }) => rowOf(name, accounts, standing, now))
    .toSorted((one, other) => other.people - one.people || (one.name ?? '').localeCompare(other.name ?? ''))
  const isShown = ({ name, people }: DepartmentRow) => name !== null && people >= AT_LEAST_PEOPLE
  const shown = rows.filter(isShown)
  let together = rows.filter((row) => !isShown(row)).reduce(sum, NOBODY)
  // Too few even together: the smallest of the others joins them, or the difference to the total would tell.
  while (together.people > 0 && together.people < AT_LEAST_PEOPLE && shown.length > 0)
    together = sum(together, shown.pop() ?? NOBODY)
  if (together.people === 0) return shown
  return together.people < AT_LEAST_PEOPLE ? [] : [...shown, together]
}

export const NOBODY: DepartmentRow = { name: null, people: 0, known: 0, prepared: 0, ready: 0 }
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

/** Time does the rest of what was almost enough. */
const isReady = ({ level, from }: ReadinessSnapshot, now: Date): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf('with-phone') || (level === 'soon' && from !== null && from <= now)
