import { isOldEnough } from '../freshness.ts'
import type { Factor, Holdings, OutsideIdentity } from './factor.ts'

/**
 * A sign-in at another OpenID Connect provider. It proves; it never signs in (rule R8).
 *
 * Matching on e-mail is worth what a code to that address is worth, needs a
 * boolean `email_verified`, and is never allowed for a Microsoft issuer, whose
 * e-mail claim a tenant's administrator can set at will.
 */
export const secondIdentity = {
  id: 'second-identity',
  kind: 'outside-identity',
  channel: 'identity',
  accepts: (identity, provider, holdings) => {
    if (identity.issuer !== provider.issuer) return null
    if (!provider.matchOnEmail || isMicrosoft(provider.issuer)) return null
    return matchOnEmail(identity, holdings)
  },
} as const satisfies Factor

function matchOnEmail(
  identity: OutsideIdentity,
  { account, authenticators, methodChanges, now, freshnessWindowInDays }: Holdings,
) {
  if (!identity.emailVerified || !identity.email || authenticators.kind === 'failed') return null
  const address = identity.email.toLowerCase()
  const registered = authenticators.value.find((one) => one.kind === 'email' && one.address?.toLowerCase() === address)
  if (registered) {
    return isOldEnough(registered, methodChanges, now, freshnessWindowInDays)
      ? ({ method: 'issued-code', channel: 'email', standing: 'registered', authenticator: address } as const)
      : null
  }
  const inProfile = account.otherMails.some((mail) => mail.toLowerCase() === address)
  return inProfile && isOldEnough({ createdAt: null }, methodChanges, now, freshnessWindowInDays)
    ? ({ method: 'issued-code', channel: 'email', standing: 'profile', authenticator: address } as const)
    : null
}

/** Entra ID, B2C and personal Microsoft accounts in every cloud. */
export const isMicrosoft = (issuer: string): boolean => {
  const host = new URL(issuer).hostname
  return /(^|\.)(microsoftonline\.(com|us)|windows\.net|live\.com|b2clogin\.com|ciamlogin\.com|chinacloudapi\.cn|partner\.microsoftonline\.cn|microsoft\.com)$/.test(
    host,
  )
}
