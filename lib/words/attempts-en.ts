/** That somebody tried to recover an account: one letter a day at most, in English. */
import { type Letter, paragraphs } from './facts.ts'

export interface AttemptFacts {
  readonly organisation: string
  /** When the first of the attempts in this letter was: day and clock. */
  readonly at: string
  readonly help: string
}

/** The letter which says that somebody tried to recover the account. */
export const attemptsEn = ({ organisation, at, help }: AttemptFacts): Letter => ({
  subject: `Someone tried to recover your ${organisation} account`,
  body: paragraphs(
    `Someone has tried to recover your ${organisation} account, the first time on ${at}. They did not pass an identity check, and nothing was changed.`,
    'If it was you and you still can’t sign in, go back to the recovery page or call the service desk.',
    `If it was not you, you don’t have to do anything. Never give a code from ${organisation} to anyone who asks you for it, whoever they say they are.`,
    `We send this at most once a day. Service desk: ${help}`,
  ),
})
