/**
 * People who may vouch. They are named by their work sign-in name and found in the directory; each of them is
 * notified, and once a year their list is shown to whoever made it (NIST SP 800-63B-4 §4.2.1.3, id N08).
 */
import { addDays } from '../../rules/duration.ts'
import { classOf, isReadableName } from '../../rules/account/account.ts'
import { understoodName } from '../../rules/account/sign-in-name.ts'
import { LATCHKEY } from '../../rules/audit.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { isHeld } from '../../rules/proofs/enrolment.ts'
import { isGuest, personOf, samePerson } from '../../rules/proofs/same-person.ts'
import type { ScheduledJob } from '../../rules/request/job.ts'
import { refuse, type Result } from '../../rules/refusals.ts'
import type { Context } from '../../ports/context.ts'
import { decideFromTenant } from '../from-tenant.ts'
import { addressesIn } from '../read-person.ts'
import { spendLimits } from '../spend-limits.ts'
import type { WishedLanguage } from '../../rules/language.ts'
import { addItem, newlyBound } from './change-enrolment.ts'
import { accountOf, mayAdd, type Visit } from './visit-enrolment.ts'

const REMINDED_AFTER_DAYS = 365

/**
 * Names somebody who may vouch, and tells them. Refuses what `mayAdd` refuses, `name-unreadable`, the limit of look-ups, `contact-unknown`,
 * `contact-is-yourself`, `contact-named-already` and `tenant-unavailable`.
 */
export async function addContact(context: Context, visit: Visit, typed: string): Promise<Result<void>> {
  const may = await mayAdd(context, visit)
  if (!may.ok) return may
  const name = understoodName(typed)
  // Nobody has such a name, so none is looked up or counted.
  if (!isReadableName(name)) return refuse('name-unreadable')
  const spent = await spendLimits(context, 'look-up-contact', { person: context.keys.hash('name', visit.employee.id) })
  if (!spent.ok) return spent
  const { account, enrolled, holdings } = may.value
  return decideFromTenant(async () => {
    const found = await context.tenant.findAccount(name)
    const contact = found && (await context.tenant.readAccount(found.id, 'lists'))
    if (!contact?.enabled || isGuest(contact) || ['shared', 'leaver'].includes(classOf(contact.lookups)))
      return refuse('contact-unknown')
    const own = personOf(account, addressesIn(holdings.authenticators) ?? [])
    // Compared without registered methods; whether the contact is another person is checked fully when they vouch.
    if (samePerson(own, personOf(contact, []), context.settings.people) === 'same') return refuse('contact-is-yourself')
    if (enrolled.some((one) => one.kind === 'contact' && isHeld(one) && one.contactId === contact.id))
      return refuse('contact-named-already')
    const one = {
      ...newlyBound(context, accountOf(visit)),
      kind: 'contact' as const,
      contactId: contact.id,
      name: contact.displayName,
    }
    return addItem(context, visit, enrolled, [one], {
      later: [
        { task: { kind: 'tell-contact', accountId: account.id, contactId: contact.id } },
        reminder(context, account.id, visit.wished),
      ],
    })
  })
}

const reminder = ({ now }: Context, accountId: AccountId, language: WishedLanguage): ScheduledJob => ({
  task: { kind: 'remind-contacts', accountId, language },
  notBefore: addDays(now(), REMINDED_AFTER_DAYS),
})

/** Schedules the yearly reminder, at most one a year. */
export async function remindAgain(context: Context, accountId: AccountId, language: WishedLanguage): Promise<void> {
  await context.store.changeEnrolled({
    event: {
      at: context.now(),
      requestId: null,
      kind: 'contacts-reminded',
      by: LATCHKEY,
      facts: { account: accountId },
    },
    later: [reminder(context, accountId, language)],
  })
}
