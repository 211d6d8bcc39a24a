/** Contoso in this process, and the adapters opened on it as production opens them on Microsoft. */
import { randomUUID } from 'node:crypto'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { TenantOptions } from '#lib/adapters/graph/tenant-options.ts'
import type { Engine } from '#lib/adapters/store/engine/engine.ts'
import { openEngine } from '#lib/adapters/store/engine/open-engine.ts'
import { sharedOn } from '#lib/adapters/store/shared-rows/shared.ts'
import { sourceCodesUnder } from '#lib/adapters/store/shared-rows/source-codes.ts'
import { RETRY_POLICY } from '#lib/adapters/graph/transport/retry-policy.ts'
import type { Budget, BudgetId } from '#lib/adapters/shared-sources/shared-evidence.ts'
import type { Log } from '#lib/ports/logger.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { fakeKeys } from '#test/lib/use-cases/claimant/fakes/outside.ts'
import { settle } from '#test/tenant/contoso.ts'
import type { Fault } from '#test/tenant/faults.ts'
import { ACTOR_APP_ID, DESK_APP_ID, READER_APP_ID, TENANT_ID } from '#test/tenant/ids.ts'
import { type RunningTenant, startTenant } from '#test/tenant/start.ts'
import { LOGS_AT_ONCE } from '#test/tenant/switches.ts'
import { trust } from '#test/trust.ts'
import { emptyDatabase } from './own-database.ts'

const QUIET: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** Production's limits of time, shortened: a tenant that hangs should not hold up a suite. */
export const BRIEFLY = {
  ...RETRY_POLICY,
  attemptInMs: 400,
  budgetInMs: 1500,
  firstWaitInMs: 20,
  writeInMs: 400,
  queueInMs: { reports: 1_000, 'method-writes': 0, 'identity-protection': 1_000 },
}
/** For tests that count requests: with short limits, a request that a busy machine answers late would be sent twice. */
export const UNHURRIED = { ...BRIEFLY, attemptInMs: 4_000, budgetInMs: 6_000 }

export interface OpenContoso {
  readonly running: RunningTenant
  readonly tenant: Tenant
  readonly options: TenantOptions
  readonly fault: (fault: Fault) => void
  /** The database behind what instances share. */
  readonly query: Engine['query']
  /** Puts the sample people back, ends all faults, and forgets all counts and everything kept of earlier readings. */
  readonly settle: () => Promise<void>
  /** Requests since the last `settle`, by method and path template. */
  readonly requests: () => Readonly<Record<string, number>>
  readonly done: () => Readonly<Record<string, number>>
  readonly idOf: (signInName: string) => Promise<NonNullable<Awaited<ReturnType<Tenant['findAccount']>>>['id']>
}

/** A limit that no test reaches. */
const ROOMY = { requests: 1000, inSeconds: 1 }
const NO_LIMITS = { reports: ROOMY, 'method-writes': ROOMY, 'identity-protection': ROOMY }

export async function openContoso(
  more: Partial<TenantOptions> = {},
  budgets: Readonly<Record<BudgetId, Budget>> = NO_LIMITS,
): Promise<OpenContoso> {
  const running = await startTenant({ switches: { throttles: false, readAfterWriteDelayInMs: 0, ...LOGS_AT_ONCE } })
  trust(running.authority)
  const engine = await openEngine({ kind: 'postgres', url: await emptyDatabase(randomUUID()) }, QUIET)
  const shared = sharedOn(
    engine.db,
    sourceCodesUnder(fakeKeys(), () => {}),
    budgets,
  )
  const forget = () =>
    engine.query('TRUNCATE latchkey.sources, latchkey.budgets, latchkey.sign_ins, latchkey.method_changes')
  const options: TenantOptions = {
    graphBaseUrl: running.machineUrl,
    loginAuthority: running.machineUrl,
    tenantId: TENANT_ID,
    reader: { clientId: READER_APP_ID, clientSecret: running.secrets.reader },
    actor: { clientId: ACTOR_APP_ID, clientSecret: running.secrets.actor },
    deskAppId: DESK_APP_ID,
    exchange: { baseUrl: running.machineUrl, changes: true },
    domainsCacheInMinutes: 10,
    waivedLookups: {},
    guarded: { accounts: [], groups: [] },
    freshnessWindowInDays: 7,
    shared,
    log: QUIET,
    now: () => new Date(),
    retryPolicy: BRIEFLY,
    ...more,
  }
  const tenant = openTenant(options)
  const counted = (of: 'requests' | 'done') => () => {
    const sums: Record<string, number> = {}
    for (const count of running.contoso.counts.values()) sums[count.call] = (sums[count.call] ?? 0) + count[of]
    return sums
  }
  return {
    running,
    tenant,
    options,
    query: engine.query,
    fault: (fault) => void running.contoso.faults.push(fault),
    settle: async () => {
      settle(running.contoso)
      await forget()
    },
    requests: counted('requests'),
    done: counted('done'),
    idOf: async (signInName) => {
      const found = await tenant.findAccount(signInName)
      if (!found) throw new Error(`${signInName} is not among the sample people`)
      return found.id
    },
  }
}
