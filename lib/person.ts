/**
 * Are two accounts one person's? (rule R10)
 *
 * Nobody decides about themselves, or vouches for themselves, by person and not
 * by object id: an administrator often has a second account. Where neither yes
 * nor no can be said, a second approver is needed.
 */
import type { Account } from './account.ts'
import { foldAddress } from './address.ts'
import { type Enrolled, handleOf, isHeld } from './enrolment.ts'
import type { Settings } from './settings.ts'

export type SamePerson = 'same' | 'different' | 'undeterminable'

/** An account with every address and number that reaches its owner, null where they could not be read; and what its owner holds. */
export interface Person {
  readonly account: Account
  readonly contacts: readonly string[] | null
  /** Of passkeys and linked identities. */
  readonly handles: readonly string[]
}

export function samePerson(one: Person, other: Person, pairs: Settings['pairedAccounts']): SamePerson {
  if (one.account.id === other.account.id || arePaired(one.account.id, other.account.id, pairs)) return 'same'
  const numbers = [employeeNumber(one.account), employeeNumber(other.account)]
  if (numbers[0] && numbers[0] === numbers[1]) return 'same'
  if (one.contacts?.some((contact) => other.contacts?.includes(contact))) return 'same'
  if (one.handles.some((handle) => other.handles.includes(handle))) return 'same'
  if (!one.contacts || !other.contacts) return 'undeterminable'
  if (numbers[0] && numbers[1]) return 'different'
  return isPaired(one.account.id, pairs) ? 'different' : 'undeterminable'
}

/** `registered`: addresses and numbers of the registered methods; null where they could not be read. */
export function personOf(
  account: Account,
  registered: readonly (string | null)[] | null,
  enrolled: readonly Enrolled[] = [],
): Person {
  const { mail, signInName, otherMails, mobilePhone } = account
  const known = [mail, signInName, mobilePhone, ...otherMails, ...(registered ?? [])]
  return {
    account,
    contacts: registered && known.flatMap((contact) => normalised(contact) ?? []),
    handles: enrolled.filter(isHeld).flatMap((one) => handleOf(one) ?? []),
  }
}

/** A look-up that failed counts as yes (fail closed). */
export const isGuest = ({ lookups: { guest } }: Account): boolean =>
  guest.kind === 'failed' || (guest.kind === 'answered' && guest.value)

/** An address, folded; a telephone number as its digits, since people space them differently. */
function normalised(contact: string | null): string | null {
  if (!contact) return null
  return (contact.includes('@') ? foldAddress(contact) : contact.replace(/\D/g, '')) || null
}

const employeeNumber = ({ employeeId }: Account): string | null => employeeId?.trim().toLowerCase() || null

const arePaired = (one: string, other: string, pairs: Settings['pairedAccounts']): boolean =>
  pairs.some((pair) => pair.includes(one) && pair.includes(other))

const isPaired = (id: string, pairs: Settings['pairedAccounts']): boolean => pairs.some((pair) => pair.includes(id))
