/** What manager or desk are written of somebody's ways back: a letter of their own, in their own language, without the owner's link. */
import type { Enrolled } from '../../rules/proofs/enrolment.ts'
import type { EnrolmentNews } from '../../rules/request/job.ts'
import { nameOf } from '../../rules/preparation/preparation.ts'
import type { OtherRecipient } from '../../rules/organisation/other-recipients.ts'
import type { Context } from '../../ports/context.ts'
import { helpLine } from '../notify/help-line.ts'
import type { Letter } from '../../words/letter-facts.ts'
import { type Language, wordsFor } from '../../words/index.ts'
import { dayAndClock } from '../../words/time.ts'

interface ToOtherRecipient {
  readonly recipient: OtherRecipient
  readonly language: Language
  /** Whose account it is. */
  readonly name: string
  readonly about: readonly Enrolled[]
  readonly news: EnrolmentNews
}

/** When what is told of came about: when it was added, or when it ended. */
export const newsAt = (news: EnrolmentNews, about: readonly Enrolled[], now: Date): Date =>
  (news === 'added' ? about[0]?.addedAt : about[0]?.ended?.at) ?? now

/** Each as the pages name it. The reader may be anybody who once had one of these addresses, so addresses are masked. */
export const shownThings = (about: readonly Enrolled[], language: Language): string => {
  const { enrol } = wordsFor(language)
  return [...new Set(about.map((one) => enrol.thing(one.kind, nameOf(one))))].join(', ')
}

/** Ready to be sent; it carries no link of the owner's. */
export const otherRecipientLetter = (
  { settings, now }: Context,
  { recipient, language, name, about, news }: ToOtherRecipient,
): Letter =>
  wordsFor(language).elsewhere.enrolment({
    news,
    recipient,
    organisation: settings.organisation,
    name,
    things: shownThings(about, language),
    at: dayAndClock(newsAt(news, about, now()), language, settings.timeZone),
    deskAddress: `${settings.baseUrl}/admin/suspended`,
    help: helpLine(settings, language),
  })
