/**
 * Accounts by the hundred thousand, for load tests: `user000042@contoso.com`.
 *
 * Name and id say the number, so that nothing is made before it is asked for.
 */
import type { TenantAccount } from './account.ts'
import { accountFrom } from './person.ts'

export const MOST_NUMBERED = 1_000_000

const NAME = /^user(\d{6})@contoso\.com$/
const ID = /^c0de0000-0000-4000-8000-([0-9a-f]{12})$/

const numberedName = (number: number): string => `user${String(number).padStart(6, '0')}@contoso.com`
const numberedId = (number: number): string => `c0de0000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

export function numberOf(idOrName: string): number | null {
  const name = NAME.exec(idOrName)?.[1]
  if (name) return Number(name)
  const id = ID.exec(idOrName)?.[1]
  return id ? Number.parseInt(id, 16) : null
}

export function numberedAccount(number: number, now: Date): TenantAccount {
  const account = accountFrom(
    {
      name: `Employee ${number}`,
      signInName: numberedName(number),
      trouble: 'One of many',
      outcome: 'For load tests',
      email: `user${number}@example.org`,
      phone: `+44 7700900${String(number % 1000).padStart(3, '0')}`,
    },
    now,
  )
  account.user.id = numberedId(number)
  return account
}
