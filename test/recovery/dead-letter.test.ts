import { expect, test } from 'vitest'
import { deadLetter } from '#lib/recovery/dead-letter.ts'
import { choose } from '#lib/recovery/choose.ts'
import { must, newWorld } from './world.ts'

test('a task that failed for the last time leads its request to a person (R14)', async () => {
  const world = await newWorld({ adele: { signIns: [], restriction: null } })
  const browser = await world.begin()
  await browser.proveTwice()
  must(await choose(world.context, browser.token, 'reset-password'))
  const { id } = await browser.request()
  await deadLetter(world.context, { kind: 'diagnose', requestId: id })
  expect(await browser.request()).toMatchObject({ state: 'queued', escalation: { why: 'failed' } })
})

test('a request that has moved on is left where it is', async () => {
  const world = await newWorld()
  const browser = await world.begin()
  const { id, version } = await browser.request()
  await deadLetter(world.context, { kind: 'perform', requestId: id, attempt: 'gone' })
  await deadLetter(world.context, { kind: 'notify', requestId: id, notice: 'proved' })
  expect((await browser.request()).version).toBe(version)
})
