/** A request that was stopped for good: what the desk has to do for its owner, by when, and how it is closed. */
import { describe, expect, test } from 'vitest'
import { requestRow } from '#lib/adapters/store/request-rows/requests.ts'
import { addDays } from '#lib/rules/duration.ts'
import { approve } from '#lib/use-cases/approver/decide.ts'
import { closeStopped, helpedBy } from '#lib/use-cases/approver/close-stopped.ts'
import { openPack } from '#lib/use-cases/approver/evidence-pack.ts'
import { selectRemedy } from '#lib/use-cases/claimant/explain/choose-remedy.ts'
import { resetPassword } from '#lib/use-cases/claimant/remedy/perform-reset.ts'
import { stopRecovery } from '#lib/use-cases/claimant/stop/stop-request.ts'
import { stopAddress } from '#lib/use-cases/notify/links.ts'
import type { StopOutcome } from '#lib/rules/request/parts/objections.ts'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { type Browser, GOOD_PASSWORD, must, refusalOf, type World } from '#test/lib/use-cases/claimant/world.ts'
import { approver, deskWorld, loaded, second } from './people.ts'

const MAILBOX = 'adele.private@example.org'

async function press(world: World, request: RecoveryRequest): Promise<void> {
  const link = new URL(stopAddress(world.context, request, MAILBOX)).searchParams.get('link') ?? ''
  must(await stopRecovery(world.context, link))
  await world.settle()
}

/** Stopped once a password was set by it. */
async function stoppedAfterReset(): Promise<{ world: World; stopped: RecoveryRequest }> {
  const world = await deskWorld()
  const browser = await world.begin()
  await browser.proveTwice()
  must(await selectRemedy(world.context, browser.token, 'reset-password'))
  must(await resetPassword(world.context, browser.token, { password: GOOD_PASSWORD, alsoEndSessions: false }))
  await world.settle()
  const { id } = await browser.request()
  await press(world, await browser.request())
  return { world, stopped: await loaded(world, id) }
}

/** The owner begins anew; two approve it, and a new password lets them in. */
async function helpIn(world: World): Promise<Browser> {
  await world.pass({ hours: 1 })
  const owner = await world.begin()
  await owner.proveTwice()
  must(await selectRemedy(world.context, owner.token, 'reset-password'))
  await world.settle()
  for (const by of [approver(world), second(world)]) {
    const { id, version } = await owner.request()
    must(await approve(world.context, by, id, { version, remedy: 'reset-password' }))
  }
  await world.pass({ hours: 1 })
  await owner.prove('code-by-email')
  await owner.prove('code-by-text')
  must(await resetPassword(world.context, owner.token, { password: `${GOOD_PASSWORD}2`, alsoEndSessions: false }))
  await world.settle()
  return owner
}

const close = (world: World, { id, version }: RecoveryRequest, outcome: StopOutcome, by = approver(world)) =>
  closeStopped(world.context, by, id, { version, outcome })
const packOf = async (world: World, id: string) => must(await openPack(world.context, approver(world), id))

describe('what the page says of it', () => {
  test('the owner should be helped within an hour, not at the moment of the stop', async () => {
    const { stopped } = await stoppedAfterReset()
    expect(stopped.state).toBe('frozen')
    expect((stopped.dueAt?.getTime() ?? 0) - (stopped.stoppedAt?.getTime() ?? 0)).toBe(3_600_000)
  })
  test('what was undone is said with when, and no newer request is made up', async () => {
    const { world, stopped } = await stoppedAfterReset()
    const pack = await packOf(world, stopped.id)
    expect(pack.stopped).toMatchObject({ undo: { kind: 'undone' }, later: [] })
  })
  test('where nothing was given, nothing is said to be undone', async () => {
    const world = await deskWorld()
    const browser = await world.begin()
    const request = await browser.prove('code-by-email')
    await press(world, request ?? (await browser.request()))
    expect((await packOf(world, request.id)).stopped?.undo).toEqual({ kind: 'nothing-given' })
  })
  test('a request that nobody stopped has none of it', async () => {
    const world = await deskWorld()
    const request = await (await world.begin()).proveTwice()
    expect((await packOf(world, request.id)).stopped).toBeNull()
  })
})

describe('closing it', () => {
  test('"helped back in" is said of a newer request that is done, by its reference, and ends the due time', async () => {
    const { world, stopped } = await stoppedAfterReset()
    const before = await close(world, stopped, 'helped-back-in')
    expect(refusalOf(before)).toBe('request-moved-on')
    const owner = await helpIn(world)
    const { reference } = await owner.request()
    expect(helpedBy((await packOf(world, stopped.id)).stopped ?? { later: [] })?.reference).toBe(reference)
    const closed = must(await close(world, await loaded(world, stopped.id), 'helped-back-in'))
    expect(closed).toMatchObject({
      state: 'frozen',
      dueAt: null,
      stopClosed: { outcome: 'helped-back-in', by: reference, approverName: 'Lynne Robbins' },
    })
    expect(closed.denials).toEqual(stopped.denials)
  })
  test('"not them" is one approver’s word by name, once', async () => {
    const { world, stopped } = await stoppedAfterReset()
    const closed = must(await close(world, stopped, 'not-them'))
    expect(closed.stopClosed).toMatchObject({ outcome: 'not-them', by: null })
    expect(refusalOf(await close(world, closed, 'not-them', second(world)))).toBe('request-moved-on')
    const { events } = await packOf(world, stopped.id)
    expect(events.filter(({ kind }) => kind === 'stop-closed').map(({ by }) => by)).toEqual([
      { kind: 'approver', id: approver(world).id, name: 'Lynne Robbins' },
    ])
  })
  test('an auditor reads, and closes nothing', async () => {
    const { world, stopped } = await stoppedAfterReset()
    const auditor = approver(world, { roles: ['Recovery.Auditor'] })
    expect(refusalOf(await close(world, stopped, 'not-them', auditor))).toBe('not-permitted')
  })
  test('what still waits stands before what is closed, whenever it was begun and is due', async () => {
    const { world, stopped } = await stoppedAfterReset()
    const waits = requestRow({ ...stopped, dueAt: addDays(world.context.now(), 30) })
    const closed = requestRow(must(await close(world, stopped, 'not-them')))
    expect(closed.listedAt.getTime()).toBeGreaterThan(waits.listedAt.getTime())
  })
})
