/**
 * Ed25519 signatures of checkpoints. The private keys are derived from the secrets of LATCHKEY_KEYS, one a version, so
 * that a new version brings a new key and the older one can still hand over to it (rule R19).
 *
 * @see RFC 8032 (Ed25519), RFC 8410 (its keys), RFC 5869 (HKDF)
 */
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { handOverText } from '../../rules/checkpoint.ts'
import type { Signer } from '../../ports/secrets.ts'
import type { KeyVersion } from './keys.ts'

const SEED_BYTES = 32
/** PKCS #8 around a seed of 32 bytes (RFC 8410 §7). */
const PRIVATE_KEY = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs with the newest version. `versions`: the newest first. */
export function openSigner(versions: readonly KeyVersion[]): Signer {
  const [newest, ...older] = versions.map(({ secret }) => privateKeyOf(secret))
  if (!newest) throw new Error('At least one key is needed')
  const publicKey = publicKeyOf(newest)
  return {
    publicKey,
    publicKeys: [newest, ...older].map(publicKeyOf),
    sign: (text) => signed(newest, text),
    handOvers: older.map((key) => {
      const text = handOverText(publicKeyOf(key), publicKey)
      return `${text} ${signed(key, text)}`
    }),
    verify: isSignedBy,
  }
}

/** Whether the signature is of this text and key. Takes nothing but the public key. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

const privateKeyOf = (secret: Uint8Array): KeyObject => {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'latchkey checkpoint', SEED_BYTES))
  return createPrivateKey({ key: Buffer.concat([PRIVATE_KEY, seed]), format: 'der', type: 'pkcs8' })
}
const publicKeyOf = (key: KeyObject): string => String(createPublicKey(key).export({ format: 'jwk' }).x)
const signed = (key: KeyObject, text: string): string => sign(null, Buffer.from(text), key).toString('base64url')
