/** An account, as its entry in the directory shows it. @see MS-ADTS §3.1.1.4.5.17 (msDS-User-Account-Control-Computed) */
import type { Entry } from 'ldapts'
import type { OnPremisesAccount } from '../../rules/account/on-premises.ts'
import { hoursBegin, isInside } from './logon-hours.ts'
import { RULED_BY, type Rules } from './password-rules.ts'
import { FOR_EVER, momentOf, textOf } from './ldap-values.ts'

export const OF_ACCOUNT = [
  'userAccountControl',
  'accountExpires',
  'msDS-User-Account-Control-Computed',
  'pwdLastSet',
  'lockoutTime',
  'adminCount',
  'logonHours',
  ...RULED_BY,
] as const

/** Bits of `msDS-User-Account-Control-Computed` and `userAccountControl`. */
const LOCKED_OUT = 0x10
const DISABLED = 0x2
const BY_SMART_CARD_ALONE = 0x4_0000

/** The account as its entry shows it at this moment. `rules`: the minimum age and lockout duration that hold for it. */
export function accountFrom(entry: Entry, { minimumAge, lockoutDuration }: Rules, now: Date): OnPremisesAccount {
  const written = textOf(entry, 'pwdLastSet')
  const setAt = BigInt(written ?? '0')
  const lockedSince = BigInt(textOf(entry, 'lockoutTime') ?? '0')
  const locked = (Number(textOf(entry, 'msDS-User-Account-Control-Computed') ?? 0) & LOCKED_OUT) !== 0
  const isDated = locked && lockedSince > 0n
  const insideLogonHours = isInside(entry, now)
  const control = Number(textOf(entry, 'userAccountControl') ?? DISABLED)
  return {
    enabled: (control & DISABLED) === 0 && !isOver(entry, now),
    locked,
    lockedAt: isDated ? momentOf(lockedSince) : null,
    opensAt: isDated && lockoutDuration ? momentOf(lockedSince + lockoutDuration) : null,
    passwordChangedAt: setAt > 0n ? momentOf(setAt) : null,
    // A date of zero means that the password has to be changed at the next sign-in, whatever its age.
    passwordMayChangeAt: setAt > 0n && minimumAge ? momentOf(setAt + minimumAge) : null,
    minimumAgeSeen: minimumAge === 0n || (written !== null && (setAt === 0n || minimumAge !== null)),
    isProtected: (textOf(entry, 'adminCount') ?? '0') !== '0' || (control & BY_SMART_CARD_ALONE) !== 0,
    insideLogonHours,
    hoursBeginAt: insideLogonHours ? null : hoursBegin(entry, now),
  }
}

/**
 * Whether the account is past the date on which the directory ends it. Entra ID does not know that date, so a new
 * password would still work there.
 */
function isOver(entry: Entry, now: Date): boolean {
  const ends = BigInt(textOf(entry, 'accountExpires') ?? '0')
  return ends > 0n && ends < FOR_EVER && momentOf(ends) <= now
}
