import type { ProviderKind } from '../../rules/proofs/outside-providers.ts'
import type { ClientOptions } from './client-authentication.ts'

/** A provider at which claimants prove who they are, as the organisation is registered with it. */
export interface ProviderAccess extends ClientOptions {
  readonly id: string
  readonly kind: ProviderKind
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /**
   * Null: an existing session at the provider is enough. Otherwise the credentials are asked for anew, with this
   * context.
   */
  readonly fresh: { readonly acrs: string | null } | null
}
