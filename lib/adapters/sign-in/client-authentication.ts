/**
 * How a client authenticates to its provider, and how the provider signs.
 *
 * Only public-key signatures are accepted: with a shared secret whoever knows it could sign, and "none" signs nothing.
 *
 * @see OpenID Connect Core §9; RFC 7518 §3.1; RFC 7523 §2.2
 */
import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { ClientAuthentication, SigningAlgorithm } from '../../rules/proofs/outside-providers.ts'

export interface ClientOptions {
  /** A secret, or with `private_key_jwt` a private key in PEM. */
  readonly clientSecret: string
  /** RS256 by default. */
  readonly signingAlgorithm?: SigningAlgorithm | undefined
  /** `client_secret_basic` by default. */
  readonly clientAuthentication?: ClientAuthentication | undefined
}

/** The options that next-auth passes on to its OpenID Connect client. */
export function clientOf({
  clientSecret,
  signingAlgorithm = 'RS256',
  clientAuthentication: authentication = 'client_secret_basic',
}: ClientOptions): Pick<OAuthConfig<unknown>, 'clientSecret' | 'client' | 'jwks'> {
  const client = { id_token_signed_response_alg: signingAlgorithm, token_endpoint_auth_method: authentication }
  if (authentication !== 'private_key_jwt') return { clientSecret, client }
  const found = readPrivateKey(clientSecret)
  if (!found) throw new Error('A provider’s private key cannot be read.')
  const { jwk, algorithm } = found
  return {
    client: { ...client, token_endpoint_auth_signing_alg: algorithm },
    jwks: { keys: [{ ...jwk, alg: algorithm, use: 'sig' }] },
  }
}

/**
 * The key in a PEM text, whose lines may be written with `\
 * `; null for a key that cannot sign such an assertion.
 */
export function readPrivateKey(pem: string): { readonly jwk: JsonWebKey; readonly algorithm: string } | null {
  try {
    const key = createPrivateKey(pem.replaceAll(String.raw`\n`, '\n'))
    const algorithm = algorithmOf(key)
    return algorithm ? { jwk: key.export({ format: 'jwk' }), algorithm } : null
  } catch {
    return null
  }
}

const CURVES: Readonly<Record<string, string>> = { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' }
/** Bits. RFC 7518 §3.3. */
const SHORTEST_RSA = 2048

function algorithmOf({ asymmetricKeyType: type, asymmetricKeyDetails: about }: KeyObject): string | null {
  if (type === 'rsa') return (about?.modulusLength ?? 0) >= SHORTEST_RSA ? 'RS256' : null
  return type === 'ec' ? (CURVES[about?.namedCurve ?? ''] ?? null) : null
}
