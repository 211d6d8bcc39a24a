import { foldAddress, isOwnMailbox, sameAddress } from '../../account/address.ts'
import type { MethodTrust } from '../assurance.ts'
import { counting } from '../enrolment.ts'
import { type Aged, isOldEnough, PROFILE_ADDRESS } from '../freshness.ts'
import type { Accepted, Factor, Holdings, IsOf, OutsideIdentity } from './factor.ts'

/**
 * A sign-in at another OpenID Connect provider. It proves; it never signs in (rule R8).
 *
 * One that was linked at enrolment is a bound authenticator. Matching on e-mail
 * is worth what a code to that address is worth, needs a boolean
 * `email_verified`, and is never allowed for a Microsoft issuer, whose e-mail
 * claim a tenant's administrator can set at will.
 */
export const secondIdentity = {
  id: 'second-identity',
  kind: 'outside-identity',
  channel: 'identity',
  accepts: (identity, provider, holdings, isOf): Accepted | null => {
    if (identity.issuer !== provider.issuer) return null
    const linked = linkedOf(holdings, isOf)
    if (linked) return linked
    if (!provider.matchOnEmail || isMicrosoft(provider.issuer)) return null
    return matchOnEmail(identity, holdings)
  },
} as const satisfies Factor

/**
 * The lasting name of an identity (rule R8): issuer and subject; at Entra ID tenant and object id. Only a keyed hash
 * of it is stored.
 */
export const lastingNameOf = ({ issuer, subject, tenantId, objectId }: OutsideIdentity): string =>
  tenantId && objectId ? `${tenantId}\n${objectId}` : `${issuer}\n${subject}`

function linkedOf(
  { enrolled = [], now, freshnessWindowInDays, troubleSince = null }: Holdings,
  isOf: IsOf,
): Accepted | null {
  const held = counting(enrolled, 'linked-identity', { now, windowInDays: freshnessWindowInDays, troubleSince })
  const link = held.find(({ subject }) => isOf(subject))
  if (!link) return null
  const worth = { method: 'bound-authenticator', channel: 'identity', standing: 'registered' } as const
  return { ...worth, authenticator: link.id, boundAt: link.addedAt }
}

function matchOnEmail(
  identity: OutsideIdentity,
  { account, authenticators, methodChanges, now, freshnessWindowInDays, troubleSince }: Holdings,
): Accepted | null {
  if (!isVerified(identity) || !identity.email || authenticators.kind === 'failed') return null
  const address = foldAddress(identity.email)
  if (isOwnMailbox(account, address)) return null
  const isOld = (method: Aged) => isOldEnough(method, methodChanges, now, freshnessWindowInDays, troubleSince)
  const registered = authenticators.value.filter(
    (one) => one.kind === 'email' && one.address && sameAddress(one.address, address),
  )
  if (registered.length > 0) return registered.some(isOld) ? worth('registered', address) : null
  const inProfile = account.otherMails.some((mail) => sameAddress(mail, address))
  return inProfile && isOld(PROFILE_ADDRESS) ? worth('profile', address) : null
}

/** Some providers send "true" as text, for addresses that they never checked: only the boolean counts. */
const isVerified = ({ emailVerified }: OutsideIdentity): boolean => typeof emailVerified === 'boolean' && emailVerified

const worth = (standing: MethodTrust, authenticator: string) =>
  ({ method: 'issued-code', channel: 'email', standing, authenticator }) as const

/** Hosts of the issuers of Entra ID, External ID, B2C and personal Microsoft accounts, in every cloud. */
const MICROSOFT = [
  'microsoftonline.com',
  'microsoftonline.us',
  'microsoftonline.de',
  'microsoftonline.cn',
  'partner.microsoftonline.cn',
  'chinacloudapi.cn',
  'windows.net',
  'live.com',
  'b2clogin.com',
  'b2clogin.us',
  'b2clogin.cn',
  'ciamlogin.com',
  'ciamlogin.us',
  'microsoft.com',
]

/**
 * An issuer that is no address counts as Microsoft's: its owner cannot be known, so its e-mail claim is not trusted.
 */
export const isMicrosoft = (issuer: string): boolean => {
  if (!URL.canParse(issuer)) return true
  const host = new URL(issuer).hostname.replace(/\.$/, '')
  return MICROSOFT.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
