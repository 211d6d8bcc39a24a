/**
 * The rules for this person's password and how long a lockout of it lasts: by the fine-grained password policy that
 * was made for them where there is one, else by the domain's.
 *
 * Which policy holds can be read by whoever may read all of the account; the policy itself only by whom reading it was
 * delegated to. The domain's values are never used in its place, nor where the account would not show us a policy of
 * its own.
 *
 * @see MS-ADTS §3.1.1.4.4 (what may not be read is left out), §3.1.1.4.5.36 (msDS-ResultantPSO); MS-SAMR §3.1.1.7
 */
import { type Client, type Entry, InsufficientAccessError, NoSuchObjectError } from 'ldapts'
import { spanOf, textOf } from './ldap-values.ts'

/** In the directory's unit, 100 nanoseconds. */
export interface Rules {
  /** Null: there may be one, which we may not read. */
  readonly minimumAge: bigint | null
  /** Null: it lasts until somebody unlocks, or we may not read it. */
  readonly lockoutDuration: bigint | null
}

const RULE_OF_ACCOUNT = 'msDS-ResultantPSO'
/**
 * Every object has it, and like the policy it is in no property set: whoever is not shown it would not be shown the
 * policy either.
 */
const BY_THE_SAME_RIGHT = 'uSNChanged'

/** Attributes of an account that say which policy holds. */
export const RULED_BY = [RULE_OF_ACCOUNT, BY_THE_SAME_RIGHT] as const
const NOT_KNOWN: Rules = { minimumAge: null, lockoutDuration: null }

/** The rules that hold for this account; not known where we may not read which they are. */
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

/** Undefined: we may not read it. */
async function entryAt(client: Client, name: string, attributes: string[]): Promise<Entry | undefined> {
  try {
    const { searchEntries } = await client.search(name, { scope: 'base', filter: '(objectClass=*)', attributes })
    return searchEntries[0]
  } catch (fault) {
    if (fault instanceof NoSuchObjectError || fault instanceof InsufficientAccessError) return undefined
    throw fault
  }
}
