/**
 * Whether one changed property of an audit row changes what proves identity.
 *
 * Microsoft's own service writes a row whenever somebody signs in with their app: its last use, its version, its push
 * token. Everything that we do not know to be of that kind is a change, and so is a value that cannot be read: taking
 * an attacker's new telephone for an old one is worse than asking for another proof.
 *
 * @see Microsoft Graph, `modifiedProperty`: both values are JSON in a string
 */
import type { ModifiedProperty } from '../sign-in-log/log-shapes.ts'

/**
 * What changes by itself while somebody uses a method, by property. The same device under the same ids may report
 * another version, use or token.
 */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  StrongAuthenticationPhoneAppDetail: [
    'LastAuthenticatedTimestamp',
    'LastAuthenticatedDateTime',
    'PhoneAppVersion',
    'DeviceToken',
    'OathTokenTimeDrift',
    'OathTokenTimeDriftInSeconds',
  ],
  // Since when remembered devices count, which proves nothing.
  StrongAuthenticationRequirement: ['RememberDevicesNotIssuedBefore'],
}

/** Says by name what was changed, beside the properties themselves. */
const INCLUDED = 'Included Updated Properties'

/** The names of all that a row says was changed. A list of names that cannot be read is a name of its own. */
export function namesChanged(properties: readonly ModifiedProperty[]): readonly string[] {
  return properties.flatMap(({ displayName, newValue }) => {
    if (displayName !== INCLUDED) return [displayName ?? '']
    const listed = parsed(newValue)
    return typeof listed === 'string' ? listed.split(',').map((name) => name.trim()) : [newValue ?? '']
  })
}

/** False only where both values are given and are the same apart from what changes by itself. */
export function saysAnythingNew(name: string, properties: readonly ModifiedProperty[]): boolean {
  const told = properties.filter(({ displayName }) => displayName === name)
  return told.length === 0 || told.some((property) => differs(property, PASSING[name] ?? []))
}

function differs({ oldValue, newValue }: ModifiedProperty, passing: readonly string[]): boolean {
  const [before, after] = [parsed(oldValue), parsed(newValue)]
  if (before === undefined || after === undefined) return true
  return canonical(before, passing) !== canonical(after, passing)
}

/** Undefined: missing, or no JSON. */
function parsed(value: string | null | undefined): unknown {
  if (value === null || value === undefined) return undefined
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

/** The same text for equal values: items and properties sorted, without what changes by itself. */
function canonical(value: unknown, passing: readonly string[]): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, passing)).toSorted()
    return `[${items.join(',')}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const properties = Object.entries(value)
    .filter(([name]) => !passing.includes(name))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner, passing)}`)
    .toSorted()
  return `{${properties.join(',')}}`
}
