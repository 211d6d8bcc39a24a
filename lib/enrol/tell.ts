import type { AccountId } from '../account.ts'
import { channelsOf, isFreshAddress } from '../channels.ts'
import { foldAddress } from '../address.ts'
import { type Enrolled, isHeld } from '../enrolment.ts'
import { mask } from '../mask.ts'
import type { EnrolmentNews, Task } from '../ports.ts'
import { type Cancellable, nameOf, refOf, windowAfter } from '../preparation.ts'
import type { Context } from '../settings.ts'
import { staffedHelp } from '../staffed-help.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { dayAndClock } from '../words/time.ts'
import { cancelAddress } from './cancel.ts'
import { remindAgain } from './contact.ts'
import { keepStanding } from './standing.ts'
import { type Prepared, prepared } from './visit.ts'

/** What each piece of news can be taken back as; the others cannot. */
const TAKEN_BACK_AS: Readonly<Partial<Record<EnrolmentNews, Cancellable>>> = { added: 'added', removed: 'removed' }

/** Of these the desk hears as well: somebody said that it was not them, or we did. */
const FOR_THE_DESK: readonly EnrolmentNews[] = ['cancelled', 'kept', 'suspended']

/**
 * Tells every address of the account, the work mailbox as well. A link that takes
 * the change back goes to addresses that were there long before it only; the work
 * mailbox may say no to something new, and not bring back what was removed.
 */
export async function tellEnrolment(
  context: Context,
  { accountId, refs, news, language }: Extract<Task, { kind: 'tell-enrolment' }>,
): Promise<void> {
  const found = await reach(context, accountId)
  if (!found) return
  const { account, enrolled, holdings } = found
  await keepStanding(context, accountId, holdings)
  const about = enrolled.filter((one) => refs.includes(refOf(one)))
  const { mails, mobiles } = channelsOf(holdings)
  const { deskMail } = context.settings
  const own = account.mail && !mails.includes(foldAddress(account.mail)) ? [account.mail] : []
  const watchers = [
    ...(mails.length + mobiles.length < 2 ? [account.manager?.mail ?? deskMail] : []),
    ...(FOR_THE_DESK.includes(news) ? [deskMail] : []),
  ]
  const what = TAKEN_BACK_AS[news]
  const link = what && refs[0] ? cancelAddress(context, accountId, refs[0], what) : null
  const letter = (to: 'old' | 'young') =>
    letterOf(context, { name: account.displayName, about, news, language, link: to === 'old' ? link : null })
  const outcome = await Promise.allSettled([
    ...mails.map((to) => context.delivery.mail({ to, ...letter(isFreshAddress(holdings, to) ? 'young' : 'old') })),
    ...own.map((to) => context.delivery.mail({ to, ...letter(what === 'added' ? 'old' : 'young') })),
    ...[...new Set(watchers)].map((to) => context.delivery.mail({ to, ...letter('young') })),
    ...mobiles.map((to) => context.delivery.text({ to, body: letter('young').subject })),
  ])
  const undelivered = outcome.filter(({ status }) => status === 'rejected').length
  if (undelivered === outcome.length) throw new Error(`News of an enrolment ("${news}") reached nobody.`)
  if (undelivered > 0) context.log.warn({ news, undelivered }, 'News of an enrolment did not reach every address.')
}

/** To somebody who was named as a contact: what it means, and that they may say no. */
export async function tellContact(
  context: Context,
  { accountId, contactId, language }: Extract<Task, { kind: 'tell-contact' }>,
): Promise<void> {
  const [account, contact] = [
    await context.tenant.readAccount(accountId, 'lists'),
    await context.tenant.readAccount(contactId, 'lists'),
  ]
  if (!account || !contact?.mail) return
  const { settings } = context
  const letter = wordsFor(language).enrol.letters.contact({
    organisation: settings.organisation,
    name: contact.displayName,
    person: account.displayName,
    help: staffedHelp(settings),
  })
  await context.delivery.mail({ to: contact.mail, ...letter })
}

/** Once a year, while there is anybody on the list (id N08). */
export async function remindOfContacts(
  context: Context,
  { accountId, language }: Extract<Task, { kind: 'remind-contacts' }>,
): Promise<void> {
  const found = await reach(context, accountId)
  const contacts = found?.enrolled.filter((one) => one.kind === 'contact' && isHeld(one)) ?? []
  if (!found?.account.mail || contacts.length === 0) return
  const { settings } = context
  const letter = wordsFor(language).enrol.letters.review({
    organisation: settings.organisation,
    name: found.account.displayName,
    contacts: contacts.flatMap((one) => nameOf(one) ?? []),
    address: `${settings.baseUrl}/enrol`,
    help: staffedHelp(settings),
  })
  await context.delivery.mail({ to: found.account.mail, ...letter })
  await remindAgain(context, accountId, language)
}

async function reach(context: Context, accountId: AccountId): Promise<Prepared | null> {
  const found = await prepared(context, accountId)
  if (found.ok) return found.value
  // Nobody is left to be told; anything else is tried again later.
  if (found.refusal === 'not-permitted') return null
  throw new Error('Whom to tell could not be read.')
}

interface News {
  readonly name: string
  readonly about: readonly Enrolled[]
  readonly news: EnrolmentNews
  readonly language: Language
  readonly link: string | null
}

function letterOf(context: Context, { name, about, news, language, link }: News) {
  const { settings, now } = context
  const { enrol } = wordsFor(language)
  const { freshnessWindowInDays, timeZone, organisation } = settings
  const written = (at: Date) => dayAndClock(at, language, timeZone)
  const addedAt = about[0]?.addedAt ?? now()
  const things = [...new Set(about.map((one) => enrol.thing(one.kind, shown(one))))]
  const since = news === 'added' ? addedAt : (about[0]?.ended?.at ?? now())
  return enrol.letters[news]({
    organisation,
    name,
    things: things.join(', '),
    at: written(since),
    countsFrom: written(windowAfter(addedAt, freshnessWindowInDays)),
    cancelAddress: link,
    cancelUntil: written(windowAfter(since, freshnessWindowInDays)),
    help: staffedHelp(settings),
  })
}

/** Whoever reads the letter may be anybody who once had one of these addresses. */
const shown = (one: Enrolled): string | null => (one.kind === 'address' ? mask(one.address) : nameOf(one))
