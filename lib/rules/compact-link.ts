/**
 * What a link in a text message says, in as few characters as possible, since a text has 160.
 *
 * Ids are UUIDs, whose 16 bytes are 22 letters of base64url. Of a keyed hash the first 128 bits are kept, which nobody
 * guesses (NIST SP 800-107 §5.3.3).
 */

/** Letters of base64url for 128 bits, rounded up. */
const LETTERS = 22
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** `version:hash`, of which the first 22 letters are kept. */
export const shortHash = (hash: string): string => hash.slice(0, hash.indexOf(':') + 1 + LETTERS)

/** Whether the text is a UUID in its usual form, with hyphens. */
export const isUuid = (id: string): boolean => UUID.test(id)

/** A UUID's 16 bytes as 22 letters of base64url. Takes only what `isUuid` accepts. */
export const packUuid = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

/** Null: not 16 bytes, or another way to write them. */
export function unpackUuid(packed: string): string | null {
  const bytes = Buffer.from(packed, 'base64url')
  if (bytes.length !== 16 || bytes.toString('base64url') !== packed) return null
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const COMPACT = new RegExp(`^([a-z0-9]+)\\.((?:[\\w-]{${LETTERS}})+)([a-z]?)$`)

/** `mark`: one small letter that tells two kinds of link apart, or nothing. */
export interface CompactLink {
  readonly version: string
  readonly parts: readonly string[]
  readonly mark: string
}

/** Writes a link. The parts' hashes are without their version, which stands before the parts once. */
export const writeCompact = ({ version, parts, mark }: CompactLink): string => `${version}.${parts.join('')}${mark}`

/** Null: not of this form. */
export function readCompact(link: string): CompactLink | null {
  const [, version, packed, mark] = COMPACT.exec(link) ?? []
  if (version === undefined || packed === undefined) return null
  const parts = packed.match(new RegExp(`.{${LETTERS}}`, 'g')) ?? []
  return { version, parts, mark: mark ?? '' }
}
