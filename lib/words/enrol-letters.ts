/** The letters about what somebody prepared for a recovery: to the account's addresses, and to who was named as a contact. */
import type { SuspendedBecause } from '../rules/proofs/enrolment.ts'
import type { EnrolmentNews } from '../rules/request/job.ts'
import type { Catalogues } from './catalogues.ts'
import type {
  ConfirmLetterFacts,
  ContactLetterFacts,
  EnrolmentLetterFacts,
  RehearsalLetterFacts,
  ReviewLetterFacts,
} from './enrol-facts.ts'
import { type Letter, paragraphs } from './letter-facts.ts'
import type { Isolate } from './isolated-arguments.ts'

/** News of what whoever is signed in did, which the reader may be or not. */
const OWN_CHANGES: readonly EnrolmentNews[] = ['added', 'removed']

/** Of one language: a letter for each kind of news, and those with a code, to a contact, and once a year. */
export function enrolLetters(
  { 'enrol-letters': words, letter }: Pick<Catalogues, 'enrol-letters' | 'letter'>,
  isolate: Isolate,
) {
  const { undo, call, confirm, practice, contact, review } = words
  const because = (why: SuspendedBecause | null) => words.suspended.because[why ?? 'unknown']

  const written = (news: EnrolmentNews, facts: EnrolmentLetterFacts, ...next: readonly (string | null)[]): Letter => ({
    subject: words[news].subject(facts),
    body: paragraphs(
      letter.greeting(facts),
      words[news].what(facts),
      ...next,
      facts.cancelAddress && `${undo(facts)}\n${facts.cancelAddress}`,
      !facts.cancelAddress && OWN_CHANGES.includes(news) ? call : null,
      letter.never(facts),
      letter.serviceDesk(facts),
    ),
  })

  return {
    added: (facts: EnrolmentLetterFacts): Letter => {
      const { replaces: things } = facts
      return written('added', facts, things ? words.added.replaces({ things }) : null, words.added.next(facts))
    },
    removed: (facts: EnrolmentLetterFacts): Letter => written('removed', facts, words.removed.next),
    cancelled: (facts: EnrolmentLetterFacts): Letter => written('cancelled', facts, words.cancelled.next),
    kept: (facts: EnrolmentLetterFacts): Letter => written('kept', facts, words.kept.next),
    suspended: (facts: EnrolmentLetterFacts): Letter =>
      written('suspended', facts, because(facts.because ?? null), words.suspended.next),
    lifted: (facts: EnrolmentLetterFacts): Letter => {
      const { onlySheet } = facts
      return written('lifted', facts, onlySheet ? words.lifted.onlySheet(onlySheet) : null, words.lifted.next)
    },
    confirm: (facts: ConfirmLetterFacts): Letter => ({
      subject: confirm.subject(facts),
      body: paragraphs(
        letter.greeting(facts),
        confirm.what(facts),
        facts.code,
        confirm.works(facts),
        confirm.ifNot(facts),
        letter.serviceDesk(facts),
      ),
    }),
    rehearsal: (facts: RehearsalLetterFacts): Letter => ({
      subject: practice.subject(facts),
      body: paragraphs(
        practice.what(facts),
        facts.code,
        practice.ifNot,
        letter.never(facts),
        letter.serviceDesk(facts),
      ),
    }),
    contact: (facts: ContactLetterFacts): Letter => ({
      subject: contact.subject(facts),
      body: paragraphs(
        letter.greeting(facts),
        contact.what(facts),
        contact.then,
        contact.ifNot,
        letter.serviceDesk(facts),
      ),
    }),
    review: (facts: ReviewLetterFacts): Letter => ({
      subject: review.subject(facts),
      body: paragraphs(
        letter.greeting(facts),
        review.what({ ...facts, people: [facts.contacts].flat().map(isolate).join(', ') }),
        `${review.change}\n${facts.address}`,
        review.ifNot,
        review.yearly,
        letter.serviceDesk(facts),
      ),
    }),
  }
}
