/**
 * An OpenID Connect issuer: code flow with PKCE and nothing else. Who may sign
 * in and what its ID token says is the business of the two that stand on it.
 */
import { generateKeyPair, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { escape, sendPage } from './html.ts'
import { memory } from './oidc-memory.ts'
import { textOf } from './wire.ts'

export interface Identity {
  /** The `sub` of the ID token. */
  readonly subject: string
  readonly claims: Readonly<Record<string, unknown>>
}

export interface IssuerOptions {
  /** The whole issuer, of which `path` is the last part. */
  readonly issuer: string
  readonly path: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where the site that may ask for a sign-in is. */
  readonly recoverySite: string
  readonly routes?: Configuration['routes']
  /** Scope → claims that it brings into the ID token. */
  readonly claims: Readonly<Record<string, string[]>>
  readonly identityOf: (subject: string) => Identity | undefined
  /** Whether the ID token says when the person signed in. */
  readonly tellsAuthTime: () => boolean
  /** May return another token than the one that was signed. */
  readonly lastHand?: (subject: string, idToken: string) => string
  readonly title: string
  /** The form's inside; its fields come back to `chosen`. */
  readonly choices: () => string
  readonly chosen: (typed: URLSearchParams, incoming: IncomingMessage) => Identity | { readonly refused: string }
}

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

export async function makeIssuer(options: IssuerOptions): Promise<Handler> {
  const provider = new Provider(options.issuer, await configurationOf(options))
  // Any sign-in library's call-back address at the site will do.
  provider.Client.prototype.redirectUriAllowed = (address) => isAtSite(address, options.recoverySite)
  const { lastHand } = options
  if (lastHand)
    provider.use(async (context: KoaContextWithOIDC, next) => {
      await next()
      const body = context.body as { id_token?: string } | undefined
      const subject = context.oidc?.account?.accountId
      if (context.oidc?.route === 'token' && body?.id_token && subject) body.id_token = lastHand(subject, body.id_token)
    })
  const callback = provider.callback()
  return async (incoming, outgoing) => {
    if (incoming.url?.startsWith(`${options.path}/interaction/`)) return interact(provider, options, incoming, outgoing)
    const mounted = incoming as IncomingMessage & { originalUrl?: string; baseUrl?: string }
    mounted.originalUrl = incoming.url
    mounted.baseUrl = options.path
    incoming.url = incoming.url?.slice(options.path.length) || '/'
    await callback(incoming, outgoing)
  }
}

function isAtSite(address: string, site: string): boolean {
  if (!URL.canParse(address)) return false
  const { origin, pathname } = new URL(address)
  return origin === new URL(site).origin && pathname.startsWith('/api/auth/callback/')
}

const makeKeys = promisify(generateKeyPair)

async function configurationOf(options: IssuerOptions): Promise<Configuration> {
  const { privateKey } = await makeKeys('rsa', { modulusLength: 2048 })
  const name = options.path.replaceAll(/[^a-z0-9]+/gi, '-')
  const short = { httpOnly: true, sameSite: 'lax' } as const
  return {
    adapter: memory(),
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [new URL('/api/auth/callback/any', options.recoverySite).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { ...options.claims, openid: ['sub', 'auth_time', ...(options.claims.openid ?? [])] },
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      // Both issuers and the site are at one host name, whose ports share their cookies.
      names: { session: `session${name}`, interaction: `interaction${name}`, resume: `resume${name}` },
      long: { ...short, path: options.path },
      short: { ...short, path: options.path },
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_context, subject, token) => {
      const identity = options.identityOf(subject)
      if (!identity) return undefined
      if (token && 'authTime' in token && !options.tellsAuthTime()) delete token.authTime
      return { accountId: subject, claims: () => ({ sub: subject, ...identity.claims }) }
    },
    interactions: { url: (_context, interaction) => `${options.path}/interaction/${interaction.uid}` },
    jwks: {
      keys: [
        { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' },
      ],
    },
    // The site asks for no more than who somebody is; there is nothing to consent to.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    routes: options.routes,
    scopes: ['openid', 'profile', 'email'],
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 3600, Session: 28_800 },
  }
}

async function interact(
  provider: Provider,
  options: IssuerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(incoming, outgoing)
  let refused = ''
  if (incoming.method === 'POST') {
    const choice = options.chosen(new URLSearchParams(await textOf(incoming)), incoming)
    if (!('refused' in choice)) {
      const result = { login: { accountId: choice.subject } }
      return provider.interactionFinished(incoming, outgoing, result, { mergeWithLastSubmission: false })
    }
    refused = `<p role="alert"><strong>${escape(choice.refused)}</strong></p>`
  }
  sendPage(outgoing, {
    title: options.title,
    body: `${refused}<form method="post" action="${options.path}/interaction/${escape(uid)}">${options.choices()}</form>`,
  })
}
