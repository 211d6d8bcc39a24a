import { expect, test } from 'vitest'
import { CLAIMANT } from '#lib/rules/audit.ts'
import { ok, refuse } from '#lib/rules/refusals.ts'
import type { Context } from '#lib/ports/context.ts'
import { amendRequest, byBrowser, byId, changeRequest } from '#lib/use-cases/change-request.ts'
import { newWorld } from './claimant/world.ts'

/** A context in which somebody else commits first this many times. */
function raced(context: Context, times: number): Context {
  let left = times
  const commit: Context['store']['commit'] = async (one) => (left-- > 0 ? false : context.store.commit(one))
  return { ...context, store: { ...context.store, commit } }
}

const withdraw = () => ok({ kind: 'withdrawn', by: CLAIMANT, set: { withdrawnFrom: 'verifying' } } as const)

test('whoever was second decides anew on the request as it is by then', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  const versions: number[] = []
  const context = raced(world.context, 2)
  const changed = await changeRequest(context, byBrowser(context, browser.token), (request) => {
    versions.push(request.version)
    return withdraw()
  })
  expect(versions).toHaveLength(3)
  expect(changed).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
  expect(await browser.request()).toMatchObject({ state: 'withdrawn' })
})

test('three times second is told, and nothing was written', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  const before = await browser.request()
  const context = raced(world.context, 3)
  expect(await changeRequest(context, byId(context, before.id), withdraw)).toEqual(refuse('request-moved-on'))
  expect(await browser.request()).toEqual(before)
})

test('a request that is not there, and what the decision refuses, are answered at once', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  const { id } = await browser.request()
  expect(await changeRequest(world.context, byId(world.context, 'none'), withdraw)).toEqual(refuse('request-unknown'))
  expect(await changeRequest(world.context, byId(world.context, id), () => refuse('not-permitted'))).toEqual(
    refuse('not-permitted'),
  )
})

test('an amendment stays in its state, and its event and the next version go with it', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  const before = await browser.request()
  const context = raced(world.context, 1)
  const amended = await amendRequest(context, byId(context, before.id), () =>
    ok({ kind: 'forgotten', by: CLAIMANT, set: { browser: null, browserMark: null } }),
  )
  expect(amended).toMatchObject({
    ok: true,
    value: { browser: null, state: before.state, version: before.version + 1 },
  })
  const events = await world.store.events(before.id)
  expect(events.at(-1)).toMatchObject({ kind: 'forgotten', requestId: before.id })
})
