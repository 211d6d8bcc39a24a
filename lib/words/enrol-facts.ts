/** The facts that sentences of enrolment are made of. Moments arrive already written as people write them. */
import type { SuspendedBecause } from '../rules/proofs/enrolment.ts'

export interface EnrolmentLetterFacts {
  readonly organisation: string
  readonly name: string
  /** What was changed, as `enrol.thing` says it. */
  readonly things: string
  /** The sheet of codes that works, and no other beside it; null where it is about something else. */
  readonly onlySheet?: { readonly sheet: string; readonly day: string } | null
  /** What it replaces, as `enrol.thing` says it; null where it replaces nothing. */
  readonly replaces?: string | null
  /** Why it was suspended; null where that was not written down. */
  readonly because?: SuspendedBecause | null
  readonly at: string
  readonly countsFrom: string
  /** Null for whoever may not take it back. */
  readonly cancelAddress: string | null
  readonly cancelUntil: string
  readonly help: string
}

export interface ConfirmLetterFacts {
  readonly organisation: string
  readonly name: string
  /** Already grouped for reading aloud. */
  readonly code: string
  readonly minutes: number
  readonly help: string
}

export interface RehearsalLetterFacts {
  readonly organisation: string
  /** Already grouped for reading aloud. */
  readonly code: string
  readonly help: string
}

export interface ContactLetterFacts {
  readonly organisation: string
  readonly name: string
  /** Who named them. */
  readonly person: string
  readonly help: string
}

export interface ReviewLetterFacts {
  readonly organisation: string
  readonly name: string
  readonly contacts: readonly string[]
  readonly address: string
  readonly help: string
}
