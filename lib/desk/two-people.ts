import type { AccountId } from '../account.ts'
import { type Person, samePerson } from '../person.ts'
import { Unavailable } from '../unavailable.ts'
import { ok, refuse, type Result } from '../refusals.ts'
import type { Context } from '../settings.ts'
import type { Approver } from './approver.ts'
import { readPerson } from './person.ts'

/** Two accounts are not yet two people (rule R10): both are read from the tenant, and compared. */
export async function areTwoPeople(context: Context, one: Approver, other: string): Promise<Result<void>> {
  try {
    const [second, first] = await Promise.all([
      readPerson(context, one.id as AccountId),
      readPerson(context, other as AccountId),
    ])
    if (!second || !first || ![second, first].every(isInService)) return refuse('not-permitted')
    return samePerson(second, first, context.settings.pairedAccounts) === 'same'
      ? refuse('second-approver-needed')
      : ok(undefined)
  } catch (fault) {
    if (fault instanceof Unavailable) return refuse('tenant-unavailable')
    throw fault
  }
}

/** A role outlives its holder's account by up to a session; the account itself does not lie. */
const isInService = ({ account }: Person): boolean => account.enabled
