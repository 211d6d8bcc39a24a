/**
 * Which of those who decide can be told apart as people (rule R10).
 *
 * Two approvals, and two administrators, count as two people's only where rows of `people` or employee numbers say so.
 * This is checked ahead of time, so that nobody finds it out during an attack.
 */
import type { AccountId } from '../account/account.ts'
import { distinctApprovers } from './distinct-approvers.ts'
import { isGuest, type Person } from '../proofs/same-person.ts'
import type { Settings } from './settings.ts'

/** Somebody who signed in to the desk, and with which roles; as of their last sign-in. */
export interface DeskAccount {
  readonly id: AccountId
  readonly name: string
  readonly roles: readonly string[]
  readonly seenAt: Date
}

/** What two of them are needed for: approving a request, or lowering the guard for everybody. */
export const DUTIES = { approve: 'Recovery.Approver', ease: 'Recovery.Administrator' } as const
export type Duty = keyof typeof DUTIES

export interface DeskPerson {
  readonly roles: readonly string[]
  readonly person: Person
}

export interface Named {
  readonly id: AccountId
  readonly name: string
}
export interface NotToldApart {
  readonly one: Named
  readonly other: Named
  readonly duties: readonly Duty[]
}

export interface ApproverComparison {
  readonly at: Date
  /** Where the accounts come from: the tenant's list of role holders, or only those who have signed in here. */
  readonly listed: 'tenant' | 'signed-in'
  /** Accounts that hold the role, whoever stands behind them. */
  readonly accounts: Readonly<Record<Duty, number>>
  /** Whether any two of them are two people. */
  readonly two: Readonly<Record<Duty, boolean>>
  /** Whether some of them could not be compared this time, since not all of the tenant's answers came. */
  readonly unread: Readonly<Record<Duty, boolean>>
  /** Accounts that may both be one person's: nothing tells them apart. */
  readonly pairs: readonly NotToldApart[]
}

/**
 * Whether it is known who holds the role. Where only those who have signed in are listed and none holds it, others
 * may.
 */
export const isKnownOf = ({ listed, accounts }: ApproverComparison, duty: Duty): boolean =>
  listed === 'tenant' || accounts[duty] > 0

/** A longer list helps nobody on a page; the rest shows once these are fixed. */
const PAIRS_AT_MOST = 50

/**
 * Compares all who hold a role in the desk. Accounts that are deleted, disabled or guests decide nothing and are left
 * out.
 */
export function compareDeskPeople(
  everybody: readonly DeskPerson[],
  people: Settings['people'],
): Omit<ApproverComparison, 'at' | 'listed'> {
  const serving = everybody.filter(({ person }) => person.account.enabled && !isGuest(person.account))
  const holding = (duty: Duty) => serving.filter(({ roles }) => roles.includes(DUTIES[duty]))
  const pairs = new Map<string, NotToldApart>()
  const two = { approve: false, ease: false }
  const unread = { approve: false, ease: false }
  for (const duty of Object.keys(DUTIES) as Duty[]) {
    const holders = holding(duty)
    for (const [at, { person: one }] of holders.entries())
      for (const { person: other } of holders.slice(at + 1)) {
        const told = distinctApprovers(one, other, people)
        if (told.ok) two[duty] = true
        else if (told.refusal === 'tenant-unavailable') unread[duty] = true
        if (told.ok || told.refusal !== 'approvers-not-told-apart') continue
        const key = `${one.account.id} ${other.account.id}`
        const duties = [...(pairs.get(key)?.duties ?? []), duty]
        pairs.set(key, { one: nameOf(one), other: nameOf(other), duties })
      }
  }
  return {
    accounts: { approve: holding('approve').length, ease: holding('ease').length },
    two,
    unread,
    pairs: [...pairs.values()].slice(0, PAIRS_AT_MOST),
  }
}

const nameOf = ({ account: { id, displayName } }: Person): Named => ({ id, name: displayName })
