/** What the tenant is opened with: where it is, who we are there, and what the organisation has settled. */
import type { LookupId } from '../../rules/account/account.ts'
import type { Log } from '../../ports/logger.ts'
import type { SharedEvidence } from '../shared-sources/shared-evidence.ts'
import type { Guarded } from './users/lookups.ts'
import type { RetryPolicy } from './transport/retry-policy.ts'
import type { AppCredential } from './transport/tokens.ts'
import type { Retirement } from '../../rules/account/sms-voice-retirement.ts'

export interface TenantOptions {
  /** Origins, without a path or a slash at the end. */
  readonly graphBaseUrl: string
  readonly loginAuthority: string
  readonly tenantId: string
  readonly reader: AppCredential
  readonly actor: AppCredential
  /** Whose roles are the desk's. */
  readonly deskAppId: string
  /** Null: sending restrictions are not looked at. */
  readonly exchange: { readonly baseUrl: string; readonly changes: boolean } | null
  readonly domainsCacheInMinutes: number
  readonly waivedLookups: Readonly<Partial<Record<LookupId, string>>>
  readonly guarded: Guarded
  /** Addresses and domains outside the tenant's own that mail may be sent on to, in small letters. */
  readonly mailDestinations?: readonly string[]
  /** When Microsoft's own texts and calls end here; null or absent: not, as far as is known, and nothing is asked for it. */
  readonly retirement?: Retirement | null
  /** Method changes are read as far back as this. */
  readonly freshnessWindowInDays: number
  /** What all instances share. */
  readonly shared: SharedEvidence
  readonly log: Log
  readonly now: () => Date
  readonly retryPolicy?: RetryPolicy
  /** Whether methods are read within the reports' limit, as Microsoft documents it. */
  readonly methodsShareReports?: boolean
}
