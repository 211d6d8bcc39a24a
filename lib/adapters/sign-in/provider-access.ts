import type { ProviderKind } from '../../rules/proofs/outside-providers.ts'
import type { ClientOptions } from './client-authentication.ts'

/** A provider at which claimants prove who they are, as the organisation has registered with it. */
export interface ProviderAccess extends ClientOptions {
  readonly id: string
  readonly kind: ProviderKind
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  /** Null: a session that the provider holds is good enough. Else the credentials are asked for anew, and this context. */
  readonly fresh: { readonly acrs: string | null } | null
}
