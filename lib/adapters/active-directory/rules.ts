/** What the domain asks of passwords and locks. A rule for some people alone is not read. @see MS-SAMR §3.1.1.7 */
import type { Client } from 'ldapts'
import { spanOf, textOf } from './values.ts'

/** In the steps of the directory; null: there is no such rule. */
export interface Rules {
  readonly minimumAge: bigint | null
  readonly lockoutDuration: bigint | null
}

export async function rulesIn(client: Client): Promise<Rules> {
  const { searchEntries: roots } = await client.search('', {
    scope: 'base',
    filter: '(objectClass=*)',
    attributes: ['defaultNamingContext'],
  })
  const domain = textOf(roots[0], 'defaultNamingContext')
  if (!domain) return { minimumAge: null, lockoutDuration: null }
  const { searchEntries } = await client.search(domain, {
    scope: 'base',
    filter: '(objectClass=*)',
    attributes: ['minPwdAge', 'lockoutDuration'],
  })
  return {
    minimumAge: spanOf(textOf(searchEntries[0], 'minPwdAge')),
    lockoutDuration: spanOf(textOf(searchEntries[0], 'lockoutDuration')),
  }
}
