/**
 * What a sign of risk is, and what signs are looked for in: see `risk-signs.ts`.
 */
import type { AccountBackground } from '../../diagnosis/account-background.ts'
import type { SignIn } from '../../diagnosis/evidence.ts'
import type { Authenticator } from '../../proofs/factors/factor.ts'
import type { Unseen } from '../../source-reading.ts'
import type { RecoveryRequest } from '../request.ts'
import type { SeenBefore } from '../request-origin.ts'

/** Each with the moment that it rests on. */
export type RiskSign =
  | ({ readonly sign: 'lost-phone-signs-in'; readonly at: Date } & Pick<SignIn, 'app' | 'operatingSystem' | 'city'>)
  | { readonly sign: 'after-spray'; readonly at: Date; readonly count: number; readonly minutes: number }
  | { readonly sign: 'again-this-week'; readonly at: Date; readonly reference: string; readonly count: number }
  | { readonly sign: 'new-device'; readonly at: Date; readonly device: string }
  | { readonly sign: 'new-network'; readonly at: Date }
  | { readonly sign: 'new-manager'; readonly at: Date; readonly name: string | null }
  | {
      readonly sign: 'fresh-method'
      readonly at: Date
      readonly method: Authenticator['kind'] | null
      readonly isOfPhone: boolean
    }
  | { readonly sign: 'decider-changed-methods'; readonly at: Date; readonly name: string; readonly isReader: boolean }
export type RiskSignId = RiskSign['sign']

/** What signs are looked for in. `methods` null: they could not be read. */
export interface RiskFacts {
  readonly request: Pick<
    RecoveryRequest,
    'id' | 'begunAt' | 'remedy' | 'begunWith' | 'approvals' | 'diagnosis' | 'account'
  >
  readonly background: AccountBackground | null
  readonly methods: readonly Pick<Authenticator, 'kind' | 'createdAt'>[] | null
  /** Requests of the account, this one and unproved ones among them. */
  readonly requests: readonly Pick<RecoveryRequest, 'id' | 'reference' | 'begunAt' | 'proofs'>[]
  /** Whether the network that it was begun from was seen with the account before. */
  readonly network: SeenBefore
  readonly reader: { readonly id: string; readonly name: string }
  readonly freshnessWindowInDays: number
  readonly now: Date
}

/** What could not be read, so that the signs that rest on it were not looked for. */
export interface Unchecked {
  readonly source: 'signIns' | 'changes' | 'methods'
  readonly why: Unseen
}

export interface Risk {
  /** Gravest first. */
  readonly signs: readonly RiskSign[]
  readonly unchecked: readonly Unchecked[]
}
