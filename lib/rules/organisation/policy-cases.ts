/** The cases by which two policy files are compared: what each file makes of a set of proofs, whatever else is in a case. */
import type { Preset } from '../proofs/assurance.ts'
import type { FactorId } from '../proofs/factors/index.ts'
import { factorOfForm, PROOF_FORMS, proofInForm, type ProofForm } from '../proofs/proof-forms.ts'
import type { PolicyInput } from '../policy/policy-decision.ts'
import { requestOf } from '../request/invented-case.ts'
import { policyInputFor, type PolicySettings } from '../request/policy-input.ts'
import type { WorkingHours } from '../working-hours.ts'
import type { PolicyLines } from './policy-change.ts'

/** One proof of a case: `isBetween` where its method is old enough under one of the two files alone. */
export interface ProofGiven {
  readonly form: ProofForm
  readonly isBetween: boolean
}

/** What of the lines decisions rest on. A line that is missing or of an earlier version counts as its strictest. */
export interface LinesRead extends PolicySettings {
  readonly factors: readonly FactorId[]
  readonly windowInDays: number
}

/** The lines of a file that was stored, as decisions take them. */
export const readLines = (lines: PolicyLines): LinesRead => ({
  preset: (lines['preset'] ?? 'strict') as Preset,
  notTogether: (lines['notTogether'] ?? []) as LinesRead['notTogether'],
  factors: (lines['factors'] ?? []) as readonly FactorId[],
  threatMode: lines['threatMode'] === true,
  coolingOff: (lines['coolingOff'] ?? null) as LinesRead['coolingOff'],
  windowInDays: (lines['freshnessWindowInDays'] ?? 7) as number,
  workingHours: (lines['workingHours'] ?? NO_HOURS) as WorkingHours,
  timeZone: (lines['timeZone'] ?? 'UTC') as string,
})
const NO_HOURS: WorkingHours = { days: ['mon'], from: '08:00', to: '18:00', holidays: [] }

/** All of a case but which remedy, cause and class it is about; those are put in for each decision. */
type Situation = PolicyInput

/** What the proofs make of a case, whatever else is in it. A way that is not on offer cannot be given. */
export function situationOf(read: LinesRead, given: readonly ProofGiven[], isYoung: boolean, now: Date): Situation {
  const proofs = given.filter(({ form }) => read.factors.includes(factorOfForm(form)))
  const plain = { accountClass: 'member', causes: [], givenLately: [], deniedLately: false } as const
  const request = {
    ...requestOf({ ...plain, proofs: [], compromiseUnknown: false, onPremises: false }, now),
    proofs: proofs.map(({ form, isBetween }) => proofInForm(form, now, isBetween && isYoung)),
  }
  return policyInputFor(read, request, 'reset-password', now)
}

/** Sets of at most two proofs, of different ways. */
export function setsOf(before: LinesRead, after: LinesRead): readonly (readonly ProofGiven[])[] {
  const ages = before.windowInDays === after.windowInDays ? [false] : [false, true]
  const one = PROOF_FORMS.filter((form) =>
    [before, after].some(({ factors }) => factors.includes(factorOfForm(form))),
  ).flatMap((form) => ages.map((isBetween): ProofGiven => ({ form, isBetween })))
  const isOther = (some: ProofGiven, other: ProofGiven) => factorOfForm(some.form) !== factorOfForm(other.form)
  const pairs = one.flatMap((some, at) =>
    one
      .slice(at + 1)
      .filter((other) => isOther(some, other))
      .map((other) => [some, other]),
  )
  return [[], ...one.map((some) => [some]), ...pairs]
}
