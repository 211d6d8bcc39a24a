/** From what is known of a cause to the facts that its sentences are made of. */
import type { Telling } from '../rules/diagnosis/causes/support/cause.ts'
import type { CauseFacts } from './letter-facts.ts'
import type { Language } from '../rules/language.ts'
import { clockNear, day } from './time.ts'

/** For a sentence that belongs to no cause. */
export const NO_FACTS: CauseFacts = {
  since: null,
  until: null,
  over: false,
  count: null,
  app: null,
  device: null,
  place: null,
  from: null,
}

/** The facts of a cause as its sentences need them, with dates written in the language and zone. */
export function factsOf(telling: Telling, now: Date, language: Language, timeZone: string): CauseFacts {
  const { since, until, count, app, device, place, from = null } = telling
  const write = (at: Date) => clockNear(at, now, language, timeZone)
  const end = 'at' in until ? until.at : null
  return {
    since: since && write(since),
    until: end && write(end),
    over: end !== null && end <= now,
    count,
    app,
    device,
    place,
    // Announced as a day, so it is written in UTC; in a zone west of it the day before would be shown.
    from: from && day(from, language, 'UTC'),
  }
}
