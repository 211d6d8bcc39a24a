import { channelsOf, isFreshAddress } from '../../rules/proofs/notification-addresses.ts'
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import { foldAddress } from '../../rules/account/address.ts'
import type { Enrolled } from '../../rules/proofs/enrolment.ts'
import type { EnrolmentNews, Task } from '../../rules/request/job.ts'
import { type Cancellable, refOf, windowAfter } from '../../rules/preparation/preparation.ts'
import type { Context } from '../../ports/context.ts'
import { helpLine } from '../notify/help-line.ts'
import { numbersToTell, tellByText } from '../notify/sms-notices.ts'
import { undeliveredOf } from '../notify/undelivered.ts'
import { notYouText, subjectText } from '../notify/text-bodies.ts'
import { type OtherRecipient, managerMailOf } from '../../rules/organisation/other-recipients.ts'
import { type Language, wordsFor } from '../../words/index.ts'
import { day, dayAndClock } from '../../words/time.ts'
import { shownName } from '../../rules/shown-text.ts'
import { sheetMark } from '../../rules/preparation/sheet-mark.ts'
import { replacedBy } from '../../rules/preparation/saved-sheet.ts'
import { otherRecipientLetter, newsAt, shownThings } from './other-recipient-letter.ts'
import { cancelAddress, cancelAddressInText } from './cancel-link.ts'
import { keepReadiness } from './readiness-snapshot.ts'
import { readLetterRecipients } from './letter-recipients.ts'

/** The changes that a link can undo, as the link names them; others cannot be undone. */
const TAKEN_BACK_AS: Readonly<Partial<Record<EnrolmentNews, Cancellable>>> = { added: 'added', removed: 'removed' }

/** News that the desk gets as well: somebody said that it was not them, or we suspended something. */
const FOR_THE_DESK: readonly EnrolmentNews[] = ['cancelled', 'kept', 'suspended', 'lifted']

/**
 * Notifies every address of the account, the work mailbox as well. Only addresses that are older than the change get a
 * link that undoes it. The work mailbox may cancel an addition, but not undo a removal.
 */
export async function tellEnrolment(
  context: Context,
  { accountId, refs, news, language: wished }: Extract<Task, { kind: 'tell-enrolment' }>,
): Promise<void> {
  const found = await readLetterRecipients(context, accountId)
  if (!found) return
  const { account, enrolled, holdings } = found
  const { settings } = context
  const language = letterLanguage(settings, wished, account.preferredLanguage)
  await keepReadiness(context, accountId, found)
  const about = enrolled.filter((one) => refs.includes(refOf(one)))
  const { mails, mobiles } = channelsOf(holdings)
  const texted = await numbersToTell(context, mobiles, { requestId: null, facts: { account: accountId, news } })
  const isOld = (to: string) => !isFreshAddress(holdings, to)
  const { deskMail } = settings
  const own = account.mail && !mails.includes(foldAddress(account.mail)) ? [account.mail] : []
  const isAlone = [...mails, ...texted].filter(isOld).length < 2
  const manager = isAlone ? managerMailOf(account, mails) : null
  const isForDesk = FOR_THE_DESK.includes(news) || (isAlone && manager === null)
  const told = { about, news, name: shownName(account.displayName) ?? '' }
  const tell = (to: string, recipient: OtherRecipient, its: Language) =>
    context.delivery.mail({
      to,
      language: its,
      ...otherRecipientLetter(context, { ...told, recipient, language: its }),
    })
  const what = TAKEN_BACK_AS[news]
  const link = what && refs[0] ? cancelAddress(context, accountId, refs[0], what) : null
  const letter = (to: 'old' | 'young') =>
    letterOf(context, {
      name: shownName(account.displayName) ?? '',
      about,
      replaced: news === 'added' ? replacedBy(enrolled, about) : [],
      news,
      language,
      link: to === 'old' ? link : null,
    })
  const { subject } = letter('young')
  const { texts } = wordsFor(language).messages
  const said = { says: subject, subject: 'changed', organisation: settings.organisation } as const
  const address = what && refs[0] ? cancelAddressInText(context, accountId, refs[0], what) : null
  const asks = FOR_THE_DESK.includes(news)
    ? texts.asks.notExpected({ telephone: settings.staffedRoute.telephone })
    : null
  const textTo = (to: string) =>
    address && isOld(to) ? notYouText(texts, { ...said, address }) : subjectText(texts, { ...said, asks })
  const outcome = await Promise.allSettled([
    ...mails.map((to) => context.delivery.mail({ to, language, ...letter(isOld(to) ? 'old' : 'young') })),
    ...own.map((to) => context.delivery.mail({ to, language, ...letter(what === 'added' ? 'old' : 'young') })),
    ...(manager ? [tell(manager, 'manager', letterLanguage(settings, account.manager?.language ?? null))] : []),
    ...(isForDesk ? [tell(deskMail, 'desk', settings.language)] : []),
    ...texted.map((to) => tellByText(context, { to, body: textTo(to) })),
  ])
  const { count: undelivered } = undeliveredOf(outcome, `News of an enrolment ("${news}") reached nobody.`)
  if (undelivered > 0) context.log.warn({ news, undelivered }, 'News of an enrolment did not reach every address.')
}

interface News {
  readonly name: string
  readonly about: readonly Enrolled[]
  /** What ended in the same moment, since this replaces it. */
  readonly replaced: readonly Enrolled[]
  readonly news: EnrolmentNews
  readonly language: Language
  readonly link: string | null
}

function letterOf(context: Context, { name, about, replaced, news, language, link }: News) {
  const { settings, now } = context
  const { enrol } = wordsFor(language)
  const { freshnessWindowInDays, timeZone, organisation } = settings
  const written = (at: Date) => dayAndClock(at, language, timeZone)
  const addedAt = about[0]?.addedAt ?? now()
  const since = newsAt(news, about, now())
  const sheet = news === 'lifted' ? about.find((one) => one.kind === 'saved-code') : undefined
  return enrol.letters[news]({
    organisation,
    name,
    things: shownThings(about, language),
    onlySheet: sheet ? { sheet: sheetMark(sheet.sheet), day: day(sheet.addedAt, language, timeZone) } : null,
    replaces: replaced.length > 0 ? shownThings(replaced, language) : null,
    because: about[0]?.ended?.because ?? null,
    at: written(since),
    countsFrom: written(windowAfter(addedAt, freshnessWindowInDays)),
    cancelAddress: link,
    cancelUntil: written(windowAfter(since, freshnessWindowInDays)),
    help: helpLine(settings, language),
  })
}
