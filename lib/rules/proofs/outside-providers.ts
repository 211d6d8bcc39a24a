/**
 * Kinds of provider that a second identity may come from, and what is fixed about each.
 *
 * `openid` is any provider with an issuer of its own, a national eID for example. An `entra` tenant is known by its
 * tenant-specific issuer, and people in it by tenant and object id (rule R8).
 */
export const PROVIDER_KINDS = {
  openid: null,
  entra: null,
  google: { issuer: 'https://accounts.google.com', name: 'Google' },
  /** The tenant in which all personal Microsoft accounts live; their subject is specific to one application. */
  'microsoft-personal': {
    issuer: 'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
    name: 'Microsoft',
  },
} as const satisfies Record<string, { readonly issuer: string; readonly name: string } | null>
export type ProviderKind = keyof typeof PROVIDER_KINDS

/** How an ID token may be signed: by a public key only, never by a shared secret and never unsigned. */
export const SIGNING_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
] as const
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number]

/** How we authenticate to the provider's token endpoint. */
export const CLIENT_AUTHENTICATIONS = ['client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const
export type ClientAuthentication = (typeof CLIENT_AUTHENTICATIONS)[number]

/** Ids that a provider of the policy file may not have, since other ways of signing in use them (rule R9). */
export const TAKEN_IDS = ['entra', 'work', 'work-account'] as const

const TENANT_IN_ISSUER = /\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/|$)/i

/**
 * Whether the issuer is of one tenant. "common", "organizations" and "consumers" are not: they do not say where an
 * account lives.
 */
export const namesTenant = (issuer: string): boolean => TENANT_IN_ISSUER.test(issuer)

/** Whether the issuer is of this tenant and no other. */
export const isOfTenant = (issuer: string, tenantId: string): boolean =>
  new URL(issuer).pathname.toLowerCase().split('/').includes(tenantId.toLowerCase())
