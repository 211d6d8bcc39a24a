/**
 * Who may vouch for a claimant: the manager, whom the directory names, and the contacts whom they named themselves,
 * long enough ago (rule R6).
 *
 * Each has an account here that is in service and a mailbox, and is not the claimant under another account (rule R10).
 * It is not known since when somebody is the manager, so the manager is asked only beside a proof that is older than
 * the window itself (rule R7).
 */
import type { Account } from '../../../rules/account/account.ts'
import { counting, isHeld } from '../../../rules/proofs/enrolment.ts'
import type { Holdings } from '../../../rules/proofs/factors/factor.ts'
import { isGuest, type Person, personOf, samePerson } from '../../../rules/proofs/same-person.ts'
import type { Contact } from '../../../rules/proofs/challenge.ts'
import type { Context } from '../../../ports/context.ts'
import { addressesIn } from '../../read-person.ts'

export interface FoundContact extends Contact {
  readonly account: Account & { readonly mail: string }
}

/**
 * Everybody who can be written to, and whether somebody was named too lately to be asked. Throws `Unavailable` where one
 * of them could not be read.
 */
export async function contactsOf(
  context: Context,
  { account, authenticators, enrolled = [], now, freshnessWindowInDays, troubleSince = null }: Holdings,
  mayAskManager: boolean,
): Promise<{ readonly found: readonly FoundContact[]; readonly tooFresh: boolean }> {
  const old = counting(enrolled, 'contact', { now, windowInDays: freshnessWindowInDays, troubleSince })
  const named = enrolled.filter((one) => one.kind === 'contact' && isHeld(one))
  const candidates = new Map<Contact['id'], Contact>(
    old.map(({ contactId, addedAt }) => [contactId, { id: contactId, addedAt }]),
  )
  // A manager whom the claimant also named as a contact has the date of that.
  if (account.manager && mayAskManager && !candidates.has(account.manager.id))
    candidates.set(account.manager.id, { id: account.manager.id, addedAt: null })
  const claimant = personOf(account, addressesIn(authenticators), enrolled)
  const found: FoundContact[] = []
  for (const contact of candidates.values()) {
    const colleague = await read(context, contact.id)
    if (!colleague || !canBeWrittenTo(colleague.account)) continue
    if (samePerson(colleague, claimant, context.settings.people) === 'same') continue
    found.push({ ...contact, account: colleague.account })
  }
  return { found, tooFresh: named.length > old.length }
}

const canBeWrittenTo = (account: Account): account is FoundContact['account'] =>
  account.enabled && account.mail !== null && !isGuest(account)

/** Read in turn, since nobody waits for it with a code on the way. */
async function read({ tenant, store }: Context, id: Contact['id']): Promise<Person | null> {
  const account = await tenant.readAccount(id, 'lists')
  if (!account) return null
  const authenticators = await tenant.readAuthenticators(id, 'in-turn')
  return personOf(account, addressesIn(authenticators), await store.enrolled(id))
}
