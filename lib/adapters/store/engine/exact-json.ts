/**
 * Stores a value with dates in it as jsonb, so that it comes back the same.
 *
 * A date is stored under a mark, and so is a string that jsonb cannot hold (NUL, half of a surrogate pair): a name is
 * stored as typed, and must never make the write fail. A key that itself begins with the sign of a mark gets one more
 * of it.
 */

const DATE = '$date'
const TEXT = '$text'

export type ExactJson = string | number | boolean | null | readonly ExactJson[] | { readonly [key: string]: ExactJson }

/** The value as jsonb can hold it. Throws for what has no JSON form, such as a function. */
export function encodeExact(value: unknown): ExactJson {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'string') return fits(value) ? value : { [TEXT]: JSON.stringify(value) }
  if (value instanceof Date) return { [DATE]: value.toISOString() }
  if (Array.isArray(value)) return value.map(encodeExact)
  if (typeof value === 'object') return fromPairs(Object.entries(value), (key) => escaped(key), encodeExact)
  throw new TypeError(`A ${typeof value} cannot be kept`)
}

/** The value that `encodeExact` was given. */
export function decodeExact(kept: ExactJson): unknown {
  if (typeof kept !== 'object' || kept === null) return kept
  if (isList(kept)) return kept.map(decodeExact)
  if (typeof kept[DATE] === 'string') return new Date(kept[DATE])
  if (typeof kept[TEXT] === 'string') return JSON.parse(kept[TEXT])
  return fromPairs(Object.entries(kept), (key) => unescaped(key), decodeExact)
}

const fits = (text: string) => text.isWellFormed() && !text.includes('\0')
const isList = (kept: ExactJson): kept is readonly ExactJson[] => Array.isArray(kept)

/** JSON writes what does not fit as \u escapes; the key is then pure ASCII. */
const escaped = (key: string) => (fits(key) && !key.startsWith('$') ? key : `$$${JSON.stringify(key)}`)
const unescaped = (key: string): string => (key.startsWith('$$') ? JSON.parse(key.slice(2)) : key)

const fromPairs = <From, To>(
  pairs: readonly (readonly [string, From])[],
  key: (key: string) => string,
  value: (value: From) => To,
): { readonly [key: string]: To } =>
  Object.fromEntries(pairs.filter(([, inner]) => inner !== undefined).map(([name, inner]) => [key(name), value(inner)]))
