import type { OutsideIdentity } from '../../rules/proofs/factors/factor.ts'
import { isOfTenant } from '../../rules/proofs/outside-providers.ts'
import { isGuest } from './entra-claims.ts'
import type { ProviderAccess } from './provider-access.ts'
import { type Claims, text, textsOf } from './provider.ts'

/**
 * The identity in a provider's claims, of those that this kind of provider can be trusted for; null where they are not
 * enough. Only the boolean true counts as `email_verified`; some providers send a string.
 */
export function identityFrom(
  claims: Claims,
  provider: Pick<ProviderAccess, 'issuer' | 'kind' | 'fresh'>,
): OutsideIdentity | null {
  const issuer = text(claims.iss)
  const subject = text(claims.sub)
  if (!issuer || !subject || issuer !== provider.issuer) return null
  const identity = { issuer, subject, email: text(claims.email), emailVerified: claims.email_verified === true }
  return provider.kind === 'entra' ? ofTenant(identity, claims, provider) : identity
}

/** Only for people whose home is the tenant that the issuer names. */
function ofTenant(
  identity: OutsideIdentity,
  claims: Claims,
  { issuer, fresh }: Pick<ProviderAccess, 'issuer' | 'fresh'>,
): OutsideIdentity | null {
  const [tenantId, objectId] = [text(claims.tid), text(claims.oid)]
  if (!tenantId || !objectId || !isOfTenant(issuer, tenantId) || claims.idtyp === 'app' || isGuest(claims)) return null
  // By the authentication context alone: `amr` says what kinds were used, and not what was demanded.
  const strong = fresh?.acrs ? textsOf(claims.acrs).includes(fresh.acrs) : false
  return {
    ...identity,
    tenantId,
    objectId,
    multiFactor: strong,
    ...(typeof claims.auth_time === 'number' && { signedInAt: claims.auth_time }),
  }
}
