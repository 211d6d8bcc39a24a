/** Readings of methods, where Microsoft turns out to limit them: who asked first is served first, and nobody is refused for long. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#lib/account.ts'
import { openTenant } from '#lib/adapters/graph/tenant.ts'
import { BUDGETS } from '#lib/adapters/shared-evidence.ts'
import { Unavailable } from '#lib/unavailable.ts'
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
const refuseOnce = async () => {
  contoso.fault({ fault: 'throttle', retryAfterSeconds: 60, path: 'authentication/methods', times: 1 })
  await expect(contoso.tenant.readAuthenticators(adele)).rejects.toThrow(Unavailable)
}

test('a limit is known from the first refusal on, in every instance, and forgotten after an hour', async () => {
  expect(await contoso.tenant.authenticatorsPace()).toBeNull()
  await refuseOnce()
  const { requests, inSeconds } = BUDGETS.reports
  const pace = { readings: requests - 1, inSeconds }
  expect(await openTenant(contoso.options).authenticatorsPace()).toEqual(pace)
  ahead = 61 * 60_000
  expect(await contoso.tenant.authenticatorsPace()).toBeNull()
})

test('whoever may wait stands in line until there is room, and a page is told at once that there is none', async () => {
  await refuseOnce()
  let room = false
  const { shared } = contoso.options
  const scarce = { ...shared, take: async () => room }
  const tenant = openTenant({ ...contoso.options, shared: scarce })
  const before = asked()
  const inLine = tenant.readAuthenticators(adele, 'in-turn')
  await expect(tenant.readAuthenticators(adele)).rejects.toThrow('held back')
  expect(asked()).toBe(before)
  room = true
  expect((await inLine).kind).toBe('answered')
  expect(asked()).toBe(before + 1)
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
      const tenant = openTenant({ ...contoso.options, shared: { ...contoso.options.shared, take: async () => true } })
      if (limited) await refuseOnce()
      await tenant.readAuthenticators(adele, first)
      const before = asked()
      ahead += minutes * 60_000
      expect((await tenant.readAuthenticators(adele, 'as-of-late')).kind).toBe('answered')
      expect(asked() - before).toBe(more)
    })

  test('serves nothing else, and nobody else', async () => {
    const tenant = openTenant({ ...contoso.options, shared: { ...contoso.options.shared, take: async () => true } })
    await refuseOnce()
    await tenant.readAuthenticators(adele, 'in-turn')
    const before = asked()
    await tenant.readAuthenticators(adele)
    await tenant.readAuthenticators(adele, 'in-turn')
    await tenant.readAuthenticators(await contoso.idOf('alex.wilber@contoso.com'), 'as-of-late')
    expect(asked() - before).toBe(3)
  })
})
