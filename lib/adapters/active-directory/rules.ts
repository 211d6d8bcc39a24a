/**
 * What is asked of this person's password, and how long a lock of it lasts: by the rule
 * that was made for them where there is one (a fine-grained password policy), else by
 * the domain's.
 *
 * Which rule holds, the account says to anybody who may read it; what it says, only to
 * whom it was delegated. The domain's values are never told in its place.
 *
 * @see MS-ADTS §3.1.1.4.5.36 (msDS-ResultantPSO); MS-SAMR §3.1.1.7 (password policy)
 */
import { type Client, type Entry, InsufficientAccessError, NoSuchObjectError } from 'ldapts'
import { spanOf, textOf } from './values.ts'

/** In the steps of the directory. */
export interface Rules {
  /** Null: there may be one, and it is not readable. */
  readonly minimumAge: bigint | null
  /** Null: until somebody unlocks, or not readable. */
  readonly lockoutDuration: bigint | null
}

export const RULE_OF_ACCOUNT = 'msDS-ResultantPSO'

export async function rulesFor(client: Client, account: Entry): Promise<Rules> {
  const own = textOf(account, RULE_OF_ACCOUNT)
  if (own !== null) return rulesAt(client, own, 'msDS-MinimumPasswordAge', 'msDS-LockoutDuration')
  const domain = textOf(await entryAt(client, '', ['defaultNamingContext']), 'defaultNamingContext')
  return rulesAt(client, domain ?? '', 'minPwdAge', 'lockoutDuration')
}

async function rulesAt(client: Client, name: string, age: string, duration: string): Promise<Rules> {
  const entry = await entryAt(client, name, [age, duration])
  return { minimumAge: spanOf(textOf(entry, age)), lockoutDuration: spanOf(textOf(entry, duration)) }
}

/** Undefined: it is not for us to see. */
async function entryAt(client: Client, name: string, attributes: string[]): Promise<Entry | undefined> {
  try {
    const { searchEntries } = await client.search(name, { scope: 'base', filter: '(objectClass=*)', attributes })
    return searchEntries[0]
  } catch (fault) {
    if (fault instanceof NoSuchObjectError || fault instanceof InsufficientAccessError) return undefined
    throw fault
  }
}
