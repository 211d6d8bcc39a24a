/**
 * What a diagnosis reads from Exchange: the restricted senders as one list for everybody, the forwarding of each
 * mailbox by itself.
 */
import type { SendingRestriction } from '../../rules/diagnosis/evidence.ts'
import type { SourceReading } from '../../rules/source-reading.ts'
import type { Exchange } from './exchange.ts'
import { type MailboxOwner, restrictionOf, sendersOf } from './sending-restrictions.ts'
import { openList } from '../shared-sources/shared-list.ts'
import { openSwitch, type SourceOptions } from '../shared-sources/shared-source.ts'

export interface MailboxSources {
  readSendingRestriction(of: MailboxOwner, anew: boolean): Promise<SourceReading<SendingRestriction | null>>
  /** Inside or outside; null when the mailbox does not forward. */
  readForwarding(signInName: string): Promise<SourceReading<string | null>>
}

/** Both sources, shared by all instances. `anew`: read now, for a write. */
export function openMailboxSources(
  exchange: Exchange,
  options: Omit<SourceOptions, 'refresh' | 'name'>,
): MailboxSources {
  const restricted = openList({
    ...options,
    name: 'restricted-senders',
    readAll: () => exchange.readRestrictedSenders(),
  })
  const forwarding = openSwitch({ ...options, name: 'forwarding' })
  return {
    async readSendingRestriction(of, anew) {
      if (anew) return exchange.readSendingRestriction(of)
      const look = await restricted.read()
      if (look.kind === 'unseen' && look.why === 'failed') return exchange.readSendingRestriction(of)
      return look.kind === 'unseen' ? look : restrictionOf(sendersOf(of), look)
    },
    readForwarding: (signInName) => forwarding(() => exchange.readForwarding(signInName)),
  }
}
