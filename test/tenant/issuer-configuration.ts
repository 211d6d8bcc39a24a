/** What an issuer is told, and how the OpenID Connect library is set up to behave so. */
import { type JsonWebKey, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Configuration } from 'oidc-provider'
import { memory } from './oidc-memory.ts'
import { makeKey, type SigningAlgorithm } from './signing.ts'

export interface Identity {
  /** The `sub` of the ID token. */
  readonly subject: string
  readonly claims: Readonly<Record<string, unknown>>
}

export interface IssuerClient {
  readonly id: string
  readonly secret: string
  /** `client_secret_basic` where nothing is said. */
  readonly authentication?: 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'
  /** The public key of one that signs what it says of itself. */
  readonly key?: JsonWebKey
}

export interface IssuerOptions {
  /** The whole issuer, of which `path` is the last part. */
  readonly issuer: string
  readonly path: string
  readonly clients: readonly IssuerClient[]
  /** The algorithm of ID tokens; RS256 by default. */
  readonly signingAlgorithm?: SigningAlgorithm
  /** Where the site that may ask for a sign-in is. */
  readonly recoverySite: string
  readonly authorizePath: string
  /** Where the other parts are; the usual places where nothing is said. */
  readonly routes?: Configuration['routes']
  /** Scope → claims that it brings into the ID token. */
  readonly claims: Readonly<Record<string, string[]>>
  readonly identityOf: (subject: string) => Identity | undefined
  /** Whether the ID token says when the person signed in. */
  readonly tellsAuthTime: () => boolean
  /** May return another token than the one that was signed; `sign` makes a genuine one of any claims. */
  readonly lastHand?: (subject: string, idToken: string, sign: (claims: object) => string) => string
  readonly title: string
  /** The form's inside, for whoever comes back to this address; its fields come back to `chosen`. */
  readonly choices: (comesBackTo: string) => string
  readonly chosen: (
    typed: URLSearchParams,
    incoming: IncomingMessage,
  ) => Identity | { readonly refused: string } | Declined
}

/** The person goes back to the site without having signed in, and the site is told so. */
export interface Declined {
  readonly error: 'access_denied' | 'interaction_required'
  readonly description: string
}

export const nameFrom = (path: string): string => path.replaceAll(/[^a-z0-9]+/gi, '-')

export async function configurationOf(options: IssuerOptions): Promise<Configuration> {
  const { signingAlgorithm = 'RS256' } = options
  const key = await makeKey(signingAlgorithm)
  const name = nameFrom(options.path)
  const short = { httpOnly: true, sameSite: 'lax' } as const
  return {
    adapter: memory(),
    clients: options.clients.map(({ id, secret, authentication = 'client_secret_basic', key: jwk }) => ({
      client_id: id,
      ...(jwk ? { jwks: { keys: [jwk] } } : { client_secret: secret }),
      token_endpoint_auth_method: authentication,
      id_token_signed_response_alg: signingAlgorithm,
      redirect_uris: [new URL('/api/auth/callback/any', options.recoverySite).href],
      post_logout_redirect_uris: [new URL('/api/second-identity/signed-out', options.recoverySite).href],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    })),
    // Sent only when asked for by the `claims` parameter.
    claims: { acrs: null, ...options.claims, openid: ['sub', 'auth_time', ...(options.claims.openid ?? [])] },
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      // Both issuers and the site are at one host name, whose ports share their cookies.
      names: { session: `session${name}`, interaction: `interaction${name}`, resume: `resume${name}` },
      long: { ...short, path: options.path },
      short: { ...short, path: options.path },
    },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
    },
    findAccount: (_context, subject, token) => {
      const identity = options.identityOf(subject)
      if (!identity) return undefined
      if (token && 'authTime' in token && !options.tellsAuthTime()) delete token.authTime
      return { accountId: subject, claims: () => ({ sub: subject, ...identity.claims }) }
    },
    interactions: {
      url: (_context, interaction) => `${options.path}/interaction/${interaction.uid}`,
    },
    jwks: {
      keys: [{ ...key, kid: randomBytes(8).toString('hex') }],
    },
    // The site asks for no more than who somebody is; there is nothing to consent to.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid profile email')
      grant.addOIDCClaims(['acrs'])
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    routes: { ...options.routes, authorization: options.authorizePath },
    scopes: ['openid', 'profile', 'email'],
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 3600, Session: 28_800 },
  }
}
