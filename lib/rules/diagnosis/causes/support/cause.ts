import type { Assurance } from '../../../proofs/assurance.ts'
import type { Evidence } from '../../evidence.ts'

/** Until when a cause lasts. Where Microsoft publishes no end, only "not before" is said. */
export type Until =
  | { readonly kind: 'at'; readonly at: Date }
  /** `isRepeated`: a lock after a lock, which lasts longer by how much nobody publishes. */
  | { readonly kind: 'not-before'; readonly at: Date; readonly isRepeated?: true }
  /** Ends when the claimant does something: a new password, for example. */
  | { readonly kind: 'after-remedy' }
  /** Ends when a person decides. */
  | { readonly kind: 'after-decision' }
  | { readonly kind: 'no-end' }

/** What we tell of a cause, as facts; `words/` makes sentences of them. */
export interface Telling {
  readonly since: Date | null
  readonly until: Until
  readonly count: number | null
  /** After so many wrong passwords the tenant locks by its own setting; absent where it has none that we may read. */
  readonly locksAfter?: number
  readonly app: string | null
  readonly device: string | null
  readonly place: string | null
  /** The day from which it keeps somebody out; absent in findings of an earlier version. */
  readonly from?: Date | null
}

/** What is told of a cause: the facts given, and null for those that do not belong to it. */
export const toldWith = (facts: Partial<Telling> & Pick<Telling, 'until'>): Telling => ({
  since: null,
  count: null,
  app: null,
  device: null,
  place: null,
  from: null,
  ...facts,
})

/** One reason why access fails. */
export interface Cause {
  readonly id: string
  /** Nothing fails because of it yet: it is told beside the causes that explain, and explains nothing itself. */
  readonly isAhead?: true
  /** The numbers after AADSTS by which the sign-in log may name it. */
  readonly codes?: readonly number[]
  /** True only where the evidence that was seen supports it. */
  readonly holds: (evidence: Evidence) => boolean
  readonly tell: (evidence: Evidence) => Telling
  /** The least assurance at which the claimant may hear of it. */
  readonly toldAt: Exclude<Assurance, 'none'>
  /** Whether policy must treat the account as possibly in other hands. */
  readonly signOfCompromise: boolean
  /** Ids of remedies that would end it, best first; policy says which of them is permitted. */
  readonly endedBy: readonly string[]
  /** Evidence in which this cause is the decisive one: the first row of its tests, and of every sample account. */
  readonly example: Evidence
}
