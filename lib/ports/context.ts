/** The context: settings and ports, joined. A use case is handed it, and reaches the world through nothing else. */
import type { Settings } from '../rules/organisation/settings.ts'
import type {
  Delivery,
  Log,
  OneTime,
  Passkeys,
  Presentations,
  Sessions,
  Signer,
  SlowHash,
  Store,
  Tenant,
  Throttle,
} from './ports.ts'
import type { Keys, Random } from '../rules/secret-sources.ts'

/** What a use case is handed; it reaches the world through this only. */
export interface Context {
  readonly settings: Settings
  readonly tenant: Tenant
  readonly store: Store
  readonly sessions: Sessions
  readonly throttle: Throttle
  readonly delivery: Delivery
  readonly keys: Keys
  readonly signer: Signer
  readonly slowHash: SlowHash
  readonly oneTime: OneTime
  readonly passkeys: Passkeys
  /** Null where policy offers no credential in a wallet. */
  readonly presentations: Presentations | null
  readonly random: Random
  readonly log: Log
  /** zxcvbn's score from 0 to 4, knowing these words as the claimant's own. */
  readonly strength: (password: string, contextWords: readonly string[]) => Promise<number>
  /** Whether a password was found in breaches; false where no list is configured or it does not answer. */
  readonly isBreached: (password: string) => Promise<boolean>
  readonly now: () => Date
}
