/**
 * Kinds of provider that a second identity may come from, and what is fixed about each.
 *
 * `openid` is any provider with an issuer of its own, a national eID for
 * example. An `entra` tenant is known by its tenant-specific issuer, and people
 * in it by tenant and object id (rule R8).
 */
export const PROVIDER_KINDS = {
  openid: null,
  entra: null,
  google: { issuer: 'https://accounts.google.com', name: 'Google' },
  /** The tenant in which all personal Microsoft accounts live; their subject is fixed for one application. */
  'microsoft-personal': {
    issuer: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    name: 'Microsoft',
  },
} as const satisfies Record<string, { readonly issuer: string; readonly name: string } | null>
export type ProviderKind = keyof typeof PROVIDER_KINDS

/** Names of ways back that are not second identities (rule R9). */
export const TAKEN_IDS = ['entra', 'work', 'work-account'] as const

const TENANT_IN_ISSUER = /\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/|$)/i

/** Not "common", "organizations" or "consumers": those say nothing of where an account lives. */
export const namesTenant = (issuer: string): boolean => TENANT_IN_ISSUER.test(issuer)

/** Of this issuer and no other tenant. */
export const isOfTenant = (issuer: string, tenantId: string): boolean =>
  new URL(issuer).pathname.toLowerCase().split('/').includes(tenantId.toLowerCase())
