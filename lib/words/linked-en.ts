/** What is said of identities that were linked for later, in English. */
import type { Letter } from './facts.ts'

export interface SharedIdentityFacts {
  readonly organisation: string
  readonly name: string
  /** One account a line. */
  readonly others: readonly string[]
}

export const linkedEn = {
  sharedLetter: ({ organisation, name, others }: SharedIdentityFacts): Letter => ({
    subject: `${organisation} account recovery: one private account, linked to several work accounts`,
    body: [
      'Somebody linked an account outside work, so as to prove with it who they are. The same one is linked to other work accounts.',
      `Linked now:\n${name}`,
      `Linked before:\n${others.join('\n')}`,
      'If one person has these accounts, nothing is to be done: Latchkey takes them for one person, who decides nothing about themselves. If they belong to different people, ask them: one of them can give proof for the other.',
    ].join('\n\n'),
  }),
}
export type LinkedWords = typeof linkedEn
