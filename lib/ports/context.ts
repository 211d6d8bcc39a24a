/**
 * The context: settings and ports, joined. A use case is handed it, and reaches the outside world through nothing
 * else.
 *
 * The ports are implemented in `lib/adapters/`; the suites in `test/adapters/*.contract.ts` say what each promises.
 * The values that pass through them are types of the rules; what they may throw is in `unavailable.ts` and
 * `not-sent.ts` there.
 */
import type { Settings } from '../rules/organisation/settings.ts'
import type { Delivery } from './message-delivery.ts'
import type { Log } from './logger.ts'
import type { OneTime, Signer, SlowHash } from './secrets.ts'
import type { Passkeys } from './passkey-ceremonies.ts'
import type { PolicySource } from './policy-source.ts'
import type { Presentations } from './presentations.ts'
import type { ServiceWatch } from './service-watch.ts'
import type { Sessions } from './session-store.ts'
import type { Store } from './store.ts'
import type { Webhooks } from './webhooks.ts'
import type { Tenant } from './tenant.ts'
import type { Throttle } from './rate-limiter.ts'
import type { Keys, Random } from '../rules/secret-sources.ts'

export interface Context {
  readonly settings: Settings
  /** The policy file behind the settings. */
  readonly policy: PolicySource
  /** What the site needs, looked at all the time. */
  readonly services: ServiceWatch
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
  /** Null where policy accepts no wallet credential. */
  readonly presentations: Presentations | null
  /** Null where no receiver is configured. */
  readonly webhooks: Webhooks | null
  readonly random: Random
  readonly log: Log
  /** zxcvbn's score from 0 to 4, with these words treated as the claimant's own. */
  readonly strength: (password: string, contextWords: readonly string[]) => Promise<number>
  /** Whether a password is in a list of breached ones; false where no list is configured or it does not answer. */
  readonly isBreached: (password: string) => Promise<boolean>
  readonly now: () => Date
}
