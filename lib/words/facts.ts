/** The facts that sentences are made of. Moments arrive already written as people write them. */
import type { RemedyId } from '../remedies/index.ts'

/** What is told of a cause. @see Telling */
export interface CauseFacts {
  readonly since: string | null
  readonly until: string | null
  /** The moment in `until` has passed. */
  readonly over: boolean
  readonly count: number | null
  readonly app: string | null
  readonly device: string | null
  readonly place: string | null
}

export interface CodeMailFacts {
  /** Already grouped for reading aloud. */
  readonly code: string
  readonly minutes: number
  readonly organisation: string
  readonly reference: string
  /** The staffed route, in one line. */
  readonly help: string
}

export interface CodeTextFacts {
  /** Digits alone, for the phone that fills it in. */
  readonly code: string
  /** Digit by digit, for whoever has it read out. */
  readonly spoken: string
  readonly organisation: string
  /** Binds the code to our page when the phone fills it in (GOV.UK, G04). */
  readonly host: string
}

export interface NoticeFacts {
  readonly organisation: string
  readonly reference: string
  readonly name: string
  readonly at: string
  readonly remedy: RemedyId | null
  readonly reason: string | null
  readonly statusAddress: string
  readonly stopAddress: string | null
  readonly help: string
}

export interface Letter {
  readonly subject: string
  readonly body: string
}

/** Paragraphs apart by an empty line; what is missing is left out. */
export const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('\n\n')
