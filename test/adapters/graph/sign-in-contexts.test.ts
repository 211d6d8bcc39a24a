/** What a strong sign-in demands, as Conditional Access has it: read about once an hour, and optional. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTenant, type WatchingTenant } from '#lib/adapters/graph/tenant.ts'
import type { ContextDemand } from '#lib/sign-in-context.ts'
import type { Switches } from '#test/tenant/switches.ts'
import { type OpenContoso, openContoso } from '../contoso.ts'

const ASKED = 'GET /identity/conditionalAccess/policies'
let contoso: OpenContoso
let tenant: WatchingTenant
const now = () => new Date()

beforeAll(async () => {
  contoso = await openContoso({ now })
})
beforeEach(async () => {
  await contoso.settle()
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
  ['not all', 'c1', { demand: 'phishing-resistant', leavesOut: true }],
  ['off', 'c1', { demand: 'nothing', leavesOut: false }],
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
