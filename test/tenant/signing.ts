/** The algorithms that an issuer may sign with: a key of each, and a signature by it. */
import { constants, createPrivateKey, generateKeyPair, type JsonWebKey, sign } from 'node:crypto'
import { promisify } from 'node:util'

export const SIGNING_ALGORITHMS = ['RS256', 'PS256', 'ES256'] as const
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number]

const makeKeys = promisify(generateKeyPair)

export async function makeKey(alg: SigningAlgorithm): Promise<JsonWebKey & { readonly alg: SigningAlgorithm }> {
  const { privateKey } =
    alg === 'ES256' ? await makeKeys('ec', { namedCurve: 'P-256' }) : await makeKeys('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg }
}

const HOW = {
  RS256: {},
  PS256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
  ES256: { dsaEncoding: 'ieee-p1363' },
} as const

export const signatureOf = (content: string, alg: SigningAlgorithm, jwk: JsonWebKey): string =>
  sign('sha256', Buffer.from(content), {
    key: createPrivateKey({ key: jwk, format: 'jwk' }),
    ...HOW[alg],
  }).toString('base64url')
