/** Short lists that one reading keeps for everybody, and what is asked anew before a write (R11). */
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { Tenant } from '#lib/ports/tenant.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { blockedSender } from '#test/tenant/grown.ts'
import { type OpenContoso, openContoso, UNHURRIED } from '../contoso.ts'

const ADELE = 'adele.vance@contoso.com'
const MINUTE = 60_000

let contoso: OpenContoso
let adele: AccountId
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  contoso = await openContoso({ now, retryPolicy: UNHURRIED })
})
/** What the test before had read aside, for later, is over: it would be counted here. */
const nothingIsBeingRead = async () => {
  const { rows } = await contoso.query('SELECT name FROM latchkey.sources WHERE leader IS NOT NULL')
  if (rows.length > 0) throw new Error('a source is still being read')
}

beforeEach(async () => {
  ahead = 0
  await vi.waitFor(nothingIsBeingRead, { timeout: 10_000 })
  await contoso.settle()
  adele = await contoso.idOf(ADELE)
})
afterAll(() => contoso.running.stop())

/** One list: the call that reads it, how Adele gets onto it, and where evidence shows it. */
interface Listed {
  readonly source: 'risk' | 'sendingRestriction'
  readonly path: string
  readonly all: string
  /** What is asked for one account before a write. */
  readonly one: string
  readonly add: () => void
}
const LISTS: Readonly<Record<string, Listed>> = {
  'accounts at risk': {
    source: 'risk',
    path: 'riskyUsers',
    all: 'GET /identityProtection/riskyUsers',
    one: 'GET /identityProtection/riskyUsers/{id}',
    add: () => {
      const account = accountOf(contoso.running.contoso, ADELE)
      if (account) account.risk = { id: adele, riskState: 'atRisk', riskLastUpdatedDateTime: now().toISOString() }
    },
  },
  'restricted senders': {
    source: 'sendingRestriction',
    path: 'InvokeCommand',
    all: 'POST InvokeCommand Get-BlockedSenderAddress',
    one: 'POST InvokeCommand Get-BlockedSenderAddress',
    add: () => {
      contoso.running.contoso.state.blockedSenders[ADELE] = blockedSender(ADELE, now().toISOString(), '')
    },
  },
}

for (const [title, { source, path, all, one, add }] of Object.entries(LISTS))
  describe(`the list of ${title}`, () => {
    const read = async (tenant: Tenant = contoso.tenant, anew?: 'anew') =>
      (await tenant.readEvidence({ id: adele }, anew))[source]
    const asked = (call: string) => contoso.requests()[call] ?? 0
    const isOn = async (anew?: 'anew') => {
      const look = await read(contoso.tenant, anew)
      return look.kind === 'seen' ? look.value !== null : look.why
    }

    test('is read once for all who ask within a minute, in whichever instance', async () => {
      const other = openTenant(contoso.options)
      await Promise.all([read(), read(), read(other), read(other)])
      // What a busy machine takes of the minute itself is left to it.
      ahead = MINUTE - 25_000
      await read(other)
      expect(asked(all)).toBe(1)
    })

    test('is told with its age', async () => {
      await read()
      ahead = MINUTE - 5_000
      const look = await read()
      expect(look.kind === 'seen' && now().getTime() - look.at.getTime()).toBeGreaterThan(MINUTE - 10_000)
    })

    test('is read again when it is older, and nobody waits for that', async () => {
      await read()
      add()
      ahead = 2 * MINUTE
      expect(await isOn()).toBe(false)
      await expect.poll(() => isOn()).toBe(true)
    })

    test('is waited for when it is too old to say anything', async () => {
      await read()
      add()
      ahead = 6 * MINUTE
      expect(await isOn()).toBe(true)
    })

    test('is not believed before a write: the account is asked for anew', async () => {
      await read()
      add()
      contoso.running.contoso.counts.clear()
      expect(await isOn('anew')).toBe(true)
      expect(asked(one)).toBe(1)
    })

    test('that is refused is left alone for an hour by all', async () => {
      contoso.fault({ fault: 'forbidden', path })
      expect(await isOn()).toBe('not-permitted')
      const after = asked(all)
      expect(await isOn()).toBe('not-permitted')
      expect(asked(all)).toBe(after)
      contoso.running.contoso.faults = []
      add()
      ahead = 61 * MINUTE
      expect(await isOn()).toBe(true)
    })

    test('that cannot be read again is told for five minutes, and then no more', async () => {
      await read()
      contoso.fault({ fault: 'unavailable', path })
      ahead = 4 * MINUTE
      expect(await isOn()).toBe(false)
      ahead = 6 * MINUTE
      expect(await isOn()).toBe('failed')
    })
  })

describe('the risk before a write', () => {
  const all = 'GET /identityProtection/riskyUsers'
  const one = 'GET /identityProtection/riskyUsers/{id}'
  const riskOf = async (tenant: Tenant, anew: 'anew' | undefined = 'anew') =>
    (await tenant.readEvidence({ id: adele }, anew)).risk
  const asked = (call: string) => contoso.requests()[call] ?? 0
  /** Room for Identity Protection once `room` says so, one request at a time. */
  function scarce() {
    const { shared } = contoso.options
    let room = 0
    const take = async (budget: string) => budget === 'reports' || room-- > 0
    return {
      tenant: openTenant({ ...contoso.options, shared: { ...shared, take } }),
      give: (more: number) => (room = more),
    }
  }

  test('of many who wait for room is asked once for all of them, after each has asked', async () => {
    const { tenant, give } = scarce()
    const waiting = Promise.all(Array.from({ length: 12 }, () => riskOf(tenant)))
    await setTimeout(100)
    LISTS['accounts at risk']?.add()
    give(1)
    for (const look of await waiting) expect(look).toMatchObject({ kind: 'seen', value: { state: 'at-risk' } })
    expect([asked(all), asked(one)]).toEqual([1, 0])
  })

  test('is not taken from the list that another reading wrote, however young', async () => {
    await riskOf(contoso.tenant, undefined)
    LISTS['accounts at risk']?.add()
    expect(await riskOf(contoso.tenant)).toMatchObject({ kind: 'seen', value: { state: 'at-risk' } })
  })

  test('is asked while the reader of the list has died, and waits for nobody’s lead', async () => {
    const dead = await contoso.options.shared.lead('risky-users')
    const began = performance.now()
    expect(await riskOf(contoso.tenant)).toMatchObject({ kind: 'seen' })
    expect(performance.now() - began).toBeLessThan(4_000)
    await dead?.end()
  })

  test('whoever asks while a request is on its way is not served by it', async () => {
    const { tenant, give } = scarce()
    give(1)
    contoso.fault({ fault: 'stale', path: 'riskyUsers', times: 1 })
    const first = riskOf(tenant)
    await expect.poll(() => asked(one)).toBe(1)
    LISTS['accounts at risk']?.add()
    const second = riskOf(tenant)
    give(1)
    await first
    expect(await second).toMatchObject({ kind: 'seen', value: { state: 'at-risk' } })
    expect(asked(one)).toBe(2)
  })
})

test('without any room before a write, the risk is not visible, and not taken for none', async () => {
  const { shared } = contoso.options
  const none = { ...shared, take: async (budget: string) => budget === 'reports' }
  const tenant = openTenant({ ...contoso.options, shared: none })
  expect((await tenant.readEvidence({ id: adele }, 'anew')).risk).toEqual({ kind: 'unseen', why: 'budget' })
})

test('without any room before a write, a list that somebody wrote without a key hides no risk (R11, R19)', async () => {
  const { shared } = contoso.options
  LISTS['accounts at risk']?.add()
  const none = { ...shared, take: async (budget: string) => budget === 'reports' }
  const tenant = openTenant({ ...contoso.options, shared: none })
  await contoso.query(
    `INSERT INTO latchkey.sources (name, kept, read_at, code) VALUES ('risky-users', '[]', now() + interval '30 seconds', '1.v1:forged')`,
  )
  expect((await tenant.readEvidence({ id: adele }, 'anew')).risk).toEqual({ kind: 'unseen', why: 'budget' })
})
