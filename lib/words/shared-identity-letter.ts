/** To the desk, of one private account that is linked to several work accounts (rule R10). */
import type { Catalogues } from './catalogues.ts'
import type { Isolate } from './isolated-arguments.ts'
import { type Letter, paragraphs } from './letter-facts.ts'

interface SharedIdentityFacts {
  readonly organisation: string
  readonly name: string
  /** One account a line. */
  readonly others: readonly string[]
}

/** In one language, whose names `isolate` prepares. */
export const sharedIdentityLetter =
  (said: Catalogues['shared-identity'], isolate: Isolate) =>
  ({ organisation, name, others }: SharedIdentityFacts): Letter => ({
    subject: said.subject({ organisation }),
    body: paragraphs(
      said.what,
      `${said.linkedNow}\n${isolate(name)}`,
      `${said.linkedBefore}\n${others.map(isolate).join('\n')}`,
      said.next,
    ),
  })
