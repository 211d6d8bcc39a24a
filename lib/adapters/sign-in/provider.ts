import { SECOND_IN_MS } from '../../rules/duration.ts'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type ClientOptions, clientOf } from './client-authentication.ts'

/** Claims of an ID token whose signature, issuer, audience, expiry and nonce were checked. */
export type Claims = Readonly<Record<string, unknown>>

/** Milliseconds for one request to the provider. */
const PROVIDER_ANSWERS_WITHIN_MS = 10_000

/** An OpenID Connect provider. Only its ID token is read; no other address of it is called. */
export const openIdProvider = (
  provider: ClientOptions & {
    readonly id: string
    readonly name: string
    readonly issuer: string
    readonly clientId: string
    readonly subject: (claims: Claims) => string
  },
): OAuthConfig<Claims> => ({
  id: provider.id,
  name: provider.name,
  type: 'oauth',
  wellKnown: `${provider.issuer}/.well-known/openid-configuration`,
  issuer: provider.issuer,
  clientId: provider.clientId,
  ...clientOf(provider),
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  authorization: { params: { scope: 'openid profile email' } },
  httpOptions: { timeout: PROVIDER_ANSWERS_WITHIN_MS },
  profile: (claims) => ({ id: provider.subject(claims), name: null, email: null, image: null }),
})

/** The claim where it is a text that is not empty; else null. */
export const text = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null)
/** The date of a claim in seconds since 1970; null where it is no number. */
export const seconds = (claim: unknown): Date | null =>
  typeof claim === 'number' ? new Date(claim * SECOND_IN_MS) : null
/** The claim as a list, whether it is written as one text or several. */
export const textsOf = (claim: unknown): readonly string[] =>
  [claim].flat().filter((one): one is string => typeof one === 'string' && one !== '')
