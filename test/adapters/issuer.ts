/**
 * An OpenID Connect issuer that says exactly what a test tells it to: right
 * claims, wrong ones, or a token whose signature was broken on the way.
 */
import { createHash, createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Issued {
  readonly claims: Record<string, unknown>
  /** Changes the finished ID token. */
  readonly tamper?: (idToken: string) => string
}

export interface Issuer {
  readonly address: string
  /** Plays the person: what they see at `authorize`, and what the browser carries back. */
  readonly signIn: (authorizeAddress: string, issued: Issued) => Record<string, string>
  /** How often a code was brought to the token endpoint, whichever it was. */
  readonly redeemed: () => number
  /** RFC 9207: its metadata say that every answer carries `iss`. */
  readonly promisesToNameItself: (promises: boolean) => void
  readonly close: () => Promise<void>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEY_ID = 'test'

export async function startIssuer(path: string): Promise<Issuer> {
  const codes = new Map<string, { issued: Issued; nonce: string; challenge: string; clientId: string }>()
  let redeemed = 0
  let namesItself = false
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.endsWith('/.well-known/openid-configuration'))
      return answer(200, { ...metadata(address), authorization_response_iss_parameter_supported: namesItself })
    if (pathname.endsWith('/keys'))
      return answer(200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }] })
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      redeemed++
      const form = new URLSearchParams(body)
      const grant = codes.get(form.get('code') ?? '')
      const verifier = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!grant || verifier !== grant.challenge) return answer(400, { error: 'invalid_grant' })
      codes.delete(form.get('code') ?? '')
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: address, aud: grant.clientId, nonce: grant.nonce, iat: now, exp: now + 300, sub: 'subject' }
      const idToken = signed({ ...claims, ...grant.issued.claims })
      return answer(200, {
        access_token: 'not-used',
        token_type: 'Bearer',
        expires_in: 300,
        id_token: grant.issued.tamper?.(idToken) ?? idToken,
      })
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://localhost:${(server.address() as AddressInfo).port}${path}`
  return {
    address,
    signIn: (authorizeAddress, issued) => {
      const asked = new URL(authorizeAddress).searchParams
      const code = createHash('sha256').update(String(asked)).digest('hex')
      codes.set(code, {
        issued,
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        clientId: asked.get('client_id') ?? '',
      })
      return { code, state: asked.get('state') ?? '' }
    },
    redeemed: () => redeemed,
    promisesToNameItself: (promises) => {
      namesItself = promises
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

const metadata = (address: string) => ({
  issuer: address,
  authorization_endpoint: `${address}/authorize`,
  token_endpoint: `${address}/token`,
  jwks_uri: `${address}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
})

function signed(claims: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${part(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`
}

const reheaded = (alg: string, sign: (content: string) => string) => (idToken: string) => {
  const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url')
  const content = `${header}.${idToken.split('.')[1]}`
  return `${content}.${sign(content)}`
}
/** RFC 7515's "none". */
export const unsigned = reheaded('none', () => '')
/** By a secret that the site knows as well. */
export const signedWith = (secret: string) =>
  reheaded('HS256', (content) => createHmac('sha256', secret).update(content).digest('base64url'))

/** The same token with other claims in it, under the old signature. */
export const withClaims = (changed: Record<string, unknown>) => (idToken: string) => {
  const [header, payload, signature] = idToken.split('.')
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as Record<string, unknown>
  return [header, Buffer.from(JSON.stringify({ ...claims, ...changed })).toString('base64url'), signature].join('.')
}

/** What a browser would send back, from `Set-Cookie` lines; a cookie that was ended is gone. */
export function cookieJar(...sets: readonly (readonly string[])[]): Record<string, string> {
  const jar: Record<string, string> = {}
  for (const line of sets.flat()) {
    const [pair = '', ...attributes] = line.split('; ')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.includes('Max-Age=0')) delete jar[name]
    else jar[name] = decodeURIComponent(pair.slice(at + 1))
  }
  return jar
}
