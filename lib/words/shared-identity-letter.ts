/** To the desk, of one private account that is linked to several work accounts (rule R10). */
import type { Catalogues } from './catalogues.ts'
import { type Letter, paragraphs } from './facts.ts'

interface SharedIdentityFacts {
  readonly organisation: string
  readonly name: string
  /** One account a line. */
  readonly others: readonly string[]
}

/** In one language. */
export const sharedIdentityLetter =
  (said: Catalogues['shared-identity']) =>
  ({ organisation, name, others }: SharedIdentityFacts): Letter => ({
    subject: said.subject({ organisation }),
    body: paragraphs(said.what, `${said.linkedNow}\n${name}`, `${said.linkedBefore}\n${others.join('\n')}`, said.next),
  })
