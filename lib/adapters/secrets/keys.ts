/**
 * Keyed hashes, which nobody can make or guess from the database alone, and sealing for the few secrets that have to
 * be read again.
 *
 * Each purpose has a key of its own, derived from the secret of a version, so that a hash made for one is worthless
 * for another. The newest version writes; older ones still read, until they are taken off the list.
 *
 * @see RFC 2104 (HMAC), RFC 5869 (HKDF), NIST SP 800-38D (GCM)
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { shortHash } from '../../rules/compact-link.ts'
import type { KeyPurpose, Keys } from '../../rules/secret-sources.ts'

export interface KeyVersion {
  /** Small letters and digits: "v2". */
  readonly version: string
  /** At least 32 random bytes, from outside the database. */
  readonly secret: Uint8Array
}

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The versions in the text of LATCHKEY_KEYS. */
export const readKeys = (keys: string): KeyVersion[] =>
  keys.split(',').map((key) => {
    const [version = '', secret = ''] = key.split(':')
    return { version, secret: Buffer.from(secret, 'base64url') }
  })

/** The newest first. */
export function openKeys(versions: readonly KeyVersion[]): Keys {
  const [newest] = versions
  if (!newest) throw new Error('At least one key is needed')
  for (const { version, secret } of versions) {
    if (!/^[a-z0-9]+$/.test(version)) throw new Error(`A key's version is small letters and digits, not "${version}"`)
    if (secret.byteLength < KEY_BYTES) throw new Error(`Key ${version} is shorter than ${KEY_BYTES} bytes`)
  }
  const drawn = new Map<string, Buffer>()

  const keyOf = ({ version, secret }: KeyVersion, purpose: KeyPurpose): Buffer => {
    const name = `${version} ${purpose}`
    const key = drawn.get(name) ?? Buffer.from(hkdfSync('sha256', secret, '', `latchkey ${purpose}`, KEY_BYTES))
    drawn.set(name, key)
    return key
  }
  const hashUnder = (version: KeyVersion, purpose: KeyPurpose, value: string): string =>
    `${version.version}:${createHmac('sha256', keyOf(version, purpose)).update(value).digest('base64url')}`

  const isMade = (hash: string, makeUnder: (version: KeyVersion) => string): boolean => {
    const version = versions.find((known) => hash.startsWith(`${known.version}:`))
    // Compared all the same, so that a hash under a removed key takes as long to refuse as a wrong value.
    const made = Buffer.from(makeUnder(version ?? newest))
    const given = Buffer.from(hash)
    return (
      timingSafeEqual(made, given.length === made.length ? given : Buffer.alloc(made.length)) && version !== undefined
    )
  }

  return {
    versions: versions.map(({ version }) => version),
    hash: (purpose, value) => hashUnder(newest, purpose, value),
    matches: (hash, purpose, value) => isMade(hash, (version) => hashUnder(version, purpose, value)),
    matchesShort: (short, purpose, value) => isMade(short, (version) => shortHash(hashUnder(version, purpose, value))),
    seal: (purpose, text, about) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyOf(newest, purpose), nonce).setAAD(Buffer.from(about))
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${newest.version}:${sealed.toString('base64url')}`
    },
    unseal: (purpose, sealed, about) => {
      const version = versions.find((known) => sealed.startsWith(`${known.version}:`))
      const bytes = Buffer.from(sealed.slice(sealed.indexOf(':') + 1), 'base64url')
      if (!version || bytes.length < NONCE_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', keyOf(version, purpose), bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
