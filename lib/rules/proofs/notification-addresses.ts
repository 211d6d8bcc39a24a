/**
 * What reaches an account's owner: registered e-mail, addresses of the profile,
 * the registered mobile, and addresses confirmed at enrolment
 * (NIST SP 800-63B-4 §4.6, ids N13 to N15).
 */
import { DAY_IN_MS } from '../duration.ts'
import type { Account } from '../account/account.ts'
import { foldAddress, sameAddress } from '../account/address.ts'
import type { Enrolled } from './enrolment.ts'
import type { Authenticators, Holdings } from './factors/factor.ts'
import { type Aged, isKnownFresh, PROFILE_ADDRESS } from './freshness.ts'

export interface Channels {
  readonly mails: readonly string[]
  readonly mobiles: readonly string[]
}

/**
 * Whether an address has no date of its own, so that the audit log has to say whether it is new: a method that
 * Microsoft left undated, or an address of the profile.
 */
export function restsOnChanges({ otherMails }: Account, authenticators: Authenticators): boolean {
  if (authenticators.kind === 'failed') return false
  const addressed = authenticators.value.filter(({ address }) => address !== null)
  const isRegistered = (mail: string) => addressed.some(({ address }) => address !== null && sameAddress(address, mail))
  return addressed.some(({ createdAt }) => createdAt === null) || !otherMails.every(isRegistered)
}

/** All addresses and numbers that reach the account's owner. */
export function channelsOf(holdings: Holdings): Channels {
  const { account, authenticators } = holdings
  const registered = authenticators.kind === 'answered' ? authenticators.value : []
  const mails = [
    ...registered.filter(({ kind }) => kind === 'email').flatMap(({ address }) => address ?? []),
    ...account.otherMails,
    ...enrolledAddresses(holdings).map(({ address }) => address),
  ]
  const mobiles = registered
    .filter(({ kind, phoneType }) => kind === 'phone' && phoneType !== 'office')
    .flatMap(({ address }) => address ?? [])
  return { mails: [...new Set(mails.map(foldAddress))], mobiles: [...new Set(mobiles)] }
}

/** Those that were there before the freshness window, so that an intruder cannot have added them lately. */
export function oldChannelsOf(holdings: Holdings): Channels {
  const { mails, mobiles } = channelsOf(holdings)
  const isOld = (to: string) => !isFreshAddress(holdings, to)
  return { mails: mails.filter(isOld), mobiles: mobiles.filter(isOld) }
}

/**
 * Whether the address is new. An intruder may have added it yesterday: it is notified, but cannot stop or take back
 * anything (rule R12).
 */
export function isFreshAddress(holdings: Holdings, to: string): boolean {
  const { account, authenticators, methodChanges, now, freshnessWindowInDays } = holdings
  const registered = (authenticators.kind === 'answered' ? authenticators.value : []).filter(
    ({ address }) => address && sameAddress(address, to),
  )
  const inProfile = account.otherMails.some((mail) => sameAddress(mail, to)) ? [PROFILE_ADDRESS] : []
  const ofTenant: readonly Aged[] = registered.length > 0 ? registered : inProfile
  const own = enrolledAddresses(holdings).filter(({ address }) => sameAddress(address, to))
  const known = ofTenant.length > 0 ? ofTenant : own.map(({ addedAt }) => ({ createdAt: addedAt }))
  return known.some((method) => isKnownFresh(method, methodChanges, now, freshnessWindowInDays))
}

/**
 * A removed address is still notified while its removal can be taken back: an intruder who removes it wants it to be
 * silent.
 */
const enrolledAddresses = ({ enrolled = [], now, freshnessWindowInDays }: Holdings) =>
  enrolled.filter(
    (one): one is Extract<Enrolled, { kind: 'address' }> =>
      one.kind === 'address' &&
      (one.ended === null ||
        (one.ended.why === 'removed' && one.ended.at.getTime() > now.getTime() - freshnessWindowInDays * DAY_IN_MS)),
  )
