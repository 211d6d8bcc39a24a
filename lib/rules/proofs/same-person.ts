/**
 * Whether two accounts are one person's (rule R10).
 *
 * Nobody decides about themselves, or vouches for themselves, by person and not by object id: an administrator often
 * has a second account. Where it cannot be said of a claimant, a second approver is needed; where it cannot be said of
 * two approvers, they count as one.
 */
import type { Account } from '../account/account.ts'
import { foldAddress } from '../account/address.ts'
import { type Enrolled, handleOf, isHeld } from './enrolment.ts'

/** The accounts of one person, as object ids in small letters. */
export interface PersonRow {
  /** For readers of the policy file; nothing compares it. */
  readonly name?: string | undefined
  readonly accounts: readonly string[]
}

export const SAME_PERSON = ['same', 'undeterminable', 'different'] as const
export type SamePerson = (typeof SAME_PERSON)[number]

/**
 * An account with every address and number that reaches its owner (null where they could not be read), and the handles
 * of what its owner enrolled.
 */
export interface Person {
  readonly account: Account
  readonly contacts: readonly string[] | null
  /** Handles of passkeys and linked identities. */
  readonly handles: readonly string[]
}

/**
 * `yes`, `no` or unknown, the same whichever of the two is named first. A sign that they are one outweighs every sign
 * that they are two.
 */
export function samePerson(one: Person, other: Person, people: readonly PersonRow[]): SamePerson {
  if (one.account.id === other.account.id) return 'same'
  const rows = [rowOf(one.account.id, people), rowOf(other.account.id, people)]
  if (rows[0] && rows[0] === rows[1]) return 'same'
  const numbers = [employeeNumber(one.account), employeeNumber(other.account)]
  if (numbers[0] && numbers[0] === numbers[1]) return 'same'
  if (one.contacts?.some((contact) => other.contacts?.includes(contact))) return 'same'
  if (one.handles.some((handle) => other.handles.includes(handle))) return 'same'
  if (!one.contacts || !other.contacts) return 'undeterminable'
  return (numbers[0] && numbers[1]) || (rows[0] && rows[1]) ? 'different' : 'undeterminable'
}

/** The gravest answer about one person and several others. Somebody who could not be read (null) counts as unknown. */
export function sameAsAny(one: Person, others: readonly (Person | null)[], people: readonly PersonRow[]): SamePerson {
  const verdicts = others.map((other) => (other ? samePerson(one, other, people) : 'undeterminable'))
  return SAME_PERSON.find((verdict) => verdicts.includes(verdict)) ?? 'different'
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

/** Whether the account is a guest; a look-up that failed counts as yes. */
export const isGuest = ({ lookups: { guest } }: Account): boolean =>
  guest.kind === 'failed' || (guest.kind === 'answered' && guest.value)

/** An address in small letters; a telephone number as digits alone, since people space them differently. */
function normalised(contact: string | null): string | null {
  if (!contact) return null
  return (contact.includes('@') ? foldAddress(contact) : contact.replace(/\D/g, '')) || null
}

const employeeNumber = ({ employeeId }: Account): string | null => employeeId?.trim().toLowerCase() || null

const rowOf = (id: string, people: readonly PersonRow[]) =>
  people.find(({ accounts }) => accounts.some((one) => one.toLowerCase() === id.toLowerCase()))
