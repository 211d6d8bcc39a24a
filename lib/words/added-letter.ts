/** The letter to the desk about what an account gained while somebody recovered it who should not have. */
import type { Catalogues } from './catalogues.ts'
import type { Isolate } from './isolated-arguments.ts'
import { type AddedFacts, type Letter, paragraphs } from './letter-facts.ts'

/** Of one language, whose lists `isolate` prepares. A list that could not be read is said to be so, and never to be empty. */
export const addedLetter =
  ({ letter }: Catalogues['added'], isolate: Isolate) =>
  (facts: AddedFacts): Letter => {
    const listed = (what: 'methods' | 'consents'): string => {
      if (facts.unread.includes(what)) return letter[what].unread(facts)
      return facts[what].length > 0
        ? [letter[what].some(facts), ...facts[what].map(isolate)].join('\n')
        : letter[what].none(facts)
    }
    return {
      subject: letter.subject(facts),
      body: paragraphs(
        facts.why === 'compromise' ? letter.compromise(facts) : letter['not-the-owner'](facts),
        listed('methods'),
        listed('consents'),
        `${letter.remove}\n${facts.address}`,
      ),
    }
  }
