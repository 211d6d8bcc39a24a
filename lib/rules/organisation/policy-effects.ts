/**
 * What a changed policy file would do, as kinds of case: the decision function is asked about every remedy, cause,
 * account class and set of at most two proofs, under both files, and what differs is put together.
 */
import { ACCOUNT_CLASSES, type AccountClass, LOOKUPS, type LookupId } from '../account/account.ts'
import { type CauseId, causes } from '../diagnosis/causes/index.ts'
import { decide, type Decision, strictness } from '../policy/policy-decision.ts'
import { type RemedyId, remedies } from '../remedies/index.ts'
import { type ProofGiven, readLines, setsOf, situationOf } from './policy-cases.ts'
import type { PolicyLines } from './policy-change.ts'

export const EFFECTS = ['alone-now', 'no-approver', 'fewer-approvers', 'by-waiting', 'stricter'] as const
/**
 * `alone-now`: a proof was missing, and what was given is enough. `no-approver`: an approver or administrator decided,
 * and nobody does. `by-waiting`: a wait stands in for a proof.
 */
export type Effect = (typeof EFFECTS)[number]

export interface EffectRow {
  readonly effect: Effect
  readonly remedy: RemedyId
  readonly classes: readonly AccountClass[]
  readonly causes: readonly CauseId[]
  /** The sets of proofs with which it is so; empty: with any. */
  readonly ways: readonly (readonly ProofGiven[])[]
  /** Kinds of case: class, cause and set of proofs. */
  readonly kinds: number
}

interface Shift {
  readonly class: AccountClass
  /** The class that it would be under the other file, where the file changes who is of which. */
  readonly as: AccountClass
}

/**
 * What changes in decisions from one file to the other. `before` is what is in force.
 *
 * An account that would no longer be guarded, or whose class is no longer looked up, is compared with a member: the
 * least guarded that it may turn out to be.
 */
export function policyEffects(before: PolicyLines, after: PolicyLines, now: Date): readonly EffectRow[] {
  const [old, young] = [readLines(before), readLines(after)]
  const sets = setsOf(old, young)
  const shifts: readonly Shift[] = [
    ...ACCOUNT_CLASSES.map((one) => ({ class: one, as: one })),
    ...classesLeft(before, after).map((one) => ({ class: one, as: 'member' as const })),
  ]
  const groups = [
    ...Map.groupBy(
      sets.map((set) => ({
        set,
        was: situationOf(old, set, old.windowInDays > young.windowInDays, now),
        is: situationOf(young, set, young.windowInDays > old.windowInDays, now),
      })),
      ({ was, is }) => JSON.stringify([was, is]),
    ).values(),
  ]
  const found = new Map<string, Omit<Found, 'ways'> & { readonly groups: number[] }>()
  for (const [at, [first]] of groups.entries()) {
    if (!first) continue
    const isSame = JSON.stringify(first.was) === JSON.stringify(first.is)
    for (const shift of isSame ? shifts.filter(({ class: of, as }) => of !== as) : shifts)
      for (const { id: remedy } of remedies)
        for (const { id: cause } of causes) {
          const of = { remedy, causes: [cause] }
          const effect = effectOf(
            decide({ ...first.was, ...of, accountClass: shift.class }),
            decide({ ...first.is, ...of, accountClass: shift.as }),
          )
          if (!effect) continue
          const key = [effect, remedy, shift.class, cause].join(' ')
          const known = found.get(key) ?? { effect, remedy, class: shift.class, cause, groups: [] }
          known.groups.push(at)
          found.set(key, known)
        }
  }
  /** Cases that the same groups of sets lead to have the same ways. */
  const alike = Map.groupBy(found.values(), (one) => one.groups.join(' '))
  const cases = [...alike.values()].flatMap((some) => {
    const theirs = (some[0]?.groups ?? []).flatMap((at) => (groups[at] ?? []).map(({ set }) => set))
    const ways = theirs.length === sets.length ? [] : least(theirs)
    return some.map((one): Found => ({ ...one, ways }))
  })
  const rows = Map.groupBy(cases, ({ effect, remedy, class: of, ways }) => JSON.stringify([effect, remedy, of, ways]))
  return merged([...rows.values()].flatMap(rowOf)).toSorted(
    (one, other) => EFFECTS.indexOf(one.effect) - EFFECTS.indexOf(other.effect),
  )
}

interface Found {
  readonly effect: Effect
  readonly remedy: RemedyId
  readonly class: AccountClass
  readonly cause: CauseId
  readonly ways: EffectRow['ways']
}

const rowOf = (some: readonly Found[]): readonly EffectRow[] => {
  const [first] = some
  if (!first) return []
  const { effect, remedy, ways } = first
  const listed = some.map(({ cause }) => cause)
  return [
    { effect, remedy, ways, classes: [first.class], causes: listed, kinds: listed.length * Math.max(1, ways.length) },
  ]
}

/** Rows that differ in the account class alone are one. */
function merged(rows: readonly EffectRow[]): readonly EffectRow[] {
  const alike = Map.groupBy(rows, ({ effect, remedy, causes: some, ways }) =>
    JSON.stringify([effect, remedy, some, ways]),
  )
  return [...alike.values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    const kinds = some.reduce((sum, row) => sum + row.kinds, 0)
    return [{ ...first, classes: some.flatMap((row) => row.classes), kinds }]
  })
}

/** A pair of which one proof alone has the same effect says nothing more. */
const least = (sets: readonly (readonly ProofGiven[])[]): EffectRow['ways'] => {
  const named = ({ form, isBetween }: ProofGiven) => `${form} ${isBetween}`
  const alone = new Set(sets.flatMap((set) => (set.length === 1 ? set.map(named) : [])))
  return sets.filter((set) => set.length < 2 || !set.some((one) => alone.has(named(one))))
}

/** Classes that accounts leave: taken off the guarded list, or no longer looked up. */
function classesLeft(before: PolicyLines, after: PolicyLines): readonly AccountClass[] {
  const waived = (lines: PolicyLines) => Object.keys(lines['waivedLookups'] ?? {}) as LookupId[]
  const added = waived(after).filter((id) => !waived(before).includes(id))
  const left = guardedIn(before).some((id) => !guardedIn(after).includes(id)) ? (['guarded'] as const) : []
  return [...new Set([...left, ...added.map((id) => LOOKUPS[id])])]
}

const guardedIn = (lines: PolicyLines): readonly string[] => {
  const { accounts = [], groups = [] } = (lines['guarded'] ?? {}) as Partial<Record<string, readonly string[]>>
  return [...accounts, ...groups]
}

const ASKS: readonly Decision['kind'][] = ['await-approval', 'hand-over']

function effectOf(was: Decision, is: Decision): Effect | null {
  const [before, after] = [strictness(was), strictness(is)]
  if (after === before) return null
  if (after > before) return 'stricter'
  if (ASKS.includes(is.kind)) return 'fewer-approvers'
  if (ASKS.includes(was.kind)) return 'no-approver'
  return is.kind === 'cool-off' ? 'by-waiting' : 'alone-now'
}
