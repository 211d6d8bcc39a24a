/** "It still does not work": after a recovery, the same browser reads the new reason. */
import { describe, expect, test } from 'vitest'
import { LATCHKEY } from '#lib/rules/audit.ts'
import { exampleSignIn } from '#lib/rules/diagnosis/causes/support/example.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { givePass } from '#lib/use-cases/claimant/remedy/give-pass.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { canReopen, reportStillLocked } from '#lib/use-cases/claimant/remedy/report-still-locked.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { type Browser, GOOD_PASSWORD, must, newWorld, refusalOf, type World } from '../world.ts'

async function afterReset() {
  const world = await newWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.pass({ minutes: 2 })
  expect((await browser.request()).state).toBe('done')
  return { world, browser }
}
/** The new password is taken, and the second proof refused. */
function refusedAgain({ context, adele }: World) {
  const at = (seconds: number) => new Date(context.now().getTime() - seconds * 1000)
  adele().signIns = [50, 40, 30].map((seconds) => ({ ...exampleSignIn(500121, 0), at: at(seconds) }))
}
async function goOn({ world, browser }: { world: World; browser: Browser }) {
  refusedAgain(world)
  const answer = await reportStillLocked(world.context, browser.token)
  await world.settle()
  return answer
}

describe('when the next sign-in is refused', () => {
  test('the findings of the same request tell the new reason, and nothing is proved again', async () => {
    const { world, browser } = await afterReset()
    must(await goOn({ world, browser }))
    const request = await browser.request()
    expect(request).toMatchObject({
      state: 'findings',
      assurance: 'aal2',
      remedy: null,
      intent: null,
      permission: null,
    })
    expect(request.diagnosis?.findings[0]?.cause).toBe('second-factor-failing')
    expect(request.achieved).toMatchObject([{ remedy: 'reset-password' }])
  })

  test('looks that followed it, and the code that led to it, are not told of what comes next', async () => {
    const { world, browser } = await afterReset()
    const from = await browser.request()
    const at = world.context.now()
    const looked = { methodLook: { at, saw: 'registered' }, riskLook: { at, saw: 'clear' } } as const
    const to = { ...from, ...looked, errorCode: '50053', errorCodeFrom: 'sign-in', version: from.version + 1 } as const
    const event = { at, requestId: from.id, kind: 'looked-at-methods', by: LATCHKEY, facts: {} }
    expect(await world.store.commit({ from, to, event })).toBe(true)
    must(await goOn({ world, browser }))
    const request = await browser.request()
    expect([request.methodLook, request.riskLook, request.errorCode, request.errorCodeFrom]).toEqual([
      undefined,
      undefined,
      null,
      undefined,
    ])
  })

  test('password and second proof are not both replaced without two people (R15)', async () => {
    const { world, browser } = await afterReset()
    must(await goOn({ world, browser }))
    must(await selectRemedy(world.context, browser.token, 'temporary-access-pass'))
    expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'paired', approvers: 2 } })
    expect(refusalOf(await givePass(world.context, browser.token))).toBe('request-moved-on')
  })

  test('"this wasn\'t me" takes back what was given before it (R12)', async () => {
    const { world, browser } = await afterReset()
    must(await goOn({ world, browser }))
    const address = new URL(stopAddress(world.context, await browser.request(), 'adele@example.org'))
    must(await stopRecovery(world.context, address.searchParams.get('link') ?? ''))
    await world.pass({ minutes: 1 })
    expect(world.adele().password).not.toBe(GOOD_PASSWORD)
    expect(world.tenant.writes.slice(-2).map(({ write }) => write.kind)).toEqual(['set-password', 'end-sessions'])
  })

  test('proofs of half an hour ago do not count: a new request is begun', async () => {
    const { world, browser } = await afterReset()
    expect(canReopen(world.context.settings, await browser.request(), world.context.now())).toBe(true)
    await world.pass({ minutes: 31 })
    expect(canReopen(world.context.settings, await browser.request(), world.context.now())).toBe(false)
    expect(refusalOf(await goOn({ world, browser }))).toBe('request-moved-on')
  })

  test('nobody goes on with what its owner stopped, nor in another browser (R2)', async () => {
    const { world, browser } = await afterReset()
    expect(refusalOf(await reportStillLocked(world.context, 'another browser'))).toBe('request-unknown')
    const address = new URL(stopAddress(world.context, await browser.request(), 'adele@example.org'))
    must(await stopRecovery(world.context, address.searchParams.get('link') ?? ''))
    expect(refusalOf(await goOn({ world, browser }))).toBe('request-unknown')
  })

  test('it lapses a day later, like any other that nobody goes on with', async () => {
    const { world, browser } = await afterReset()
    await world.pass({ minutes: 10 })
    must(await goOn({ world, browser }))
    await world.pass({ hours: 25 })
    expect((await browser.request()).state).toBe('lapsed')
  })
})
