import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import { isHeld } from '../../rules/proofs/enrolment.ts'
import type { Task } from '../../rules/request/job.ts'
import { nameOf } from '../../rules/preparation/preparation.ts'
import type { Context } from '../../ports/context.ts'
import { helpLine } from '../notify/help-line.ts'
import { wordsFor } from '../../words/index.ts'
import { shownName } from '../../rules/shown-text.ts'
import { remindAgain } from './recovery-contact-enrolment.ts'
import { readLetterRecipients } from './letter-recipients.ts'

/** Writes to somebody who was named as a contact: what it means, and that they may decline. */
export async function tellContact(
  context: Context,
  { accountId, contactId }: Extract<Task, { kind: 'tell-contact' }>,
): Promise<void> {
  const [account, contact] = [
    await context.tenant.readAccount(accountId, 'lists'),
    await context.tenant.readAccount(contactId, 'lists'),
  ]
  if (!account || !contact?.mail) return
  const { settings } = context
  const language = letterLanguage(settings, contact.preferredLanguage)
  const letter = wordsFor(language).enrol.letters.contact({
    organisation: settings.organisation,
    name: shownName(contact.displayName) ?? '',
    person: shownName(account.displayName) ?? '',
    help: helpLine(settings, language),
  })
  await context.delivery.mail({ to: contact.mail, language, ...letter })
}

/** Shows the employee their list of contacts once a year, while anybody is on it (id N08). */
export async function remindOfContacts(
  context: Context,
  { accountId, language: wished }: Extract<Task, { kind: 'remind-contacts' }>,
): Promise<void> {
  const found = await readLetterRecipients(context, accountId)
  const contacts = found?.enrolled.filter((one) => one.kind === 'contact' && isHeld(one)) ?? []
  if (!found?.account.mail || contacts.length === 0) return
  const { settings } = context
  const language = letterLanguage(settings, wished, found.account.preferredLanguage)
  const letter = wordsFor(language).enrol.letters.review({
    organisation: settings.organisation,
    name: shownName(found.account.displayName) ?? '',
    contacts: contacts.flatMap((one) => nameOf(one) ?? []),
    address: `${settings.baseUrl}/enrol`,
    help: helpLine(settings, language),
  })
  await context.delivery.mail({ to: found.account.mail, language, ...letter })
  await remindAgain(context, accountId, wished)
}
