/** The letter that asks a manager or contact to vouch for somebody. */
import type { Catalogues } from './catalogues.ts'
import { type Letter, paragraphs, type VouchFacts } from './letter-facts.ts'

/** Of one language. `onDevice`: the browser as a sentence of that language names it. */
export const vouchingLetter =
  (
    { 'vouch-letter': asks, letter }: Pick<Catalogues, 'vouch-letter' | 'letter'>,
    onDevice: (device: string) => string,
  ) =>
  (facts: VouchFacts): Letter => ({
    subject: asks.subject(facts),
    body: paragraphs(
      asks.greeting(facts),
      asks.what(facts),
      facts.device && asks.device({ device: onDevice(facts.device) }),
      asks.speak(facts),
      `${asks.ifThem}\n${facts.address}`,
      asks.ifNot,
      asks.never(facts),
      letter.serviceDesk(facts),
    ),
  })
