/** Rows put back as they once were, with the code that they had: noticed before anything is done on them (rules R11, R19). */
import { describe, expect, test } from 'vitest'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { switchThreatOn } from '#lib/use-cases/approver/change-threat-mode.ts'
import { approver } from '#test/lib/use-cases/approver/people.ts'
import { GOOD_PASSWORD, must, newWorld, refusalOf } from './world.ts'

const atTheRemedy = async () => {
  const world = await newWorld({ adele: { signIns: [exampleSignIn(50055, 2)] } })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  return {
    world,
    browser,
    reset: () => resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }),
  }
}

describe('before the tenant is touched (R19)', () => {
  test('a request that was put back as it once was is not acted on', async () => {
    const { world, browser, reset } = await atTheRemedy()
    const before = await browser.request()
    const link = new URL(stopAddress(world.context, before, 'adele@example.org')).searchParams.get('link') ?? ''
    must(await stopRecovery(world.context, link))
    world.store.putBack({ kind: 'request', row: before })
    expect((await browser.request()).state).toBe('remedy')
    expect(refusalOf(await reset())).toBe('request-moved-on')
    expect(world.tenant.writes.filter(({ write }) => write.kind === 'set-password')).toEqual([])
    expect((await world.store.rowFaults()).rows).toBeGreaterThan(0)
  })
  test('what nobody put back is done', async () => {
    const { reset } = await atTheRemedy()
    must(await reset())
  })
  test('a switch of threat mode that was put back as it was counts as on', async () => {
    const { world, browser, reset } = await atTheRemedy()
    const off = await world.store.threatSwitch()
    must(await switchThreatOn(world.context, approver(world), { version: off.version, hours: 4, reason: 'An attack' }))
    world.store.putBack({ kind: 'threat', row: off })
    expect((await world.store.threatSwitch()).since).toBeNull()
    await reset()
    expect((await browser.request()).state).toBe('queued')
    expect(world.tenant.writes).toEqual([])
  })
})
