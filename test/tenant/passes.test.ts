import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, asking } from './asking.ts'
import { type RunningTenant, startTenant } from './start.ts'
import { DEFAULT_SWITCHES } from './switches.ts'

const NAME = 'isaiah.langer@contoso.com'
const PASSES = `/v1.0/users/${NAME}/authentication/temporaryAccessPassMethods`
const A_FEW_MINUTES = DEFAULT_SWITCHES.passDelayInMs / 60_000

let tenant: RunningTenant
let ask: Asking
let now = new Date('2026-11-23T08:12:00Z')
beforeAll(async () => {
  const switches = { readAfterWriteDelayInMs: 0, throttles: false }
  tenant = await startTenant({ now: () => now, switches })
  ask = asking(tenant)
})
afterAll(() => tenant.stop())

const signIn = async (password: string): Promise<readonly number[]> =>
  (await ask('POST', '/control/attempts', { name: NAME, password })).body.codes as number[]
const isUsable = async () =>
  ((await ask('GET', PASSES)).body.value as { isUsable: boolean }[]).map((one) => one.isUsable)

describe('a new pass', () => {
  test('is refused at first, unused by it, and signs in once it has replicated', async () => {
    const made = await ask('POST', PASSES, { lifetimeInMinutes: 60 }, 'actor')
    const pass = made.body.temporaryAccessPass as string
    expect([await isUsable(), await signIn(pass)]).toEqual([[true], [50126]])
    expect(await isUsable()).toEqual([true])
    now = new Date(now.getTime() + A_FEW_MINUTES * 60_000)
    expect([await signIn(pass), await isUsable()]).toEqual([[0], [false]])
  })
  test('signs in at once where a walk lets those minutes pass', async () => {
    const made = await ask('POST', PASSES, { lifetimeInMinutes: 60 }, 'actor')
    await ask('POST', '/control/passes/hurry', {})
    expect(await signIn(made.body.temporaryAccessPass as string)).toEqual([0])
  })
})
