import type { AccountId } from '../rules/account/account.ts'
import { type Person, personOf } from '../rules/proofs/same-person.ts'
import { Unavailable } from '../rules/unavailable.ts'
import type { Context } from '../ports/context.ts'

/** Read afresh. Null when there is no such account; throws `Unavailable` when the tenant does not answer. */
export async function readPerson({ tenant, store }: Context, id: AccountId): Promise<Person | null> {
  const [account, held, enrolled] = await Promise.all([
    tenant.readAccount(id),
    authenticatorsOf(tenant, id),
    store.enrolled(id),
  ])
  return account && personOf(account, held, enrolled)
}

async function authenticatorsOf(tenant: Context['tenant'], id: AccountId): Promise<readonly (string | null)[] | null> {
  try {
    const authenticators = await tenant.readAuthenticators(id)
    return authenticators.kind === 'answered' ? authenticators.value.map((one) => one.address) : null
  } catch (error) {
    if (error instanceof Unavailable) return null
    throw error
  }
}
