/** How the tenant's domains authenticate. Kept for a while: they change once in years, and every reading needs them. */
import { MINUTE_IN_MS } from '../../../rules/duration.ts'
import { type Answer, answered } from '../../../rules/account/account.ts'
import type { Reader } from '../transport/reader.ts'
import type { Reply } from '../transport/reply.ts'
import { domainShape } from './user-shapes.ts'

type DomainTypes = ReadonlyMap<string, string>

export interface Domains {
  /** What is kept, if it is fresh enough. */
  kept(): DomainTypes | null
  /** Keeps what a reply to `domains` says. */
  keep(reply: Reply): Promise<Answer<DomainTypes>>
  /** Reads it anew: a domain may have been added since. */
  ask(): Promise<Answer<DomainTypes>>
}

/** The domains' kinds, kept in this process for so many minutes. */
export function openDomains(reader: Reader, cacheInMinutes: number, now: () => Date): Domains {
  let held: { readonly types: DomainTypes; readonly readAt: number } | null = null

  async function keep(reply: Reply): Promise<Answer<DomainTypes>> {
    const domains = await reader.allOf(reply, domainShape, 'domains')
    if (domains.kind !== 'answered') return domains
    const types = new Map(domains.value.map(({ id, authenticationType }) => [id.toLowerCase(), authenticationType]))
    held = { types, readAt: now().getTime() }
    return answered(types)
  }

  return {
    kept: () => (held && now().getTime() - held.readAt < cacheInMinutes * MINUTE_IN_MS ? held.types : null),
    keep,
    ask: async () => keep(await reader.read('domains', {})),
  }
}
