/**
 * Keyed hashes: what the database alone can neither make nor guess.
 *
 * Each purpose has a key of its own, drawn from the secret of a version, so that
 * a hash made for one is worthless for another. The newest version writes; older
 * ones still read, until they are taken off the list.
 *
 * @see RFC 2104 (HMAC), RFC 5869 (HKDF)
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { KeyPurpose, Keys } from '../ports.ts'

export interface KeyVersion {
  /** Small letters and digits: "v2". */
  readonly version: string
  /** At least 32 random bytes, from outside the database. */
  readonly secret: Uint8Array
}

const KEY_BYTES = 32

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

  return {
    hash: (purpose, value) => hashUnder(newest, purpose, value),
    matches: (hash, purpose, value) => {
      const version = versions.find((known) => hash.startsWith(`${known.version}:`))
      // A hash of a forgotten key takes as long to refuse as a wrong value.
      const made = Buffer.from(hashUnder(version ?? newest, purpose, value))
      const given = Buffer.from(hash)
      return (
        timingSafeEqual(made, given.length === made.length ? given : Buffer.alloc(made.length)) && version !== undefined
      )
    },
  }
}
