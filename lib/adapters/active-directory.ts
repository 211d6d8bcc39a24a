/**
 * The organisation's own Active Directory, over LDAPS, with rights to unlock and
 * reset below one organisational unit and to nothing else.
 *
 * An account is found by the anchor that Entra ID keeps of it, never by a name.
 * Each call binds, asks and leaves: connections that idle through a firewall die
 * silently, and a recovery is rare.
 *
 * @see MS-ADTS §3.1.1.3.1.5 (unicodePwd), §3.1.1.5.3.1.4 (lockoutTime); MS-SAMR §3.1.1.7 (password policy)
 */
import { Attribute, Change, Client, type Entry, EqualityFilter, OrFilter, ResultCodeError } from 'ldapts'
import { type Look, seen, unseen } from '../evidence.ts'
import type { OnPremisesAccount } from '../on-premises.ts'
import type { Applied, Log, OnPremises } from '../ports.ts'

export interface ActiveDirectoryOptions {
  /** ldaps://host:port */
  readonly url: string
  /** Distinguished name, or name@domain, of the delegated account. */
  readonly account: string
  readonly password: string
  /** The organisational unit that it was delegated. */
  readonly below: string
  readonly log: Log
  readonly now: () => Date
}

const ANSWERS_WITHIN_MS = 5_000
/** Bits of `msDS-User-Account-Control-Computed` and `userAccountControl`. */
const LOCKED_OUT = 0x10
const DISABLED = 0x2
/** 100-nanosecond steps since 1601, as a directory counts. */
const STEPS_IN_MS = 10_000n
const EPOCH_IN_MS = 11_644_473_600_000n
const FOR_EVER = 0x7fff_ffff_ffff_ffffn

const OF_ACCOUNT = [
  'userAccountControl',
  'accountExpires',
  'msDS-User-Account-Control-Computed',
  'pwdLastSet',
  'lockoutTime',
  'adminCount',
  'logonHours',
] as const

export function openActiveDirectory(options: ActiveDirectoryOptions): OnPremises {
  const { url, account, password, below, log, now } = options

  async function bound<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ url, timeout: ANSWERS_WITHIN_MS, connectTimeout: ANSWERS_WITHIN_MS })
    try {
      await client.bind(account, password)
      return await work(client)
    } finally {
      await client.unbind().catch(() => undefined)
    }
  }

  async function find(client: Client, anchor: string): Promise<Entry | null> {
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
    // Two would be a directory that contradicts itself: then it is nobody's.
    return searchEntries.length === 1 ? (searchEntries[0] ?? null) : null
  }

  async function change(anchor: string, changes: readonly Change[], name: string): Promise<Applied> {
    let isSent = false
    try {
      return await bound(async (client) => {
        const found = await find(client, anchor)
        if (!found) return { kind: 'refused', why: 'not-found' } as const
        isSent = true
        await client.modify(found.dn, [...changes])
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
        return await bound(async (client): Promise<Look<OnPremisesAccount | null>> => {
          const found = await find(client, anchor)
          return seen(found && accountFrom(found, await rulesIn(client), now()), now())
        })
      } catch (fault) {
        log.warn({ call: 'read', fault: faultOf(fault) }, 'Active Directory gave no answer')
        return unseen('failed')
      }
    },
    unlock: (anchor) => change(anchor, [replacing('lockoutTime', '0')], 'unlock'),
    // In one change: a new password that is locked out would only bring the person back.
    setPassword: (anchor, chosen) =>
      change(
        anchor,
        [replacing('unicodePwd', Buffer.from(`"${chosen}"`, 'utf16le')), replacing('lockoutTime', '0')],
        'set-password',
      ),
  }
}

const GUID_BYTES = 16

const replacing = (type: string, value: string | Buffer): Change =>
  new Change({
    operation: 'replace',
    modification: new Attribute({ type, values: [value] as string[] | Buffer[] }),
  })

/** Of the domain, in the steps of the directory; null: there is no such rule. A rule for some people alone is not read. */
interface Rules {
  readonly minimumAge: bigint | null
  readonly lockoutDuration: bigint | null
}

async function rulesIn(client: Client): Promise<Rules> {
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

/** Spans are written as negative numbers; none, and for ever, come to nothing that could be waited for. */
function spanOf(written: string | null): bigint | null {
  const span = BigInt(written ?? '0')
  return span < 0n && span > -FOR_EVER ? -span : null
}

function accountFrom(entry: Entry, { minimumAge, lockoutDuration }: Rules, now: Date): OnPremisesAccount {
  const setAt = BigInt(textOf(entry, 'pwdLastSet') ?? '0')
  const lockedSince = BigInt(textOf(entry, 'lockoutTime') ?? '0')
  const locked = (Number(textOf(entry, 'msDS-User-Account-Control-Computed') ?? 0) & LOCKED_OUT) !== 0
  const isDated = locked && lockedSince > 0n
  const insideLogonHours = isAllowed(entry, now)
  return {
    enabled: (Number(textOf(entry, 'userAccountControl') ?? DISABLED) & DISABLED) === 0 && !isOver(entry, now),
    locked,
    lockedAt: isDated ? momentOf(lockedSince) : null,
    opensAt: isDated && lockoutDuration !== null ? momentOf(lockedSince + lockoutDuration) : null,
    passwordChangedAt: setAt > 0n ? momentOf(setAt) : null,
    // Zero says that it has to be changed at the next sign-in, whatever its age.
    passwordMayChangeAt: setAt > 0n && minimumAge !== null ? momentOf(setAt + minimumAge) : null,
    isProtected: textOf(entry, 'adminCount') === '1',
    insideLogonHours,
    hoursBeginAt: insideLogonHours ? null : hoursBegin(entry, now),
  }
}

const momentOf = (steps: bigint): Date => new Date(Number(steps / STEPS_IN_MS - EPOCH_IN_MS))

/** Past the date on which the directory ends the account. Entra ID does not hear of it: a new password would work there. */
function isOver(entry: Entry, now: Date): boolean {
  const ends = BigInt(textOf(entry, 'accountExpires') ?? '0')
  return ends > 0n && ends < FOR_EVER && momentOf(ends) <= now
}

/** One bit an hour from Sunday midnight UTC. Absent or empty: at any time. */
function isAllowed(entry: Entry, at: Date): boolean {
  const [hours] = [entry.logonHours].flat()
  if (!Buffer.isBuffer(hours) || hours.length < 21) return true
  const hour = at.getUTCDay() * 24 + at.getUTCHours()
  return (((hours[hour >> 3] ?? 0xff) >> (hour & 7)) & 1) === 1
}

const HOUR_IN_MS = 3_600_000
const HOURS_OF_A_WEEK = 168

function hoursBegin(entry: Entry, now: Date): Date | null {
  const thisHour = Math.floor(now.getTime() / HOUR_IN_MS)
  const coming = Array.from({ length: HOURS_OF_A_WEEK }, (_, i) => new Date((thisHour + 1 + i) * HOUR_IN_MS))
  return coming.find((at) => isAllowed(entry, at)) ?? null
}

/** An absent attribute comes as an empty list. */
function textOf(entry: Entry | undefined, name: string): string | null {
  const [first] = [entry?.[name] ?? []].flat()
  return first === undefined ? null : String(first)
}

/** LDAP result codes. @see RFC 4511 §4.1.9 */
const CODES = {
  constraintViolation: 19,
  noSuchObject: 32,
  insufficientAccess: 50,
  unwilling: 53,
  busy: 51,
  unavailable: 52,
}

/** Before the change was sent, nothing happened; after it, only an answer of the directory says so. */
function appliedBy(fault: unknown, isSent: boolean): Applied {
  if (!isSent) return { kind: 'not-applied', why: 'unavailable' }
  if (!(fault instanceof ResultCodeError)) return { kind: 'unknown' }
  switch (fault.code) {
    case CODES.constraintViolation:
    case CODES.unwilling:
      return { kind: 'refused', why: 'password-refused' }
    case CODES.noSuchObject:
      return { kind: 'refused', why: 'not-found' }
    case CODES.insufficientAccess:
      return { kind: 'refused', why: 'not-permitted' }
    case CODES.busy:
    case CODES.unavailable:
      return { kind: 'not-applied', why: 'unavailable' }
    default:
      return { kind: 'unknown' }
  }
}

/** Never the message, which may hold a name. */
const faultOf = (fault: unknown): string =>
  fault instanceof ResultCodeError ? `ldap ${fault.code}` : fault instanceof Error ? fault.name : 'unknown'
