/**
 * Links that carry a keyed hash of what they are about, so that nothing about them needs to be stored.
 *
 * In a letter the names stand as they are, with the hash behind them. A text has little room: there the names are
 * packed and the hash is short, and it covers the same.
 */
import { type CompactLink, shortHash, writeCompact } from './compact-link.ts'
import type { KeyPurpose, Keys } from './secret-sources.ts'

const covered = (names: readonly string[]): string => names.join('~')

/** The names and their hash. No name holds a `~`. */
export const keyedLink = (keys: Keys, purpose: KeyPurpose, names: readonly string[]): string =>
  covered([...names, keys.hash(purpose, covered(names))])

/** What a link of `count` names is about. Null: it is not ours. */
export function readKeyedLink(keys: Keys, purpose: KeyPurpose, link: string, count: number): readonly string[] | null {
  const parts = link.split('~')
  const [names, hash] = [parts.slice(0, -1), parts.at(-1)]
  if (names.length !== count || !hash) return null
  return keys.matches(hash, purpose, covered(names)) ? names : null
}

/** The same for a text: `packed` stands for the names, each as 22 letters. */
export function compactKeyedLink(
  keys: Keys,
  purpose: KeyPurpose,
  names: readonly string[],
  { packed, mark }: { readonly packed: readonly string[]; readonly mark: string },
): string {
  const [version = '', hash = ''] = shortHash(keys.hash(purpose, covered(names))).split(':')
  return writeCompact({ version, parts: [...packed, hash], mark })
}

/** Whether the last part of a link from a text is the hash of these names. */
export function isCompactOf(
  keys: Keys,
  purpose: KeyPurpose,
  { version, parts }: CompactLink,
  names: readonly string[],
): boolean {
  const hash = parts.at(-1)
  return hash !== undefined && keys.matchesShort(`${version}:${hash}`, purpose, covered(names))
}
