/** What one door of ours is: who may come in by it, how long they stay, and what of the world it needs. */
import type { Log } from '../../ports/logger.ts'
import type { AccountId } from '../../rules/account/account.ts'
import type { Demand } from '../../rules/account/sign-in-context.ts'
import type { SessionKind } from '../../rules/organisation/session.ts'
import type { SignInName } from './cookies.ts'
import type { Claims } from './provider.ts'
import type { RolesHeld, SessionCookie, SessionGuard } from './session-guard.ts'

/** The application that people sign in to, and the secret that seals this door's sessions. */
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
  /** What Conditional Access demanded of this account for the context that was asked for; null: nobody can tell. */
  readonly demandOn?: (account: AccountId) => Promise<Demand | null>
}

export interface Door<Identity extends Person> {
  readonly sign: SignInName
  readonly kind: SessionKind
  /** Names the way back: `/api/auth/callback/<provider>`. */
  readonly provider: string
  readonly idleSeconds: number
  readonly inAllSeconds: number
  /** Where it asks people to sign in, and where a sign-in that failed leads. */
  readonly page: string
  /** The addresses that a sign-in may lead to; and where it leads otherwise. */
  readonly leadsTo: RegExp
  readonly home: string
  readonly admits: (claims: Claims) => boolean
  readonly identityFrom: (
    claims: Claims,
    world: Pick<SignInDependencies, 'now' | 'demandOn'>,
  ) => Identity | Promise<Identity>
  /** As JSON brings it back: moments as ISO text. */
  readonly readBack: (written: unknown) => Identity
  /** What is left of it by what the tenant says now; null: nothing, and the session is over. */
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

/** `mayRenew`: nobody could say for a while that the account still may; Entra ID says it by signing the person in. */
export interface Found<Identity> {
  readonly identity: Identity | null
  readonly mayRenew: boolean
  /** Ended by a person, or with the account or the role, and not by the clock. */
  readonly endedEarly?: true
}
