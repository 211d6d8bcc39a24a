/** One sign-in with Entra ID: who is admitted, how long sessions last, and what it depends on. */
import type { Log } from '../../ports/logger.ts'
import type { AccountId } from '../../rules/account/account.ts'
import type { Demand } from '../../rules/account/sign-in-context.ts'
import type { SessionKind } from '../../rules/organisation/session.ts'
import type { SignInName } from './cookies.ts'
import type { Claims } from './provider.ts'
import type { RolesHeld, SessionCookie, SessionGuard } from './session-guard.ts'

/** The application that people sign in to, and the secret that seals its sessions. */
export interface EntraApplication {
  readonly issuer: string
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly sessionSecret: string
}

export type Values = Readonly<Record<string, string>>
export interface SignInDependencies {
  readonly baseUrl: string
  readonly log: Log
  readonly now: () => Date
  readonly guard: SessionGuard
  /** What Conditional Access demanded of this account for the context that was asked for; null: not known. */
  readonly demandOn?: (account: AccountId) => Promise<Demand | null>
}

export interface EntraSignInSettings<Identity extends Person> {
  readonly sign: SignInName
  readonly kind: SessionKind
  /** Part of the callback's address: `/api/auth/callback/<provider>`. */
  readonly provider: string
  readonly idleSeconds: number
  readonly inAllSeconds: number
  /** The page that asks people to sign in, and that a failed sign-in leads to. */
  readonly page: string
  /** Addresses that a sign-in may lead to, and where it leads otherwise. */
  readonly leadsTo: RegExp
  readonly home: string
  readonly isAdmitted: (claims: Claims) => boolean
  readonly identityFrom: (
    claims: Claims,
    world: Pick<SignInDependencies, 'now' | 'demandOn'>,
  ) => Identity | Promise<Identity>
  /** As JSON brings it back: dates as ISO text. */
  readonly readBack: (written: unknown) => Identity
  /** What remains of it by what the tenant says now; null: nothing, and the session is over. */
  readonly narrow?: (identity: Identity, held: RolesHeld) => Identity | null
}

export interface Person {
  readonly id: string
  readonly name: string
}

/** What the session cookie holds. */
export interface Held extends SessionCookie {
  readonly identity: { readonly id: string }
  readonly beganAt: number
}

/** Whether a decoded cookie holds a session. */
export const isHeld = (token: unknown): token is Held & Record<string, unknown> =>
  typeof token === 'object' &&
  token !== null &&
  'identity' in token &&
  'beganAt' in token &&
  'session' in token &&
  'generation' in token

/**
 * `mayRenew`: for a while it could not be confirmed that the account may still sign in; signing in again at Entra ID
 * confirms it.
 */
export interface Found<Identity> {
  readonly identity: Identity | null
  readonly mayRenew: boolean
  /** Ended by a person, or because the account or the role was lost, and not by the clock. */
  readonly endedEarly?: true
  /** When the session ends unless Entra ID confirms it again; only with an identity. */
  readonly endsAt?: Date
}
