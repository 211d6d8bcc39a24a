/** The two letters about the wait that stands in for the age of a method (rule R17). They never say which method. */
import type { Catalogues } from './catalogues.ts'
import { type Beginning, type CoolingFacts, type Letter, paragraphs } from './letter-facts.ts'

/** In one language. `noLink`: what a reader without a link can do who did not ask for it. */
export function coolingLetters(
  { cooling, letter }: Pick<Catalogues, 'cooling' | 'letter'>,
  noLink: string,
  begunWith: (beginning: Beginning | null) => string | null,
) {
  const write = (which: 'begun' | 'ended', facts: CoolingFacts): Letter => {
    const { cancelAddress, stopAddress } = facts
    const { subject, what, ifYou } = cooling.letter[which]
    return {
      subject: subject(facts),
      body: paragraphs(
        letter.greeting(facts),
        what(facts),
        typeof ifYou === 'string' ? ifYou : ifYou(facts),
        begunWith(facts.beginning),
        cancelAddress && `${cooling.letter.cancel}\n${cancelAddress}`,
        stopAddress && `${cooling.letter.stop}\n${stopAddress}`,
        cancelAddress || stopAddress ? null : noLink,
        letter.reference(facts),
        `${letter.status}\n${facts.statusAddress}`,
        letter.never(facts),
        letter.serviceDesk(facts),
      ),
    }
  }
  return {
    begun: (facts: CoolingFacts): Letter => write('begun', facts),
    ended: (facts: CoolingFacts): Letter => write('ended', facts),
  }
}
