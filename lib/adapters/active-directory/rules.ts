/**
 * What is asked of this person's password, and how long a lock of it lasts: by the rule
 * that was made for them where there is one (a fine-grained password policy), else by
 * the domain's.
 *
 * Which rule holds, the account says to whoever may read all of it; what it says, only to
 * whom it was delegated. The domain's values are never told in its place, nor where the
 * account would keep a rule of its own from us.
 *
 * @see MS-ADTS §3.1.1.4.5.36 (msDS-ResultantPSO), §3.1.1.4.4 (what may not be read is left out); MS-SAMR §3.1.1.7
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

const RULE_OF_ACCOUNT = 'msDS-ResultantPSO'
/** Every object has it, and like the rule it is in no property set: who is not shown it would not be shown the rule. */
const BY_THE_SAME_RIGHT = 'uSNChanged'

/** What of an account says which rule holds. */
export const RULED_BY = [RULE_OF_ACCOUNT, BY_THE_SAME_RIGHT] as const
const NOT_KNOWN: Rules = { minimumAge: null, lockoutDuration: null }

export async function rulesFor(client: Client, account: Entry): Promise<Rules> {
  const own = textOf(account, RULE_OF_ACCOUNT)
  if (own !== null) return rulesAt(client, own, 'msDS-MinimumPasswordAge', 'msDS-LockoutDuration')
  if (textOf(account, BY_THE_SAME_RIGHT) === null) return NOT_KNOWN
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
