/**
 * An OpenID Connect issuer: code flow with PKCE and nothing else. Who may sign
 * in and what its ID token says is the business of the two that stand on it.
 */
import type { JsonWebKey } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { escape, sendPage } from './html.ts'
import { configurationOf, type IssuerOptions, nameFrom } from './issuer-configuration.ts'
import { signatureOf, type SigningAlgorithm } from './signing.ts'
import { textOf } from './wire.ts'

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

export async function makeIssuer(options: IssuerOptions): Promise<Handler> {
  const configuration = await configurationOf(options)
  const provider = new Provider(options.issuer, configuration)
  // Any sign-in library's call-back address at the site will do.
  provider.Client.prototype.redirectUriAllowed = (address) => isAtSite(address, options.recoverySite)
  const { lastHand } = options
  if (lastHand)
    provider.use(async (context: KoaContextWithOIDC, next) => {
      await next()
      const body = context.body as { id_token?: string } | undefined
      const subject = context.oidc?.account?.accountId
      if (context.oidc?.route === 'token' && body?.id_token && subject)
        body.id_token = lastHand(subject, body.id_token, signerOf(configuration))
    })
  const callback = provider.callback()
  return async (incoming, outgoing) => {
    if (incoming.url?.startsWith(`${options.path}/interaction/`)) return interact(provider, options, incoming, outgoing)
    const mounted = incoming as IncomingMessage & { originalUrl?: string; baseUrl?: string }
    mounted.originalUrl = incoming.url
    mounted.baseUrl = options.path
    incoming.url = incoming.url?.slice(options.path.length) || '/'
    if (incoming.url.startsWith(options.authorizePath))
      incoming.headers.cookie = withoutSession(incoming.headers.cookie, nameFrom(options.path))
    await callback(incoming, outgoing)
  }
}

/** With the issuer's own key, as every genuine token. */
function signerOf({ jwks }: Configuration): (claims: object) => string {
  const jwk = jwks?.keys[0]
  if (!jwk) throw new Error('An issuer has a key.')
  const alg = jwk.alg as SigningAlgorithm
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return (claims) => {
    const content = `${part({ alg, typ: 'JWT', kid: jwk.kid })}.${part(claims)}`
    return `${content}.${signatureOf(content, alg, jwk as JsonWebKey)}`
  }
}

function isAtSite(address: string, site: string): boolean {
  if (!URL.canParse(address)) return false
  const { origin, pathname } = new URL(address)
  return origin === new URL(site).origin && pathname.startsWith('/api/auth/callback/')
}

/**
 * Who tries the demo is now one person and now another: a sign-in begins
 * without the session of the one before.
 */
function withoutSession(cookies: string | undefined, name: string): string | undefined {
  return cookies
    ?.split('; ')
    .filter((cookie) => !cookie.startsWith(`session${name}`))
    .join('; ')
}

async function interact(
  provider: Provider,
  options: IssuerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(incoming, outgoing)
  let refused = ''
  if (incoming.method === 'POST') {
    const choice = options.chosen(new URLSearchParams(await textOf(incoming)), incoming)
    if ('error' in choice) {
      const result = { error: choice.error, error_description: choice.description }
      return provider.interactionFinished(incoming, outgoing, result, { mergeWithLastSubmission: false })
    }
    if (!('refused' in choice)) {
      const result = { login: { accountId: choice.subject } }
      return provider.interactionFinished(incoming, outgoing, result, { mergeWithLastSubmission: false })
    }
    refused = `<p role="alert"><strong>${escape(choice.refused)}</strong></p>`
  }
  sendPage(outgoing, {
    title: options.title,
    body: `${refused}<form method="post" action="${options.path}/interaction/${escape(uid)}">${options.choices(String(params.redirect_uri))}</form>`,
  })
}
