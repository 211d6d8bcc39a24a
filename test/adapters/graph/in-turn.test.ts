/** Readings of methods within the limit of the reports: who asked first is served first, and nobody is refused for long. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AccountId } from '#lib/rules/account/account.ts'
import { openTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { TenantOptions } from '#lib/adapters/graph/tenant-options.ts'
import { BUDGETS } from '#lib/adapters/shared-sources/shared-evidence.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const METHODS = 'GET /users/{id}/authentication/methods'

let contoso: OpenContoso
let adele: AccountId
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeAll(async () => {
  contoso = await openContoso({ now })
})
beforeEach(async () => {
  ahead = 0
  await contoso.settle()
  adele = await contoso.idOf('adele.vance@contoso.com')
  contoso.running.contoso.counts.clear()
})
afterAll(() => contoso.running.stop())

const asked = () => contoso.requests()[METHODS] ?? 0
/** As it is where the organisation says that its tenant gives methods room of their own. */
const ofTheirOwn = (more: Partial<TenantOptions> = {}) =>
  openTenant({ ...contoso.options, methodsShareReports: false, ...more })
const { requests, inSeconds } = BUDGETS.reports
const PACE = { readings: requests - 2, inSeconds }

test('the limit is kept to from the first reading on: all but the places of writes and of the log', async () => {
  expect(await contoso.tenant.authenticatorsPace()).toEqual(PACE)
})

test('where methods have room of their own, a limit is known from the first refusal on, in every instance, and forgotten after an hour', async () => {
  const tenant = ofTheirOwn()
  expect(await tenant.authenticatorsPace()).toBeNull()
  contoso.fault({ fault: 'throttle', retryAfterSeconds: 60, path: 'authentication/methods', times: 1 })
  await expect(tenant.readAuthenticators(adele)).rejects.toThrow(Unavailable)
  expect(await ofTheirOwn().authenticatorsPace()).toEqual(PACE)
  ahead = 61 * 60_000
  expect(await tenant.authenticatorsPace()).toBeNull()
})

test('a task stands in line until there is room, and somebody who waits is told when it is their turn', async () => {
  let room = false
  const { shared } = contoso.options
  const scarce = { ...shared, take: async () => room }
  const tenant = openTenant({ ...contoso.options, shared: scarce })
  const before = asked()
  const inLine = tenant.readAuthenticators(adele, 'in-turn')
  const refused: unknown = await tenant.readAuthenticators(adele).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Unavailable)
  expect(refused instanceof Unavailable && refused.turnAt && refused.turnAt > now()).toBe(true)
  expect(asked()).toBe(before)
  room = true
  expect((await inLine).kind).toBe('answered')
  expect(asked()).toBe(before + 1)
})

test('a task whose methods have no dates stands in line for their age too, and a page does not', async () => {
  let room = false
  const { shared } = contoso.options
  const tenant = openTenant({ ...contoso.options, shared: { ...shared, take: async () => room } })
  const inLine = tenant.readMethodChanges(adele, 'lists', 'in-turn')
  await expect(tenant.readMethodChanges(adele, 'lists')).rejects.toThrow(Unavailable)
  room = true
  expect(await inLine).toEqual({ kind: 'answered', value: [] })
})

test('the list that tells everybody’s age goes before all who stand in line', async () => {
  const { shared } = contoso.options
  let [isListThere, polls, isOpen] = [false, 0, false]
  const scarce = {
    ...shared,
    lead: async (name: string) => {
      isListThere ||= name === 'method-changes'
      return shared.lead(name)
    },
    // One place, at the second look after the list has come to the line, and no other until it is open.
    take: async () => {
      if (isListThere) polls += 1
      return isOpen || polls === 2
    },
  }
  const tenant = openTenant({ ...contoso.options, shared: scarce })
  const before = asked()
  const methods = tenant.readAuthenticators(adele, 'in-turn')
  const changes = tenant.readMethodChanges(adele, 'lists', 'in-turn')
  const audits = () => contoso.requests()['GET /auditLogs/directoryAudits'] ?? 0
  await vi.waitFor(() => expect(audits() + asked() - before).toBe(1), 10_000)
  expect(audits()).toBe(1)
  isOpen = true
  expect([(await methods).kind, (await changes).kind]).toEqual(['answered', 'answered'])
})

describe('what was read in turn a moment ago', () => {
  const ASKED: readonly [
    title: string,
    limited: boolean,
    first: 'in-turn' | undefined,
    minutes: number,
    more: number,
  ][] = [
    ['serves what is told of it, while readings are limited', true, 'in-turn', 9, 0],
    ['does not, once a code that was sent by it is no longer good', true, 'in-turn', 10, 1],
    ['does not, where every reading can be had', false, 'in-turn', 0, 1],
    ['is not a page’s reading', true, undefined, 0, 1],
  ]
  for (const [title, limited, first, minutes, more] of ASKED)
    test(title, async () => {
      const shared = { ...contoso.options.shared, take: async () => true }
      const tenant = ofTheirOwn({ shared, methodsShareReports: limited })
      await tenant.readAuthenticators(adele, first)
      const before = asked()
      ahead += minutes * 60_000
      expect((await tenant.readAuthenticators(adele, 'as-of-late')).kind).toBe('answered')
      expect(asked() - before).toBe(more)
    })

  test('serves nothing else, and nobody else', async () => {
    const tenant = openTenant({ ...contoso.options, shared: { ...contoso.options.shared, take: async () => true } })
    await tenant.readAuthenticators(adele, 'in-turn')
    const before = asked()
    await tenant.readAuthenticators(adele)
    await tenant.readAuthenticators(adele, 'in-turn')
    await tenant.readAuthenticators(await contoso.idOf('alex.wilber@contoso.com'), 'as-of-late')
    expect(asked() - before).toBe(3)
  })
})
