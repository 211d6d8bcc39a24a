/** What a strong sign-in requires, as Conditional Access has it: read about once an hour, and optional. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/graph-tenant.ts'
import type { ContextDemand, Demand } from '#lib/rules/account/sign-in-context.ts'
import { accountOf } from '#test/tenant/directory.ts'
import { GROUPS } from '#test/tenant/groups.ts'
import { DEFAULT_SWITCHES, type Switches } from '#test/tenant/switches.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ASKED = 'GET /identity/conditionalAccess/policies'
const MEMBERSHIPS = 'GET /users/{id}/transitiveMemberOf'
let contoso: OpenContoso
let tenant: WatchingTenant
const now = () => new Date()

beforeAll(async () => {
  contoso = await openContoso({ now })
})
beforeEach(async () => {
  await contoso.settle()
  contoso.running.contoso.state.switches.contextPolicy = DEFAULT_SWITCHES.contextPolicy
  tenant = openTenant(contoso.options)
})
afterAll(() => contoso.running.stop())

/** The site begins to read, and what it says once it has. */
async function onceRead(context: string) {
  const stop = tenant.watch()
  const said = await vi.waitFor(
    async () => {
      const look = await tenant.signInContext(context)
      if (look.kind === 'unseen' && look.why === 'failed') throw new Error('Not read yet')
      return look
    },
    { timeout: 15_000 },
  )
  stop()
  return said
}

const SPECIFICATION: readonly [Switches['contextPolicy'], string, ContextDemand][] = [
  ['phishing-resistant', 'c1', { demand: 'phishing-resistant', leavesOut: false }],
  ['phishing-resistant', 'c2', { demand: 'nothing', leavesOut: false }],
  ['mfa', 'c1', { demand: 'multifactor', leavesOut: false }],
  ['emergency accounts excluded', 'c1', { demand: 'phishing-resistant', leavesOut: true }],
  ['person excluded', 'c1', { demand: 'phishing-resistant', leavesOut: true }],
  ['report-only', 'c1', { demand: 'nothing', leavesOut: false }],
  ['none', 'c1', { demand: 'nothing', leavesOut: false }],
]
describe('what an authentication context demands', () => {
  for (const [policy, context, value] of SPECIFICATION)
    test(`${context}, where Conditional Access demands of c1: ${policy}`, async () => {
      contoso.running.contoso.state.switches.contextPolicy = policy
      expect(await onceRead(context)).toMatchObject({ kind: 'seen', value })
    })

  test('is not known before it was read, and asking reads nothing', async () => {
    expect(await tenant.signInContext('c1')).toMatchObject({ kind: 'unseen' })
    expect(contoso.requests()[ASKED]).toBeUndefined()
  })

  test('is not known without the permission, and says so', async () => {
    contoso.fault({ path: 'conditionalAccess', fault: 'forbidden' })
    expect(await onceRead('c1')).toMatchObject({ kind: 'unseen', why: 'not-permitted' })
  })
})

const ON_ONE: readonly [Switches['contextPolicy'], who: string, Demand][] = [
  ['phishing-resistant', 'adele.vance', 'phishing-resistant'],
  ['mfa', 'adele.vance', 'multifactor'],
  ['emergency accounts excluded', 'adele.vance', 'phishing-resistant'],
  ['person excluded', 'adele.vance', 'nothing'],
  ['person excluded', 'alex.wilber', 'phishing-resistant'],
  ['group excluded', 'alex.wilber', 'nothing'],
  ['role excluded', 'alex.wilber', 'phishing-resistant'],
  ['role excluded', 'lidia.holloway', 'nothing'],
  ['report-only', 'adele.vance', 'nothing'],
  ['none', 'adele.vance', 'nothing'],
]
describe('what it demands of one person', () => {
  const demandOn = async (name: string) => tenant.contextDemandOn('c1', await contoso.idOf(`${name}@contoso.com`))

  for (const [policy, who, value] of ON_ONE)
    test(`a policy that is ${policy} demands of ${who}: ${value}`, async () => {
      contoso.running.contoso.state.switches.contextPolicy = policy
      const alex = accountOf(contoso.running.contoso, 'alex.wilber@contoso.com')
      if (alex) alex.memberOf = [GROUPS.everybody.id]
      expect(await demandOn(who)).toMatchObject({ kind: 'seen', value })
    })

  test('is nothing of somebody in a group inside one that is left out', async () => {
    contoso.running.contoso.state.switches.contextPolicy = 'group excluded'
    const alex = accountOf(contoso.running.contoso, 'alex.wilber@contoso.com')
    if (alex) alex.memberOf = [GROUPS.recoveryTrainees.id]
    expect(await demandOn('alex.wilber')).toMatchObject({ kind: 'seen', value: 'nothing' })
  })

  test('is asked without anybody having begun to read, and not again within minutes', async () => {
    await demandOn('adele.vance')
    await demandOn('alex.wilber')
    expect(contoso.requests()[ASKED]).toBe(1)
    expect(contoso.requests()[MEMBERSHIPS]).toBeUndefined()
  })

  test('is unseen without the permission', async () => {
    contoso.fault({ path: 'conditionalAccess', fault: 'forbidden' })
    expect(await demandOn('adele.vance')).toEqual({ kind: 'unseen', why: 'not-permitted' })
  })

  test('is unseen where it rests on a group and the groups could not be read', async () => {
    contoso.running.contoso.state.switches.contextPolicy = 'emergency accounts excluded'
    const id = await contoso.idOf('adele.vance@contoso.com')
    contoso.fault({ path: 'transitiveMemberOf', fault: 'forbidden' })
    expect(await tenant.contextDemandOn('c1', id)).toEqual({ kind: 'unseen', why: 'not-permitted' })
  })
})

test('what the desk is guarded by comes out of the same reading', async () => {
  await onceRead('c1')
  expect(await tenant.deskSignIn()).toMatchObject({ kind: 'seen', value: { demand: 'multifactor', leavesOut: false } })
  expect(contoso.requests()[ASKED]).toBe(1)
})
