/**
 * The organisation's own Active Directory, with rights to unlock and reset below one
 * organisational unit and to nothing else.
 *
 * An account is found by the anchor that Entra ID keeps of it, never by a name.
 *
 * @see MS-ADTS §3.1.1.3.1.5 (unicodePwd), §3.1.1.5.3.1.4 (lockoutTime)
 */
import { Attribute, Change, type Client, type Control, type Entry, EqualityFilter, OrFilter } from 'ldapts'
import { type SourceReading, seen, unseen } from '../../rules/source-reading.ts'
import type { OnPremisesAccount } from '../../rules/account/on-premises.ts'
import type { Applied } from '../../ports/tenant-write.ts'
import type { Log } from '../../ports/logger.ts'
import type { OnPremises } from '../../ports/on-premises-directory.ts'
import { accountFrom, OF_ACCOUNT } from './directory-account.ts'
import { appliedBy, faultOf } from './ldap-answer.ts'
import { bound, type Credentials } from './connection.ts'
import { withPasswordHistory } from './password-history-control.ts'
import { rulesFor } from './password-rules.ts'

export interface ActiveDirectoryOptions extends Credentials {
  /** The organisational unit that was delegated to us. */
  readonly below: string
  readonly log: Log
  readonly now: () => Date
}

/** The port for the organisation's own directory. Each call makes one connection; a write is not repeated. */
export function openActiveDirectory(options: ActiveDirectoryOptions): OnPremises {
  const { below, log, now } = options

  async function change(
    anchor: string,
    name: string,
    changes: readonly Change[],
    controls: readonly Control[] = [],
  ): Promise<Applied> {
    let isSent = false
    try {
      return await bound(options, async (client, late) => {
        const found = await find(client, below, anchor)
        if (!found) return { kind: 'refused', why: 'not-found' } as const
        late.throwIfAborted()
        isSent = true
        await client.modify(found.dn, [...changes], [...controls])
        return { kind: 'applied' } as const
      })
    } catch (fault) {
      log.warn({ call: name, fault: faultOf(fault) }, 'Active Directory did not make a change')
      return appliedBy(fault, isSent)
    }
  }

  return {
    async read(anchor) {
      try {
        return await bound(options, async (client): Promise<SourceReading<OnPremisesAccount | null>> => {
          const found = await find(client, below, anchor)
          return seen(found && accountFrom(found, await rulesFor(client, found), now()), now())
        })
      } catch (fault) {
        log.warn({ call: 'read', fault: faultOf(fault) }, 'Active Directory gave no answer')
        return unseen('failed')
      }
    },
    unlock: (anchor) => change(anchor, 'unlock', [replacing('lockoutTime', '0')]),
    // Unlocks in the same change: a new password on a locked account would only bring the person back.
    setPassword: (anchor, chosen, asOwnChange) =>
      change(
        anchor,
        'set-password',
        [replacing('unicodePwd', Buffer.from(`"${chosen}"`, 'utf16le')), replacing('lockoutTime', '0')],
        asOwnChange ? [withPasswordHistory()] : [],
      ),
  }
}

const GUID_BYTES = 16

async function find(client: Client, below: string, anchor: string): Promise<Entry | null> {
  const guid = Buffer.from(anchor, 'base64')
  if (guid.length !== GUID_BYTES) return null
  const { searchEntries } = await client.search(below, {
    scope: 'sub',
    sizeLimit: 2,
    filter: new OrFilter({
      filters: ['objectGUID', 'mS-DS-ConsistencyGuid'].map(
        (attribute) => new EqualityFilter({ attribute, value: guid }),
      ),
    }),
    attributes: [...OF_ACCOUNT],
    explicitBufferAttributes: ['logonHours'],
  })
  // Two entries with one anchor contradict each other, so neither is used.
  return searchEntries.length === 1 ? (searchEntries[0] ?? null) : null
}

const replacing = (type: string, value: string | Buffer): Change =>
  new Change({
    operation: 'replace',
    modification: new Attribute({ type, values: [value] as string[] | Buffer[] }),
  })
