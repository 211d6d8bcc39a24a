/**
 * People with two good proofs, several at once on two instances, with the limits that
 * Microsoft publishes: nobody's risk stays hidden because it was we who did not ask.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import { RETRY_POLICY } from '#lib/adapters/graph/transport/retry-policy.ts'
import { BUDGETS } from '#lib/adapters/shared-sources/shared-evidence.ts'
import type { SourceReading } from '#lib/rules/source-reading.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const PEOPLE = [
  'adele.vance@contoso.com',
  'alex.wilber@contoso.com',
  'isaiah.langer@contoso.com',
  'lee.gu@contoso.com',
  'nestor.wilke@contoso.com',
  'patti.fernandez@contoso.com',
]
/** Milliseconds for which somebody is told to wait, before the request goes to an approver. */
const A_MOMENT_MS = 120_000

let contoso: OpenContoso
let instances: readonly Tenant[] = []
let ids: readonly AccountId[] = []

const ask = globalThis.fetch
let refused: string[] = []

beforeAll(async () => {
  globalThis.fetch = async (input, init) => {
    const answer = await ask(input, init)
    if (answer.status === 429) refused.push(new URL(answer.url).pathname)
    return answer
  }
  contoso = await openContoso({ retryPolicy: RETRY_POLICY }, BUDGETS)
  contoso.running.contoso.state.switches.throttles = true
  ids = await Promise.all(PEOPLE.map((name) => contoso.idOf(name)))
})
beforeEach(async () => {
  refused = []
  await contoso.settle()
  contoso.running.contoso.state.switches.throttles = true
  contoso.running.contoso.buckets.clear()
  instances = [openTenant(contoso.options), openTenant(contoso.options)]
})
afterAll(async () => {
  globalThis.fetch = ask
  await contoso.running.stop()
})

interface Pressed {
  readonly risk: SourceReading<unknown>
  readonly told: readonly Date[]
}

/** What a press asks before its write; where it is not its turn, again at the time that it was told. */
async function press(tenant: Tenant, id: AccountId): Promise<Pressed> {
  const told: Date[] = []
  const endsAt = Date.now() + A_MOMENT_MS
  while (Date.now() < endsAt) {
    try {
      await tenant.readAuthenticators(id)
      const { risk } = await tenant.readEvidence({ id }, 'anew')
      if (risk.kind === 'seen' || risk.why !== 'budget') return { risk, told }
    } catch (fault) {
      if (!(fault instanceof Unavailable) || !fault.turnAt) throw fault
      told.push(fault.turnAt)
      await sleep(Math.max(0, fault.turnAt.getTime() - Date.now()))
    }
  }
  return { risk: { kind: 'unseen', why: 'budget' }, told }
}

const CASES: readonly [title: string, before: () => Promise<unknown>][] = [
  ['on an idle tenant', async () => {}],
  ['while the reader of the list of risks has died', () => contoso.options.shared.lead('risky-users')],
]
describe('before their writes', () => {
  for (const [title, before] of CASES)
    test(`${title}: the risk of each is seen, nobody is refused by a limit, and whoever waits is told a time`, async () => {
      await before()
      const pressed = await Promise.all(ids.map((id, i) => press(instances[i % 2] as Tenant, id)))
      expect(pressed.map(({ risk }) => risk.kind)).toEqual(ids.map(() => 'seen'))
      expect(refused).toEqual([])
      for (const { told } of pressed) for (const at of told) expect(at.getTime()).toBeGreaterThan(0)
    }, 150_000)
})

test('in their diagnoses, a dead reader of the list hides the risk for no longer than its lead lasts', async () => {
  await contoso.options.shared.lead('risky-users')
  const [tenant] = instances
  const [id] = ids
  if (!tenant || !id) throw new Error('nobody is there')
  const began = Date.now()
  for (;;) {
    const { risk } = await tenant.readEvidence({ id })
    if (risk.kind === 'seen') break
    expect(risk).toEqual({ kind: 'unseen', why: 'budget' })
    await sleep(500)
  }
  expect(Date.now() - began).toBeLessThan(20_000)
}, 60_000)
