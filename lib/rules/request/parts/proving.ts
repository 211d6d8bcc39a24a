/** What the claimant proved, what it adds up to, and the wait that stands in for the age of a method. */
import type { Assurance, Proof } from '../../proofs/assurance.ts'
import type { RemedyId } from '../../remedies/index.ts'

export interface Proving {
  readonly proofs: readonly Proof[]
  readonly assurance: Assurance
  readonly coolingOff: CoolingOff | null
}

/** A wait in place of the age of a method (rule R17). */
export interface CoolingOff {
  readonly attempt: string
  readonly remedy: RemedyId
  readonly since: Date
  readonly endsAt: Date
  /** How many old channels were notified; null until they were. */
  readonly told: number | null
  /** Null until it is over. */
  readonly endedAt: Date | null
  /**
   * When an old channel cancelled it. Neither this wait nor another one counts for the request from then on, whatever
   * is decided later.
   */
  readonly cancelledAt?: Date
}
