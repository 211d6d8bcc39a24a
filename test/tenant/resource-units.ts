/**
 * What a request costs of the directory's limit: a base by operation and path, less for
 * `$select` and a short `$top`, more for `$expand`, and never less than one.
 *
 * @see Microsoft Graph, "Service-specific throttling limits", "Identity and access service limits"
 */
import type { Call } from './wire.ts'

/** Whatever is not listed costs one. Casts of a collection cost what the collection does. */
const BASE: readonly [method: string, path: RegExp, units: number][] = [
  ['GET', /^\/users$/, 2],
  ['GET', /^\/users\/\{id\}\/(memberOf|ownedObjects|transitiveMemberOf|licenseDetails)(\/|$)/, 2],
  ['GET', /^\/groups\/\{id\}\/members(\/|$)/, 3],
  ['GET', /^\/groups\/\{id\}\/transitiveMembers(\/|$)/, 5],
  ['GET', /^\/applications$/, 2],
  ['GET', /^\/oauth2PermissionGrants/, 2],
  ['GET', /^\/servicePrincipals\/\{id\}\/appRoleAssignments$/, 2],
  ['GET', /^\/subscribedSkus$/, 3],
]
const SHORT = 20

/** `path`: as a template. */
export function unitsOf(path: string, { method, query }: Pick<Call, 'method' | 'query'>): number {
  const base = BASE.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 1
  const top = query.get('$top')
  const isShort = top !== null && Number(top) < SHORT
  return Math.max(1, base - Number(query.has('$select')) + Number(query.has('$expand')) - Number(isShort))
}

/** Resource units in ten seconds, by the size of the tenant. */
export const quotaOf = (people: number): number => (people < 50 ? 3_500 : people <= 500 ? 5_000 : 8_000)
