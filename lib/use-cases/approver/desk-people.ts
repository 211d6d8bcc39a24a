/** Everybody who works at the desk, with where letters reach them, as Entra ID's role assignments and their accounts say. */
import { MINUTE_IN_MS } from '../../rules/duration.ts'
import type { AccountId } from '../../rules/account/account.ts'
import { isGuest } from '../../rules/proofs/same-person.ts'
import { letterLanguage } from '../../rules/organisation/letter-language.ts'
import type { Context } from '../../ports/context.ts'
import type { Tenant } from '../../ports/tenant.ts'
import type { Language } from '../../words/index.ts'
import { readDeskPeople } from './compare-approvers.ts'

export interface DeskReader {
  readonly id: AccountId
  readonly roles: readonly string[]
  readonly address: string
  readonly language: Language
}

/** A burst of requests asks the tenant once: its limits are the claimants'. */
const READ_EVERY_MINUTES = 10
const lately = new WeakMap<Tenant, { readonly at: Date; readonly readers: readonly DeskReader[] }>()

/**
 * Those who may sign in and have a mailbox, as of some minutes ago at most. Guests have no power here and hear nothing.
 * Throws `Unavailable` when the tenant does not answer.
 */
export async function readDeskReaders(context: Context): Promise<readonly DeskReader[]> {
  const { tenant, settings, now } = context
  const held = lately.get(tenant)
  if (held && now().getTime() - held.at.getTime() < READ_EVERY_MINUTES * MINUTE_IN_MS) return held.readers
  const { people } = await readDeskPeople(context)
  const readers = people.flatMap(({ roles, person: { account } }) =>
    account.enabled && account.mail && !isGuest(account)
      ? [
          {
            id: account.id,
            roles,
            address: account.mail,
            language: letterLanguage(settings, account.preferredLanguage),
          },
        ]
      : [],
  )
  lately.set(tenant, { at: now(), readers })
  return readers
}
