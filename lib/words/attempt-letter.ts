/** That somebody tried to recover an account: one letter a day at most. */
import type { Catalogues } from './catalogues.ts'
import { type Letter, paragraphs } from './letter-facts.ts'

export interface AttemptFacts {
  readonly organisation: string
  /** When the first of the attempts in this letter was: day and clock. */
  readonly at: string
  readonly help: string
}

/** Of one language: writes the letter which says that somebody tried to recover the account. */
export const attemptLetter =
  ({ attempts, letter }: Pick<Catalogues, 'attempts' | 'letter'>) =>
  (facts: AttemptFacts): Letter => ({
    subject: attempts.subject(facts),
    body: paragraphs(
      attempts.what(facts),
      attempts.ifYou,
      attempts.ifNot,
      attempts.code(facts),
      letter.serviceDesk(facts),
    ),
  })
