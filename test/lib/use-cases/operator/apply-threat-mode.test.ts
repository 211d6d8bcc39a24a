/** What threat mode stops that was permitted before it came on (R16, T-H2). */
import { describe, expect, test } from 'vitest'
import { askAPerson, selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { endSessions, perform } from '#lib/use-cases/claimant/remedy/perform-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { inForce } from '#lib/rules/organisation/threat-mode.ts'
import { approveReset, approveToAct } from '../claimant/approve.ts'
import { GOOD_PASSWORD, must, newWorld, type World } from '../claimant/world.ts'

/** As the desk commits it; the desk's own rules are tested with the desk. */
async function throwSwitch(world: World, on = true): Promise<void> {
  const { store, context } = world
  const from = await store.threatSwitch()
  const now = context.now()
  const version = from.version + 1
  const until = on ? new Date(now.getTime() + 12 * 3_600_000) : null
  const to = {
    version,
    since: on ? now : null,
    until,
    reason: 'An attack',
    by: { id: 'lee', name: 'Lee Gu' },
    easing: null,
  }
  const event = {
    at: now,
    requestId: null,
    kind: on ? 'threat-on' : 'threat-off',
    by: { kind: 'operator' },
    facts: {},
  } as const
  const later = on ? [{ task: { kind: 'threat', step: 'stop', version } } as const] : []
  await store.switchThreat({ from, to, event, later })
}
const writes = (world: World) => world.tenant.writes.length
const chosen = { password: GOOD_PASSWORD, alsoEndSessions: false }

describe('an approval that nobody has collected (R16)', () => {
  test('goes back to the queue, and the approval is gone', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    await approveReset(world, must(await askAPerson(world.context, claimant.token)))
    await world.pass({ minutes: 1 })
    await throwSwitch(world)
    await world.settle()
    expect(await claimant.request()).toMatchObject({
      state: 'queued',
      escalation: { why: 'threat-mode' },
      approvals: [],
      permission: null,
    })
  })
  test('does not come back when the mode is over', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    await approveReset(world, must(await askAPerson(world.context, claimant.token)))
    await world.pass({ minutes: 1 })
    await throwSwitch(world)
    await world.settle()
    await throwSwitch(world, false)
    await world.settle()
    expect((await claimant.request()).state).toBe('queued')
  })
  test('opens nothing even before the tidying has come round', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    const queued = must(await askAPerson(world.context, claimant.token))
    await world.pass({ hours: 2 })
    await approveReset(world, (await world.store.load(queued.id)) ?? queued)
    await world.pass({ minutes: 1 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    expect((await claimant.request()).state).toBe('remedy')
    await throwSwitch(world)
    must(await resetPassword(world.context, claimant.token, chosen))
    expect((await claimant.request()).state).toBe('queued')
    expect(writes(world)).toBe(0)
  })
  test('one that was given since stands', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    const queued = must(await askAPerson(world.context, claimant.token))
    await throwSwitch(world)
    await world.pass({ hours: 2 })
    await approveReset(world, (await world.store.load(queued.id)) ?? queued)
    await world.pass({ minutes: 1 })
    await claimant.prove('code-by-email')
    await claimant.prove('code-by-text')
    must(await resetPassword(world.context, claimant.token, chosen))
    expect(world.adele().password).toBe(GOOD_PASSWORD)
  })
})

describe('what had been permitted without a person', () => {
  test('a password that was about to be chosen is not set', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    must(await selectRemedy(world.context, claimant.token, 'reset-password'))
    await throwSwitch(world)
    must(await resetPassword(world.context, claimant.token, chosen))
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'threat-mode' } })
    expect(writes(world)).toBe(0)
  })
  test('a task that has not begun is not begun', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    must(await selectRemedy(world.context, claimant.token, 'end-sessions'))
    must(await endSessions(world.context, claimant.token))
    await throwSwitch(world)
    await world.settle()
    expect(await claimant.request()).toMatchObject({ state: 'queued', escalation: { why: 'threat-mode' } })
    expect(writes(world)).toBe(0)
  })
  test('nor one that was approved before', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    const queued = must(await askAPerson(world.context, claimant.token))
    await approveToAct(world, queued, 'end-sessions')
    const moment = world.context.now()
    const attempt = (await world.store.load(queued.id))?.intent?.attempt ?? ''
    // The switch is thrown after the approval, and before a worker has come to it.
    await world.store.switchThreat({
      from: await world.store.threatSwitch(),
      to: {
        version: 1,
        since: new Date(moment.getTime() + 1),
        until: new Date(moment.getTime() + 3_600_000),
        reason: 'An attack',
        by: null,
        easing: null,
      },
      event: { at: world.context.now(), requestId: null, kind: 'threat-on', by: { kind: 'operator' }, facts: {} },
    })
    await perform({ ...world.context, now: () => new Date(moment.getTime() + 2) }, queued.id, attempt)
    expect((await claimant.request()).state).toBe('queued')
    expect(writes(world)).toBe(0)
  })
  test('waiting for a lock to end is not stopped: nothing is changed by it', async () => {
    const world = await newWorld()
    const claimant = await world.begin()
    await claimant.proveTwice()
    await throwSwitch(world)
    must(await selectRemedy(world.context, claimant.token, 'wait'))
    await world.settle()
    expect((await claimant.request()).state).toBe('waiting')
  })
})

test('the page offers what is in force at that moment', async () => {
  const world = await newWorld()
  const claimant = await world.begin()
  const request = await claimant.proveTwice()
  const offered = async () => {
    const now = world.context.now()
    const settings = inForce(world.context.settings, await world.store.threatSwitch(), now)
    return optionsFor(settings, request, now).find(({ remedy }) => remedy === 'reset-password')?.decision.kind
  }
  expect(await offered()).toBe('permit')
  await throwSwitch(world)
  expect(await offered()).toBe('await-approval')
  await throwSwitch(world, false)
  expect(await offered()).toBe('permit')
})
