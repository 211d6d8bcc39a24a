/** What was not asked, since others came first, is no sign of anything: it is looked at again before anybody is escalated. */
import { describe, expect, test } from 'vitest'
import { unseen } from '#lib/rules/source-reading.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { Unavailable } from '#lib/rules/unavailable.ts'
import { GOOD_PASSWORD, must, newWorld, type World } from '../world.ts'

const reset = (world: World, token: string) =>
  resetPassword(world.context, token, { password: GOOD_PASSWORD, alsoEndSessions: false })

/** `hide` says why the risk was not seen, for as long as it says so. */
async function withRiskHidden(world: World) {
  const { readEvidence } = world.tenant
  const hidden: { why: 'budget' | 'failed' | null } = { why: null }
  world.tenant.readEvidence = async (account) => ({
    ...(await readEvidence(account)),
    ...(hidden.why && { risk: unseen(hidden.why) }),
  })
  return hidden
}

describe('the risk was not asked for yet, by our own limit', () => {
  test('a choice is answered with a time, and nobody is escalated; once it was asked, the choice stands', async () => {
    const world = await newWorld()
    const hidden = await withRiskHidden(world)
    hidden.why = 'budget'
    const browser = await world.begin()
    await browser.proveTwice()
    const refused = await selectRemedy(world.context, browser.token, 'reset-password')
    expect(refused).toMatchObject({ ok: false, refusal: 'not-your-turn' })
    expect(!refused.ok && refused.retryAt && refused.retryAt > world.context.now()).toBe(true)
    expect((await browser.request()).state).toBe('findings')
    hidden.why = null
    await world.pass({ seconds: 10 })
    expect(must(await selectRemedy(world.context, browser.token, 'reset-password')).state).toBe('remedy')
  })

  test('after two minutes a person is asked, who reads that it could not be checked and of no sign', async () => {
    const world = await newWorld()
    const hidden = await withRiskHidden(world)
    hidden.why = 'budget'
    const browser = await world.begin()
    await browser.proveTwice()
    await world.pass({ seconds: 110 })
    expect(await selectRemedy(world.context, browser.token, 'reset-password')).toMatchObject({
      refusal: 'not-your-turn',
    })
    await world.pass({ seconds: 20 })
    const [option] = optionsFor(world.context.settings, await browser.request(), world.context.now())
    expect(option?.decision).toMatchObject({ kind: 'await-approval', why: 'not-checked' })
    const queued = must(await selectRemedy(world.context, browser.token, 'reset-password'))
    expect(queued).toMatchObject({ state: 'queued', escalation: { why: 'not-checked', approvers: 1 } })
  })

  test('that Microsoft refused it, or failed, is another matter: a person looks at once', async () => {
    const world = await newWorld()
    const hidden = await withRiskHidden(world)
    hidden.why = 'failed'
    const browser = await world.begin()
    await browser.proveTwice()
    const queued = must(await selectRemedy(world.context, browser.token, 'reset-password'))
    expect(queued.escalation?.why).toBe('signs-of-compromise')
  })

  test('at the press: nothing is written, the page has a time, and the next press goes through', async () => {
    const world = await newWorld()
    const hidden = await withRiskHidden(world)
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    hidden.why = 'budget'
    const refused = await reset(world, browser.token)
    expect(refused).toMatchObject({ ok: false, refusal: 'not-your-turn' })
    expect(!refused.ok && refused.retryAt && refused.retryAt > world.context.now()).toBe(true)
    expect([(await browser.request()).state, world.tenant.writes.length]).toEqual(['remedy', 0])
    hidden.why = null
    must(await reset(world, browser.token))
    expect(world.tenant.writes.map(({ write }) => write.kind)).toContain('set-password')
  })
})

describe('methods are not read yet, since others came first', () => {
  async function chosen() {
    const world = await newWorld()
    const browser = await world.begin()
    await browser.proveTwice()
    must(await selectRemedy(world.context, browser.token, 'reset-password'))
    return { world, browser }
  }
  const heldBack = (world: World) => {
    const turnAt = new Date(world.context.now().getTime() + 22_000)
    world.tenant.readAuthenticators = async () => {
      throw new Unavailable('methods: held back', { turnAt })
    }
    return turnAt
  }

  test('the press says when its turn comes, and not that Microsoft is silent', async () => {
    const { world, browser } = await chosen()
    const turnAt = heldBack(world)
    expect(await reset(world, browser.token)).toEqual({ ok: false, refusal: 'not-your-turn', retryAt: turnAt })
    expect((await browser.request()).state).toBe('remedy')
  })

  test('pressed in vain for two minutes, it goes to a person as not checked', async () => {
    const { world, browser } = await chosen()
    heldBack(world)
    await reset(world, browser.token)
    await world.pass({ seconds: 121 })
    const queued = must(await reset(world, browser.token))
    expect(queued).toMatchObject({ state: 'queued', escalation: { why: 'not-checked' } })
  })

  test('a tenant that is silent is told as silent', async () => {
    const { world, browser } = await chosen()
    world.tenant.down = true
    expect(await reset(world, browser.token)).toMatchObject({ ok: false, refusal: 'tenant-unavailable' })
  })
})
