/**
 * The Conditional Access policies, read at start and about once an hour, and what they
 * demand of one person. Without the permission nothing is known of them, and no
 * sign-in counts as strong.
 */
import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../../../rules/duration.ts'
import type { AccountId } from '../../../rules/account/account.ts'
import { type SourceReading, seen, unseen } from '../../../rules/source-reading.ts'
import {
  type AccessPolicy,
  type ContextDemand,
  type Demand,
  demandOf,
  demandOn,
  restsOnMembership,
  type Target,
} from '../../../rules/account/sign-in-context.ts'
import type { SharedEvidence } from '../../shared-sources/shared-evidence.ts'
import { openSource, type SourceOptions } from '../../shared-sources/shared-source.ts'
import { accessPolicyIn } from './access-policies.ts'
import { pollInBackground } from '../background-polling.ts'
import { readBelongings } from '../users/memberships.ts'
import type { Reader } from '../transport/reader.ts'
import { unseenBecause } from '../transport/reply.ts'
import { accessPolicyShape } from './policy-shapes.ts'

/** Such policies change by hand, a few times a year. */
const CONTEXTS_READ_EVERY_MS = HOUR_IN_MS
const CONTEXTS_FRESH_FOR_MS = MINUTE_IN_MS
/**
 * A sign-in is judged by policies read within this time, or by the hourly reading where Microsoft does not answer now.
 */
const CONTEXTS_FRESH_FOR_A_SIGN_IN_MS = 5 * MINUTE_IN_MS
/** Older than this, it says nothing any more. */
const CONTEXTS_USABLE_FOR_MS = DAY_IN_MS
const USABLE_FOR_A_SIGN_IN_MS = 2 * CONTEXTS_READ_EVERY_MS

export interface SignInContexts {
  /** What is demanded of whoever signs in. Asks the tenant nothing. */
  read(target: Target): Promise<SourceReading<ContextDemand>>
  /** What is demanded of this account; unseen where it rests on a group or a role that could not be read. */
  readFor(target: Target, account: AccountId): Promise<SourceReading<Demand>>
  /** Reads about once an hour until told to stop. */
  watch(): () => void
}

const NAME = 'access-policies'

/** What the policies demand, read for all instances. */
export function openSignInContexts(
  reader: Reader,
  options: Omit<SourceOptions, 'refresh' | 'name'> & { readonly shared: SharedEvidence },
): SignInContexts {
  const { shared, log, now } = options
  const source = openSource({
    ...options,
    name: NAME,
    refresh: async (lead, _, startedAt) => {
      const reply = await reader.read('access-policies', {})
      const policies = await reader.allOf(reply, accessPolicyShape, 'access-policies')
      if (policies.kind !== 'answered') return unseenBecause(reply)
      await lead.write({ kept: policies.value.flatMap(accessPolicyIn), readAt: startedAt })
      return null
    },
  })

  return {
    async read(target) {
      const { off, kept, readAt } = await shared.source(NAME)
      if (off && off.until > now()) return unseen(off.why)
      const isUsable = readAt !== null && now().getTime() - readAt.getTime() < CONTEXTS_USABLE_FOR_MS
      return isUsable ? seen(demandOf(kept as readonly AccessPolicy[], target), readAt) : unseen('failed')
    },

    async readFor(target, account) {
      const { source: list, why } = await source.freshen(new Date(now().getTime() - CONTEXTS_FRESH_FOR_A_SIGN_IN_MS))
      const isUsable = list.readAt !== null && now().getTime() - list.readAt.getTime() < USABLE_FOR_A_SIGN_IN_MS
      if (!list.readAt || !isUsable || (list.off && list.off.until > now())) return unseen(why ?? 'failed')
      const policies = list.kept as readonly AccessPolicy[]
      const belongsTo = restsOnMembership(policies, target) ? await readBelongings(reader, account) : null
      if (typeof belongsTo === 'string') return unseen(belongsTo)
      const demand = demandOn(policies, target, { account, belongsTo })
      return demand === null ? unseen('failed') : seen(demand, list.readAt)
    },

    watch: () =>
      pollInBackground(
        source,
        { everyMs: CONTEXTS_READ_EVERY_MS, freshForMs: CONTEXTS_FRESH_FOR_MS },
        { name: NAME, log, now },
      ),
  }
}
