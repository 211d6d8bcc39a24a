/**
 * Who somebody is, read from the tenant, to be compared with somebody else (rule R10).
 *
 * Without the account nobody can be compared: it throws `Unavailable`, and what rests on it is refused for now. Where
 * only the registered methods are missing the caller chooses. An approver's decision has to be made now, so the person
 * is read without them, cannot be told apart from anybody, and a second approver is needed. A proof is kept as long as
 * its request and would be worth less for good, so that it throws too.
 */
import type { AccountId } from '../rules/account/account.ts'
import type { Authenticators } from '../rules/proofs/factors/factor.ts'
import { type Person, personOf } from '../rules/proofs/same-person.ts'
import type { Context } from '../ports/context.ts'
import { ifTenantAnswers } from './from-tenant.ts'

/** Read afresh; null when there is no such account. Methods that could not be read leave the person undeterminable. */
export const readPerson = (context: Context, id: AccountId): Promise<Person | null> =>
  readWith(context, id, (tenant) => ifTenantAnswers(() => tenant.readAuthenticators(id)))

/** As `readPerson`, and throws `Unavailable` where the methods could not be read. */
export const readWholePerson = (context: Context, id: AccountId): Promise<Person | null> =>
  readWith(context, id, (tenant) => tenant.readAuthenticators(id))

/** Addresses and numbers of the methods. `authenticators` null: they could not be read. */
export const addressesIn = (authenticators: Authenticators | null): readonly (string | null)[] | null =>
  authenticators?.kind === 'answered' ? authenticators.value.map(({ address }) => address) : null

async function readWith(
  { tenant, store }: Context,
  id: AccountId,
  authenticatorsFrom: (tenant: Context['tenant']) => Promise<Authenticators | null>,
): Promise<Person | null> {
  const [account, authenticators, enrolled] = await Promise.all([
    tenant.readAccount(id),
    authenticatorsFrom(tenant),
    store.enrolled(id),
  ])
  return account && personOf(account, addressesIn(authenticators), enrolled)
}
